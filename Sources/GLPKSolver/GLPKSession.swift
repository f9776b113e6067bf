import CGLPK
package import LinearModel

/// An LP that grows and is solved again and again, each time from where the last solve ended.
///
/// Lent to a closure for the time of ``run(_:settings:_:)``. Noncopyable and not sendable: it cannot be kept, and it cannot
/// leave the thread that its problem lives on. Other solves on the same thread, within the closure, do not disturb it; only
/// when one of them fails fatally is the session's problem ``SolverError/lost``.
package struct GLPKSession: ~Copyable {
    let problem: GLPKProblem

    /// The same program as GLPK holds, to check points against and to keep the objective.
    package private(set) var program: LinearProgram

    /// How the next solve begins.
    private var next = Change.everything

    /// What was changed since the last solve, in rising order of what it spoils.
    private enum Change: Int {
        case nothing
        /// The last basis is still primal feasible: columns came, or costs changed.
        case columns
        /// The last basis may have become primal infeasible: rows came, or bounds changed.
        case rows
        case everything
    }

    private init(problem: consuming GLPKProblem, program: LinearProgram) {
        self.problem = problem
        self.program = program
    }
}

@available(*, unavailable)
extension GLPKSession: Sendable {}

extension GLPKSession {
    /// Makes a session that holds the relaxation of `program`, and lends it to `body`.
    ///
    /// - Throws: ``SolverError`` for an unsound program, for what GLPK fails at, and whatever `body` throws
    package static func run<Result>(
        _ program: LinearProgram, settings: GLPKSettings = .init(),
        _ body: (inout GLPKSession) throws(SolverError) -> Result
    ) throws(SolverError) -> Result {
        let faults = program.faults()
        if !faults.isEmpty { throw .invalidProgram(faults) }
        let problem = try GLPKProblem(memoryLimitMegabytes: settings.memoryLimitMegabytes)
        try problem.load(program, relaxed: true)
        try problem.scale(settings.scaling)
        var session = GLPKSession(problem: problem, program: program.relaxed())
        return try body(&session)
    }

    /// Solves from the last basis: by the primal simplex where only columns or costs changed, by the dual one where rows
    /// or bounds did. What fails is tried again from the last basis by the primal simplex, from an advanced basis, from the
    /// standard one, and at last with GLPK's own presolver.
    ///
    /// - Returns: as ``GLPKSolver`` does for an LP; node limit and gaps mean nothing here, and a start is refused
    package mutating func solve(_ options: SolveOptions = SolveOptions()) throws(SolverError) -> SolveResult {
        let faults = options.faults()
        if !faults.isEmpty { throw .invalidOptions(faults) }
        let refused = options.requested.filter { ![.timeLimit, .cancellation, .relaxation].contains($0) }
        if !refused.isEmpty { throw .unsupported(refused) }
        let clock = StopClock(options)
        try problem.stop(by: clock, mayAbandon: false)
        defer { problem.stopByNothing() }
        let cold = next == .everything
        let warm = SimplexAttempt(method: next == .rows ? .dual : .primal, start: .last)
        let again = SimplexAttempt(method: .primal, start: .last)
        let attempts = (cold ? [] : next == .rows ? [warm, again] : [warm]) + GLPKSolver.coldAttempts
        let before = try problem.lpState().iterations
        var held: SolveResult?
        for attempt in attempts {
            let outcome = try problem.runSimplex([attempt], clock: clock)
            var result = try problem.result(of: outcome, program, options, clock)
            result.statistics.iterations -= Int(before)
            result.statistics.elapsed = clock.elapsed
            held = result
            if result.termination.reason != .numericalTrouble { break }
        }
        guard let result = held else { throw .failure(detail: "nothing was tried") }
        next = result.termination.reason == .optimal ? .nothing : next
        return result
    }
}

extension GLPKSession {
    /// A column to add: its cost, bounds, and entries in the rows that are there.
    package struct NewColumn: Sendable {
        package var name: String
        package var cost: Double
        package var bounds: Bounds
        package var entries: [Entry]

        package init(_ name: String = "", cost: Double, bounds: Bounds = .nonnegative, entries: [Entry]) {
            self.name = name
            self.cost = cost
            self.bounds = bounds
            self.entries = entries
        }
    }

    /// A column's coefficient in a row.
    package struct Entry: Hashable, Sendable {
        package var row: Row
        package var coefficient: Double

        package init(_ coefficient: Double, in row: Row) {
            self.row = row
            self.coefficient = coefficient
        }
    }

