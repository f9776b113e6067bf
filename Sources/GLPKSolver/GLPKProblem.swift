import CGLPK
import LinearModel

/// A problem in GLPK's memory, on the thread that made it.
///
/// Noncopyable, not sendable, and nothing outside a synchronous call holds one: it can be neither kept nor handed to
/// another thread, and the guard refuses a call from one. It is deleted, and with the last one on its thread GLPK's
/// environment, when it goes out of scope.
struct GLPKProblem: ~Copyable {
    let handle: OpaquePointer

    /// Makes an empty problem.
    init(memoryLimitMegabytes: Int?) throws(SolverError) {
        var handle: OpaquePointer?
        try Self.check(cglpk_open(Int32(clamping: memoryLimitMegabytes ?? 0), &handle))
        guard let handle else { throw .outOfMemory(detail: "no problem could be made") }
        self.handle = handle
    }

    deinit {
        cglpk_close(handle)
    }

    /// Has `clock` asked while GLPK works; it must stay alive as long. With `mayAbandon` a stop that GLPK does not see
    /// in time costs the problem, and calls then throw ``SolverError/lost``.
    func stop(by clock: StopClock, mayAbandon: Bool) throws(SolverError) {
        let context = Unmanaged.passUnretained(clock).toOpaque()
        try Self.check(cglpk_set_poll(handle, StopClock.poll, context, mayAbandon ? 1 : 0))
    }

    func stopByNothing() {
        // Refused only where the problem is lost, and then nobody is asked anyway.
        _ = cglpk_set_poll(handle, nil, nil, 0)
    }

    /// Turns the guard's answer into an error.
    static func check(_ answer: Int32) throws(SolverError) {
        switch Int(answer) {
        case CGLPK_OK: return
        case CGLPK_OUT_OF_MEMORY: throw .outOfMemory(detail: lastMessage)
        case CGLPK_LOST, CGLPK_ABANDONED: throw .lost
        case CGLPK_WRONG_THREAD: throw .failure(detail: "a problem was used on another thread than its own")
        case CGLPK_BUSY: throw .failure(detail: "GLPK is at work on this thread already")
        default: throw .failure(detail: lastMessage)
        }
    }

    private static var lastMessage: String {
        let text = String(cString: cglpk_message())
        return text.split(separator: "\n").joined(separator: "; ")
    }
}

@available(*, unavailable)
extension GLPKProblem: Sendable {}

extension GLPKProblem {
    /// Loads a whole program in four crossings. Bounds of integer columns are drawn in to integers, as GLPK wants them.
    func load(_ program: LinearProgram, relaxed: Bool) throws(SolverError) {
        let columns = program.columns
        let bounds = columns.map { relaxed ? $0.bounds : $0.integralBounds }
        try Self.check(
            cglpk_add_columns(
                handle, Int32(columns.count), bounds.map(\.lower), bounds.map(\.upper), program.costs,
                columns.map { $0.kind == .integer && !relaxed ? GLP_IV : GLP_CV }))
        try addRows(program.rows.map(\.bounds))
        try load(program.rows, nonzeros: program.nonzeros)
        try setObjective(
            program.costs, constant: program.objective.constant, sense: program.sense)
    }

