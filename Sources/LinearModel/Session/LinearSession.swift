/// An LP that grows and is solved again and again, each time from the basis where the last solve ended.
///
/// ```swift
/// var program = LinearProgram()
/// let plain = program.addVariable("plain")
/// let demand = program.add(2 * plain .>= 10, named: "demand")
/// program.minimize(plain)
/// try solver.withSession(program) { session throws(SolverError) in
///     let first = try session.solve()
///     print(first.solution?.objective ?? .infinity)
///     // A unit of the demand is worth its dual value: a column that covers 3 at a cost of 1 may pay.
///     let price = first.duals?[demand] ?? 0
///     if 3 * price > 1 { try session.addColumn("better", cost: 1, entries: [.init(3, in: demand)]) }
///     print(try session.solve().solution?.objective ?? .infinity)
/// }
/// ```
///
/// Lent to a closure by ``Solver/withSession(_:_:)``. It can be neither copied nor sent, so it stays on the thread that
/// the solver's problem lives on, and nothing can be awaited while it is alive. A change that throws changes nothing.
public struct LinearSession: ~Copyable {
    /// The LP as it stands: every variable is continuous.
    public private(set) var program: LinearProgram

    private var changes: Changes
    private let engine: any SessionEngine

    /// A session that begins with the relaxation of `program`; for solvers that have an engine of their own.
    ///
    /// - Throws: ``SolverError/invalidProgram(_:)``
    public init(_ program: LinearProgram, on engine: any SessionEngine) throws(SolverError) {
        try Self.refuse(program.faults())
        self.program = program.relaxed()
        self.engine = engine
        changes = Changes(columns: 0..<program.columns.count, rows: 0..<program.rows.count, objective: true)
    }

    /// What was done to the LP since its engine last saw it.
    public struct Changes: Hashable, Sendable {
        /// Columns that came, with entries in rows old and new.
        public internal(set) var columns: Range<Int>
        /// Rows that came.
        public internal(set) var rows: Range<Int>
        /// Whether costs of old columns, the constant or the sense changed.
        public internal(set) var objective: Bool
        /// Older columns whose bounds changed, in the order of the changes.
        public internal(set) var columnBounds: [Variable] = []
        /// Older rows whose bounds changed, in the order of the changes.
        public internal(set) var rowBounds: [Row] = []
    }
}

@available(*, unavailable)
extension LinearSession: Sendable {}

extension LinearSession {
    /// Solves the LP as it stands. What is held when a limit comes is returned.
    ///
    /// - Parameters:
    ///   - timeLimit: wall-clock time of this solve.
    ///   - cancellation: stops it from another thread.
    ///   - basis: where to begin, instead of at the last solve's end; one that does not fit is passed over.
    /// - Returns: as ``Solver/solve(_:options:)`` does for an LP, dual values and basis with it.
    /// - Throws: ``SolverError/invalidOptions(_:)``, and what the solver fails at: its problem may then be
    ///   ``SolverError/lost``
    public mutating func solve(
        timeLimit: Duration? = nil, cancellation: Cancellation? = nil, basis: Basis? = nil
    ) throws(SolverError) -> SolveResult {
        let options = SolveOptions(timeLimit: timeLimit, basis: basis, cancellation: cancellation)
        let faults = options.faults()
        if !faults.isEmpty { throw .invalidOptions(faults) }
        let news = changes
        changes = Changes(
            columns: program.columns.count..<program.columns.count, rows: program.rows.count..<program.rows.count,
            objective: false)
        return try engine.solve(program, changes: news, options: options)
    }

    /// The row of the inverse of the last solve's basis that belongs to a basic row or column: a multiplier for each
    /// row of the program.
    ///
    /// With the multipliers `μ` the equation `Σ_i μ_i (r_i − a_i x) = 0`, where `r_i` is the sum of row `i`, has the
    /// coefficient 1 at the basic one and 0 at all others that are basic, but for rounding: a row of the simplex
    /// tableau, before it is multiplied out.
    ///
    /// - Returns: the multipliers; nil where it is not basic, something changed since the last solve, or the solver has
    ///   no basis at hand.
    /// - Throws: what the solver fails at.
    public mutating func inverseRow(of basic: Basis.Place) throws(SolverError) -> [Double]? {
        let isAsSolved =
            changes.columns.isEmpty && changes.rows.isEmpty && changes.columnBounds.isEmpty && changes.rowBounds.isEmpty
        return isAsSolved ? try engine.inverseRow(of: basic, in: program) : nil
    }