    /// Adds columns; entries of one row are summed.
    ///
    /// - Returns: the new variables, in order
    /// - Throws: ``SolverError/invalidProgram(_:)`` or ``SolverError/mismatch(_:)``, and then nothing was added
    /// - Complexity: O(entries), amortised
    @discardableResult
    package mutating func addColumns(_ columns: [NewColumn]) throws(SolverError) -> [Variable] {
        guard !columns.isEmpty else { return [] }
        var merged: [[Term]] = []
        var faults: [ProgramFault] = []
        for column in columns {
            // A row's place stands where a term has its variable: the same merge serves both ways.
            merged.append(Term.merge(column.entries.map { Term($0.coefficient, Variable(index: $0.row.index)) }))
            faults += column.bounds.faults(of: .variable(column.name))
            if !column.cost.isFinite {
                faults.append(.badCoefficient(of: .objective, variable: column.name, column.cost))
            }
            for entry in merged[merged.count - 1] {
                guard program.rows.indices.contains(entry.variable.index) else {
                    throw .mismatch(
                        "Column \(column.name) has an entry in row \(entry.variable.index), which is not there.")
                }
                if !entry.coefficient.isFinite {
                    let place = ProgramFault.Place.row(program.rows[entry.variable.index].name)
                    faults.append(.badCoefficient(of: place, variable: column.name, entry.coefficient))
                }
            }
        }
        if !faults.isEmpty { throw .invalidProgram(faults) }
        let first = program.columns.count
        try problem.appendColumns(columns, entries: merged, first: first)
        for (column, entries) in zip(columns, merged) {
            program.appendColumn(column.name, bounds: column.bounds, cost: column.cost, entries: entries)
        }
        note(.columns)
        return (first..<program.columns.count).map { Variable(index: $0) }
    }

    /// Adds rows over the columns that are there.
    ///
    /// - Throws: ``SolverError/invalidProgram(_:)``, and then nothing was added
    @discardableResult
    package mutating func addRows(
        _ constraints: [(name: String, constraint: Constraint)]
    ) throws(SolverError) -> [Row] {
        guard !constraints.isEmpty else { return [] }
        var grown = program
        let first = program.rows.count
        for (name, constraint) in constraints { grown.add(constraint, named: name) }
        let faults = grown.faults(inRows: first..<grown.rows.count)
        if !faults.isEmpty { throw .invalidProgram(faults) }
        try problem.appendRows(Array(grown.rows[first...]), first: first)
        program = grown
        note(.rows)
        return (first..<program.rows.count).map { Row(index: $0) }
    }

    /// Replaces the objective.
    package mutating func setObjective(
        _ objective: LinearExpression, sense: LinearProgram.Sense
    ) throws(SolverError) {
        var changed = program
        sense == .minimize ? changed.minimize(objective) : changed.maximize(objective)
        let faults = changed.objectiveFaults()
        if !faults.isEmpty { throw .invalidProgram(faults) }
        try problem.setObjective(changed.costs, constant: changed.objective.constant, sense: sense)
        program = changed
        note(.columns)
    }

    /// Changes a variable's bounds.
    package mutating func setBounds(of variable: Variable, to bounds: Bounds) throws(SolverError) {
        guard program.columns.indices.contains(variable.index) else {
            throw .mismatch("There is no column \(variable.index).")
        }
        let faults = bounds.faults(of: .variable(program[variable].name))
        if !faults.isEmpty { throw .invalidProgram(faults) }
        try GLPKProblem.check(
            cglpk_set_column_bounds(
                problem.handle, 1, [Int32(variable.index + 1)], [bounds.lower], [bounds.upper]))
        program.setBounds(of: variable, to: bounds)
        note(.rows)
    }

    /// Changes a row's bounds. To take a row away give it ``Bounds/free``: deleting it would spoil the basis.
    package mutating func setBounds(of row: Row, to bounds: Bounds) throws(SolverError) {
        guard program.rows.indices.contains(row.index) else {
            throw .mismatch("There is no row \(row.index).")
        }
        let faults = bounds.faults(of: .row(program[row].name))
        if !faults.isEmpty { throw .invalidProgram(faults) }
        try GLPKProblem.check(
            cglpk_set_row_bounds(problem.handle, 1, [Int32(row.index + 1)], [bounds.lower], [bounds.upper]))
        program.setBounds(of: row, to: bounds)
        note(.rows)
    }

    /// Starts the next solve from `basis`, for the columns and rows as they are now.
    package mutating func setBasis(_ basis: Basis) throws(SolverError) {
        guard basis.rows.count == program.rows.count, basis.columns.count == program.columns.count else {
            throw .mismatch("The basis is for \(basis.rows.count) rows and \(basis.columns.count) columns.")
        }
        try GLPKProblem.check(
            cglpk_set_basis(
                problem.handle, Int32(basis.rows.count), basis.rows.map(\.code), Int32(basis.columns.count),
                basis.columns.map(\.code)))
        next = .columns
    }

    private mutating func note(_ change: Change) {
        if change.rawValue > next.rawValue { next = change }
    }
}