    /// Follows a session's LP: new columns with their entries in old rows, then new rows, costs and bounds.
    func apply(_ changes: LinearSession.Changes, to program: LinearProgram) throws(SolverError) {
        if !changes.columns.isEmpty {
            let columns = program.columns[changes.columns]
            try Self.check(
                cglpk_add_columns(
                    handle, Int32(columns.count), columns.map(\.bounds.lower), columns.map(\.bounds.upper),
                    Array(program.costs[changes.columns]), columns.map { _ in GLP_CV }))
            let packed = PackedEntries(columns: changes.columns, in: program.rows[..<changes.rows.lowerBound])
            try Self.check(
                cglpk_set_columns(
                    handle, Int32(changes.columns.lowerBound + 1), Int32(columns.count), packed.starts, packed.numbers,
                    packed.values))
        }
        if !changes.rows.isEmpty {
            let rows = program.rows[changes.rows]
            try addRows(rows.map(\.bounds))
            let packed = PackedEntries(rows: rows)
            try Self.check(
                cglpk_set_rows(
                    handle, Int32(changes.rows.lowerBound + 1), Int32(rows.count), packed.starts, packed.numbers,
                    packed.values))
        }
        if changes.objective {
            try setObjective(program.costs, constant: program.objective.constant, sense: program.sense)
        }
        let columns = changes.columnBounds.map { program[$0].bounds }
        try Self.check(
            cglpk_set_column_bounds(
                handle, Int32(columns.count), changes.columnBounds.map { Int32($0.index + 1) }, columns.map(\.lower),
                columns.map(\.upper)))
        let rows = changes.rowBounds.map { program[$0].bounds }
        try Self.check(
            cglpk_set_row_bounds(
                handle, Int32(rows.count), changes.rowBounds.map { Int32($0.index + 1) }, rows.map(\.lower),
                rows.map(\.upper)))
    }

    private func addRows(_ bounds: [Bounds]) throws(SolverError) {
        try Self.check(cglpk_add_rows(handle, Int32(bounds.count), bounds.map(\.lower), bounds.map(\.upper)))
    }

    private func load(_ rows: [LinearProgram.ConstraintRow], nonzeros: Int) throws(SolverError) {
        guard nonzeros > 0 else { return }
        // GLPK counts from 1: the first element is never read.
        var rowNumbers: [Int32] = [0]
        var columnNumbers: [Int32] = [0]
        var values: [Double] = [0]
        rowNumbers.reserveCapacity(nonzeros + 1)
        columnNumbers.reserveCapacity(nonzeros + 1)
        values.reserveCapacity(nonzeros + 1)
        for (index, row) in rows.enumerated() {
            for term in row.terms {
                rowNumbers.append(Int32(index + 1))
                columnNumbers.append(Int32(term.variable.index + 1))
                values.append(term.coefficient)
            }
        }
        try Self.check(cglpk_load_matrix(handle, Int32(values.count - 1), rowNumbers, columnNumbers, values))
    }

    /// Says on which columns a search shall branch before it does on others.
    func setPriorities(_ columns: [LinearProgram.Column]) throws(SolverError) {
        let first = columns.indices.filter { columns[$0].branchingPriority > 0 }
        try Self.check(
            cglpk_branch_first(
                handle, Int32(first.count), first.map { Int32($0 + 1) },
                first.map { Int32(min(9, columns[$0].branchingPriority)) }))
    }

    func setObjective(
        _ costs: [Double], constant: Double, sense: LinearProgram.Sense
    ) throws(SolverError) {
        try Self.check(cglpk_set_objective(handle, sense == .maximize ? 1 : 0, constant, costs))
    }
}

/// The entries of columns or rows one after the other, as the C side takes them: numbers count from 1, element 0 is
/// never read.
private struct PackedEntries {
    var starts: [Int32] = [0]
    var numbers: [Int32] = [0]
    var values: [Double] = [0]

    init(rows: ArraySlice<LinearProgram.ConstraintRow>) {
        for row in rows {
            for term in row.terms {
                numbers.append(Int32(term.variable.index + 1))
                values.append(term.coefficient)
            }
            starts.append(Int32(numbers.count - 1))
        }
    }

    /// The entries of the last columns in rows whose terms are in the order of the columns.
    init(columns: Range<Int>, in rows: ArraySlice<LinearProgram.ConstraintRow>) {
        var entries = [[(number: Int32, value: Double)]](repeating: [], count: columns.count)
        for (index, row) in rows.enumerated() {
            for term in row.terms.reversed() {
                guard columns.contains(term.variable.index) else { break }
                entries[term.variable.index - columns.lowerBound].append((Int32(index + 1), term.coefficient))
            }
        }
        for column in entries {
            for entry in column {
                numbers.append(entry.number)
                values.append(entry.value)
            }
            starts.append(Int32(numbers.count - 1))
        }
    }
}

