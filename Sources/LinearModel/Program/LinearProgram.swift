/// A linear or mixed integer program: columns, rows, an objective.
///
/// ```swift
/// var program = LinearProgram(name: "small")
/// let x = program.addVariable("x", in: 0...10, kind: .integer)
/// let y = program.addVariable("y")
/// program.add(2 * x + 3 * y .<= 4, named: "room")
/// program.maximize(x + y)
/// ```
///
/// A value; nothing is solved here. What can be wrong with it is listed by ``faults()``, and a ``Solver`` refuses it
/// then. Units are those of the caller: a row's bounds are in the unit of its terms.
///
/// ``Variable`` and ``Row`` are handles: one that another program made, or that is out of range, ends the process where
/// it is used as an index, as with an array, and is listed by ``faults()`` where it stands in an expression.
public struct LinearProgram: Hashable, Sendable {
    /// What the program is called in the files that are written of it.
    public var name: String

    /// The variables, `columns[x.index]` being x's.
    public private(set) var columns: [Column] = []

    /// The constraints, `rows[r.index]` being r's.
    public private(set) var rows: [ConstraintRow] = []

    /// What to minimize or maximize, its terms merged.
    public private(set) var objective = LinearExpression()

    /// Which way the objective goes. Minimize unless said otherwise.
    public private(set) var sense = Sense.minimize

    /// Entries of the matrix.
    public private(set) var nonzeros = 0

    /// A program without columns and rows, and nothing to minimize.
    public init(name: String = "") {
        self.name = name
    }
}

extension LinearProgram {
    /// Which way an objective goes.
    public enum Sense: Hashable, Sendable {
        case minimize
        case maximize
    }

    /// A variable's name, bounds and kind.
    public struct Column: Hashable, Sendable {
        /// What it is called in files and errors; may be empty, else no other column may have it.
        public var name: String
        /// What its value must lie in.
        public var bounds: Bounds
        /// Whether its value must be an integer.
        public var kind: Variable.Kind
        /// A search branches on columns of higher priority before it does on others: from 0 to 9. A hint; a solver may
        /// pass over it.
        public var branchingPriority = 0
    }

    /// A constraint's name, terms (one a variable, in the order of the columns, without zeros) and bounds.
    public struct ConstraintRow: Hashable, Sendable {
        /// What it is called in files and errors; may be empty, else no other row may have it.
        public var name: String
        /// What is summed.
        public var terms: [Term]
        /// What the sum must lie in.
        public var bounds: Bounds
    }

    /// A column's coefficient in a row that is there already.
    public struct Entry: Hashable, Sendable {
        /// What one unit of the column counts in the row.
        public var coefficient: Double
        /// Where it counts.
        public var row: Row

        /// In the order of writing: 2 in a row.
        public init(_ coefficient: Double, in row: Row) {
            self.coefficient = coefficient
            self.row = row
        }
    }

    /// The handles of all columns, in order.
    public var variables: some RandomAccessCollection<Variable> {
        columns.indices.lazy.map { Variable(index: $0) }
    }

    /// Whether some variable is integer.
    public var hasIntegers: Bool { columns.contains { $0.kind == .integer } }

    /// Adds a column that no row has yet.
    @discardableResult
    public mutating func addVariable(
        _ name: String, in bounds: ClosedRange<Double> = 0...(.infinity), kind: Variable.Kind = .continuous,
        branchingPriority: Int = 0
    ) -> Variable {
        let variable = addVariable(name, bounds: Bounds(bounds), kind: kind)
        columns[variable.index].branchingPriority = branchingPriority
        return variable
    }

    /// Adds a column that no row has yet, its bounds as ``Bounds``, which need not be sound.
    @discardableResult
    public mutating func addVariable(
        _ name: String, bounds: Bounds, kind: Variable.Kind = .continuous
    ) -> Variable {
        columns.append(Column(name: name, bounds: bounds, kind: kind))
        return Variable(index: columns.count - 1)
    }

    /// Adds a column that is 0 or 1.
    @discardableResult
    public mutating func addBinary(_ name: String) -> Variable {
        addVariable(name, bounds: .unit, kind: .integer)
    }

