import CGLPK
public import LinearModel

extension GLPKSolver {
    /// Lends `body` a session whose problem stays in GLPK's memory: only what changed is handed over, and the simplex
    /// goes on from its last basis.
    ///
    /// On the calling thread, or, where GLPK is in use on it already, on a new one for which the caller waits.
    public func withSession<Value>(
        _ program: LinearProgram, _ body: (inout LinearSession) throws(SolverError) -> Value
    ) throws(SolverError) -> Value {
        try onFreeThread { () throws(SolverError) in
            var session = try LinearSession(program, on: GLPKSession(settings))
            return try body(&session)
        }
    }
}

/// A session's LP in GLPK's memory.
///
/// The session that holds it cannot leave its thread; the problem is made, used and deleted there.
final class GLPKSession: SessionEngine {
    private let problem: GLPKProblem
    private let settings: GLPKSettings
    private var isLoaded = false

    init(_ settings: GLPKSettings) throws(SolverError) {
        self.settings = settings
        problem = try GLPKProblem(memoryLimitMegabytes: settings.memoryLimitMegabytes)
    }

    /// From the last basis, by the primal simplex unless rows or bounds changed and only the dual one can go on; at
    /// first by the primal from nothing. What fails is tried again from nothing.
    ///
    /// A series of size m with tight money, whose columns come twenty at a time, takes 0.8 s in place of 1.4 so.
    func solve(
        _ program: LinearProgram, changes: LinearSession.Changes, options: SolveOptions
    ) throws(SolverError) -> SolveResult {
        let clock = StopClock(options)
        try problem.stop(by: clock, mayAbandon: false)
        defer { problem.stopByNothing() }
        let before = try problem.lpState().iterations
        if isLoaded {
            try problem.apply(changes, to: program)
        } else {
            try problem.load(program, relaxed: true)
        }
        // Rows that came are scaled by the columns that are there; columns that came are like those before.
        if !isLoaded || !changes.rows.isEmpty { try problem.scale(settings.scaling, grows: true) }
        let staysFeasible = changes.rows.isEmpty && changes.columnBounds.isEmpty && changes.rowBounds.isEmpty
        let warm: SimplexAttempt? =
            if let basis = options.basis {
                try problem.begin(at: basis, program)
            } else if !isLoaded {
                SimplexAttempt(method: .primal, start: .advanced)
            } else if staysFeasible {
                SimplexAttempt(method: .primal, start: .last)
            } else {
                try problem.beginAtLast()
            }
        isLoaded = true
        var result = try problem.solve([warm].compactMap(\.self) + GLPKSolver.coldAttempts, program, options, clock)
        result.statistics.iterations -= Int(before)
        result.statistics.elapsed = clock.elapsed
        return result
    }

    func inverseRow(of basic: Basis.Place, in program: LinearProgram) throws(SolverError) -> [Double]? {
        guard isLoaded, program.rows.count > 0 else { return nil }
        let number =
            switch basic {
            case .row(let row): row.index + 1
            case .column(let column): program.rows.count + column.index + 1
            }
        return try problem.inverseRow(of: Int32(number), rows: program.rows.count)
    }
}