extension LinearProgram.Column {
    /// The bounds, drawn in to integers where the column is integer. What a tolerance of 1e-9 takes for an integer is
    /// one.
    var integralBounds: Bounds {
        guard kind == .integer else { return bounds }
        return Bounds(lower: (bounds.lower - 1e-9).rounded(.up), upper: (bounds.upper + 1e-9).rounded(.down))
    }
}

extension GLPKProblem {
    /// Where the simplex stands: values, prices, basis. Each array over all columns or rows.
    func corner(columns: Int, rows: Int) throws(SolverError) -> (values: [Double], duals: Duals, basis: Basis) {
        var values = [Double](repeating: 0, count: columns)
        var reducedCosts = values
        var rowDuals = [Double](repeating: 0, count: rows)
        try Self.check(cglpk_get_lp_values(handle, &values, &reducedCosts, nil, &rowDuals))
        var rowCodes = [Int32](repeating: 0, count: rows)
        var columnCodes = [Int32](repeating: 0, count: columns)
        try Self.check(cglpk_get_basis(handle, &rowCodes, &columnCodes))
        let basis = Basis(
            rows: rowCodes.map { Basis.Status(code: $0) }, columns: columnCodes.map { Basis.Status(code: $0) })
        // Adding 0 turns GLPK's negative zeros into zeros.
        return (values.map { $0 + 0 }, Duals(rows: rowDuals, reducedCosts: reducedCosts), basis)
    }

    /// The incumbent of branch and cut, for the program's own columns.
    func incumbent(columns: Int) throws(SolverError) -> [Double] {
        var values = [Double](repeating: 0, count: columns)
        try Self.check(cglpk_mip_values(handle, &values))
        return values
    }
}

extension GLPKProblem {
    enum Presolved {
        case reduced
        case infeasible
        case noDualFeasible
    }

    /// Reduces the problem; what follows works on what is left.
    func presolve() throws(SolverError) -> Presolved {
        var answer: Int32 = 0
        try Self.check(cglpk_presolve(handle, &answer))
        return switch answer {
        case 0: .reduced
        case GLP_ENOPFS: .infeasible
        default: .noDualFeasible
        }
    }

    /// How branch and cut ended and what it held.
    struct SearchEnd {
        /// GLPK's answer; as for a time limit where it was left in the middle.
        var answer: Int32
        /// Values of the program's columns.
        var incumbent: [Double]?
    }

    /// Runs branch and cut from the optimal basis of the relaxation.
    func branchAndCut(
        _ settings: GLPKSettings, columns: Int, listener: SearchListener
    ) throws(SolverError) -> SearchEnd {
        var settings = settings
        // GLPK's cut pools fail on a problem without columns, to which presolve may come.
        if try size().columns == 0 { settings.cuts = [] }
        var parameters = settings.searchParameters
        parameters.tm_lim = listener.clock.remainingMilliseconds
        var search = cglpk_search()
        search.context = Unmanaged.passUnretained(listener).toOpaque()
        search.on_event = { context, event in
            guard let context, let event else { return 0 }
            let listener = Unmanaged<SearchListener>.fromOpaque(context).takeUnretainedValue()
            return listener.hear(event.pointee) ? 1 : 0
        }
        var values = [Double](repeating: 0, count: columns)
        var result = cglpk_search_result()
        let guarded = values.withUnsafeMutableBufferPointer { room in
            search.values = room.baseAddress
            return cglpk_branch_and_cut(handle, &parameters, &search, &result)
        }
        if guarded == CGLPK_ABANDONED {
            return SearchEnd(answer: GLP_ETMLIM, incumbent: result.has_incumbent != 0 ? values : nil)
        }
        try Self.check(guarded)
        let incumbent = result.has_incumbent != 0 ? try incumbent(columns: columns) : nil
        return SearchEnd(answer: result.answer, incumbent: incumbent)
    }
}