    /// Adds a column to the objective and to rows that are there, as column generation does; entries of one row are
    /// summed.
    ///
    /// - Complexity: amortised O(entries)
    @discardableResult
    public mutating func addColumn(
        _ name: String, bounds: Bounds = .nonnegative, cost: Double = 0, entries: [Entry]
    ) -> Variable {
        let variable = addVariable(name, bounds: bounds)
        if cost != 0 { objective.add(cost, variable) }
        for entry in entries where entry.coefficient != 0 {
            rows[entry.row.index].terms.add(entry.coefficient, variable, count: &nonzeros)
        }
        return variable
    }

    /// Adds a row; terms of one variable are merged.
    @discardableResult
    public mutating func add(_ constraint: Constraint, named name: String) -> Row {
        append(ConstraintRow(constraint, named: name))
    }

    mutating func append(_ row: ConstraintRow) -> Row {
        rows.append(row)
        nonzeros += row.terms.count
        return Row(index: rows.count - 1)
    }

    /// Replaces the objective, to be as small as possible.
    public mutating func minimize(_ expression: LinearExpression) {
        objective = expression.merged()
        sense = .minimize
    }

    /// Replaces the objective, to be as large as possible.
    public mutating func maximize(_ expression: LinearExpression) {
        objective = expression.merged()
        sense = .maximize
    }

    /// Replaces the objective by one variable, to be as small as possible.
    public mutating func minimize(_ variable: Variable) { minimize(LinearExpression(variable)) }

    /// Replaces the objective by one variable, to be as large as possible.
    public mutating func maximize(_ variable: Variable) { maximize(LinearExpression(variable)) }

    /// Changes a variable's bounds.
    public mutating func setBounds(of variable: Variable, to bounds: Bounds) {
        columns[variable.index].bounds = bounds
    }

    /// Changes a variable's bounds to a range.
    public mutating func setBounds(of variable: Variable, to range: ClosedRange<Double>) {
        setBounds(of: variable, to: Bounds(range))
    }

    /// Changes a row's bounds. ``Bounds/free`` takes what the row says away.
    public mutating func setBounds(of row: Row, to bounds: Bounds) {
        rows[row.index].bounds = bounds
    }

    /// Changes a row's bounds to a range.
    public mutating func setBounds(of row: Row, to range: ClosedRange<Double>) {
        setBounds(of: row, to: Bounds(range))
    }

    /// Makes a variable integer or continuous.
    public mutating func setKind(of variable: Variable, to kind: Variable.Kind) {
        columns[variable.index].kind = kind
    }

    /// Gives a variable another name.
    public mutating func rename(_ variable: Variable, to name: String) { columns[variable.index].name = name }

    /// Gives a row another name.
    public mutating func rename(_ row: Row, to name: String) { rows[row.index].name = name }

    /// The same program with every variable continuous.
    public func relaxed() -> LinearProgram {
        var relaxed = self
        for index in columns.indices { relaxed.columns[index].kind = .continuous }
        return relaxed
    }

    /// What a variable's handle stands for.
    public subscript(variable: Variable) -> Column { columns[variable.index] }

    /// What a row's handle stands for.
    public subscript(row: Row) -> ConstraintRow { rows[row.index] }

    /// The coefficient of each column in the objective.
    public var costs: [Double] {
        var costs = [Double](repeating: 0, count: columns.count)
        for term in objective.terms where costs.indices.contains(term.variable.index) {
            costs[term.variable.index] = term.coefficient
        }
        return costs
    }
}

extension LinearProgram.ConstraintRow {
    init(_ constraint: Constraint, named name: String) {
        self.init(name: name, terms: Term.merge(constraint.terms), bounds: constraint.bounds)
    }
}

extension [Term] {
    /// Adds a term of the last column, to its term if it has one, and counts terms.
    fileprivate mutating func add(_ coefficient: Double, _ variable: Variable, count: inout Int) {
        guard let last, last.variable == variable else {
            append(Term(coefficient, variable))
            count += 1
            return
        }
        self[self.count - 1].coefficient += coefficient
        if self[self.count - 1].coefficient == 0 {
            removeLast()
            count -= 1
        }
    }
}