    /// Adds a column that no row has yet.
    ///
    /// - Throws: ``SolverError/invalidProgram(_:)``
    @discardableResult
    public mutating func addVariable(_ name: String, bounds: Bounds = .nonnegative) throws(SolverError) -> Variable {
        try addColumn(name, bounds: bounds, entries: [])
    }

    /// Adds a column to the objective and to rows that are there; entries of one row are summed.
    ///
    /// - Throws: ``SolverError/invalidProgram(_:)`` or ``SolverError/mismatch(_:)``
    /// - Complexity: O(entries), amortised
    @discardableResult
    public mutating func addColumn(
        _ name: String, bounds: Bounds = .nonnegative, cost: Double = 0, entries: [LinearProgram.Entry]
    ) throws(SolverError) -> Variable {
        var faults = bounds.faults(of: .variable(name))
        if !cost.isFinite { faults.append(.badCoefficient(of: .objective, variable: name, cost)) }
        for entry in entries {
            guard program.rows.indices.contains(entry.row.index) else {
                throw .mismatch("Column \(name) has an entry in row \(entry.row.index), which is not there.")
            }
            if !entry.coefficient.isFinite {
                let row = ProgramFault.Place.row(program[entry.row].name)
                faults.append(.badCoefficient(of: row, variable: name, entry.coefficient))
            }
        }
        try Self.refuse(faults)
        let variable = program.addColumn(name, bounds: bounds, cost: cost, entries: entries)
        changes.columns = changes.columns.lowerBound..<program.columns.count
        return variable
    }

    /// Adds a row over the columns that are there; terms of one variable are merged.
    ///
    /// - Throws: ``SolverError/invalidProgram(_:)``
    /// - Complexity: O(terms), amortised
    @discardableResult
    public mutating func add(_ constraint: Constraint, named name: String) throws(SolverError) -> Row {
        let row = LinearProgram.ConstraintRow(constraint, named: name)
        try Self.refuse(program.faults(of: row))
        changes.rows = changes.rows.lowerBound..<program.rows.count + 1
        return program.append(row)
    }

    /// Replaces the objective, to be as small as possible.
    ///
    /// - Throws: ``SolverError/invalidProgram(_:)``
    public mutating func minimize(_ expression: LinearExpression) throws(SolverError) {
        try Self.refuse(program.faults(ofObjective: expression))
        program.minimize(expression)
        changes.objective = true
    }

    /// Replaces the objective, to be as large as possible.
    ///
    /// - Throws: ``SolverError/invalidProgram(_:)``
    public mutating func maximize(_ expression: LinearExpression) throws(SolverError) {
        try Self.refuse(program.faults(ofObjective: expression))
        program.maximize(expression)
        changes.objective = true
    }

    /// Changes a variable's bounds.
    ///
    /// - Throws: ``SolverError/invalidProgram(_:)`` or ``SolverError/mismatch(_:)``
    public mutating func setBounds(of variable: Variable, to bounds: Bounds) throws(SolverError) {
        guard program.columns.indices.contains(variable.index) else {
            throw .mismatch("There is no column \(variable.index).")
        }
        try Self.refuse(bounds.faults(of: .variable(program[variable].name)))
        program.setBounds(of: variable, to: bounds)
        if !changes.columns.contains(variable.index) { changes.columnBounds.append(variable) }
    }

    /// Changes a row's bounds. To take a row away give it ``Bounds/free``: deleting it would spoil the basis.
    ///
    /// - Throws: ``SolverError/invalidProgram(_:)`` or ``SolverError/mismatch(_:)``
    public mutating func setBounds(of row: Row, to bounds: Bounds) throws(SolverError) {
        guard program.rows.indices.contains(row.index) else { throw .mismatch("There is no row \(row.index).") }
        try Self.refuse(bounds.faults(of: .row(program[row].name)))
        program.setBounds(of: row, to: bounds)
        if !changes.rows.contains(row.index) { changes.rowBounds.append(row) }
    }

    private static func refuse(_ faults: [ProgramFault]) throws(SolverError) {
        if !faults.isEmpty { throw .invalidProgram(faults) }
    }
}
