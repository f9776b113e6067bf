/// A linear or mixed integer program: columns, rows, an objective.
///
/// A value; nothing is solved here. What can be wrong with it is listed by ``faults()``, and a ``Solver`` refuses it then.
package struct LinearProgram: Hashable, Sendable {
    package var name: String

    /// The variables, `columns[x.index]` being x's.
    package private(set) var columns: [Column] = []

    /// The constraints, `rows[r.index]` being r's.
    package private(set) var rows: [ConstraintRow] = []

    /// What to minimize or maximize, its terms merged.
    package private(set) var objective = LinearExpression()

    /// Which way the objective goes. Minimize unless said otherwise.
    package private(set) var sense = Sense.minimize

    /// Entries of the matrix.
    package private(set) var nonzeros = 0

    package init(name: String = "") {
        self.name = name
    }
}

extension LinearProgram {
    /// Which way an objective goes.
    package enum Sense: Hashable, Sendable {
        case minimize
        case maximize
    }

    /// A variable's name, bounds and kind.
    package struct Column: Hashable, Sendable {
        package var name: String
        package var bounds: Bounds
        package var kind: Variable.Kind
        /// A search branches on columns of higher priority before it does on others; a hint.
        package var branchingPriority = 0
    }

    /// A constraint's name, terms (one a variable, in the order of the columns, without zeros) and bounds.
    package struct ConstraintRow: Hashable, Sendable {
        package var name: String
        package var terms: [Term]
        package var bounds: Bounds
    }

    /// Whether some variable is integer.
    package var hasIntegers: Bool { columns.contains { $0.kind == .integer } }

    @discardableResult
    package mutating func addVariable(
        _ name: String, in bounds: ClosedRange<Double> = 0...(.infinity), kind: Variable.Kind = .continuous,
        branchingPriority: Int = 0
    ) -> Variable {
        let variable = addVariable(name, bounds: Bounds(bounds), kind: kind)
        columns[variable.index].branchingPriority = branchingPriority
        return variable
    }

    @discardableResult
    package mutating func addVariable(
        _ name: String, bounds: Bounds, kind: Variable.Kind = .continuous
    ) -> Variable {
        columns.append(Column(name: name, bounds: bounds, kind: kind))
        return Variable(index: columns.count - 1)
    }

    @discardableResult
    package mutating func addBinary(_ name: String) -> Variable {
        addVariable(name, bounds: .unit, kind: .integer)
    }

    /// Adds a row; terms of one variable are merged.
    @discardableResult
    package mutating func add(_ constraint: Constraint, named name: String) -> Row {
        let terms = Term.merge(constraint.terms)
        rows.append(ConstraintRow(name: name, terms: terms, bounds: constraint.bounds))
        nonzeros += terms.count
        return Row(index: rows.count - 1)
    }

    package mutating func minimize(_ expression: LinearExpression) {
        objective = expression.merged()
        sense = .minimize
    }

    package mutating func maximize(_ expression: LinearExpression) {
        objective = expression.merged()
        sense = .maximize
    }

    package mutating func minimize(_ variable: Variable) { minimize(LinearExpression(variable)) }

    package mutating func maximize(_ variable: Variable) { maximize(LinearExpression(variable)) }

    /// Adds a column to rows that are there, as column generation does.
    ///
    /// `entries` holds one term a row, each naming its row by the place of its variable; rows that are not there are passed
    /// over.
    ///
    /// - Complexity: amortised O(entries)
    @discardableResult
    package mutating func appendColumn(
        _ name: String, bounds: Bounds, cost: Double, entries: [Term]
    ) -> Variable {
        let variable = addVariable(name, bounds: bounds)
        if cost != 0 { objective.add(cost, variable) }
        for entry in entries where rows.indices.contains(entry.variable.index) {
            rows[entry.variable.index].terms.append(Term(entry.coefficient, variable))
            nonzeros += 1
        }
        return variable
    }

    package mutating func setBounds(of variable: Variable, to bounds: Bounds) {
        columns[variable.index].bounds = bounds
    }

    package mutating func setBounds(of variable: Variable, to range: ClosedRange<Double>) {
        setBounds(of: variable, to: Bounds(range))
    }

    package mutating func setBounds(of row: Row, to bounds: Bounds) {
        rows[row.index].bounds = bounds
    }

    package mutating func setBounds(of row: Row, to range: ClosedRange<Double>) {
        setBounds(of: row, to: Bounds(range))
    }

    package mutating func setKind(of variable: Variable, to kind: Variable.Kind) {
        columns[variable.index].kind = kind
    }

    package subscript(variable: Variable) -> Column { columns[variable.index] }

    package subscript(row: Row) -> ConstraintRow { rows[row.index] }

    /// The coefficient of each column in the objective.
    package var costs: [Double] {
        var costs = [Double](repeating: 0, count: columns.count)
        for term in objective.terms where costs.indices.contains(term.variable.index) {
            costs[term.variable.index] = term.coefficient
        }
        return costs
    }
}
