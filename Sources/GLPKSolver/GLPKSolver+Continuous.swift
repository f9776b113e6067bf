import CGLPK
import LinearModel

extension GLPKSolver {
    /// Solves an LP, or the relaxation of an integer program.
    func solveContinuous(
        _ program: LinearProgram, _ options: SolveOptions, _ clock: StopClock
    ) throws(SolverError) -> SolveResult {
        let problem = try GLPKProblem(memoryLimitMegabytes: settings.memoryLimitMegabytes)
        let relaxed = program.relaxed()
        try problem.stop(by: clock, mayAbandon: true)
        try problem.load(relaxed, relaxed: true)
        try problem.scale(settings.scaling)
        var held: SolveResult?
        let warm = try options.basis.map { basis throws(SolverError) in try problem.begin(at: basis, relaxed) } ?? false
        for attempt in (warm ? Self.warmAttempts : []) + Self.coldAttempts {
            let outcome = try problem.runSimplex([attempt], clock: clock)
            let result = try problem.result(of: outcome, relaxed, options, clock)
            if result.termination.reason != .numericalTrouble { return result }
            held = result
        }
        return held ?? stopped(program, options, clock)
    }

    /// From an earlier basis: one that is still feasible goes on with the primal, else the dual finds its way back.
    static let warmAttempts = [SimplexAttempt(method: .primal, start: .last)]

    /// From nothing: briefly dual from an advanced basis, primal from there, then from the standard one, then with GLPK's
    /// own presolver.
    static let coldAttempts = [
        SimplexAttempt(method: .dual, start: .advanced, isBrief: true),
        SimplexAttempt(method: .primal, start: .advanced),
        SimplexAttempt(method: .primal, start: .standard),
        SimplexAttempt(method: .dual, start: .standard, presolve: true),
    ]
}

extension GLPKProblem {
    /// Takes an earlier basis, rows that came since being basic, and says whether it fits.
    func begin(at basis: Basis, _ program: LinearProgram) throws(SolverError) -> Bool {
        let newRows = program.rows.count - basis.rows.count
        guard basis.columns.count == program.columns.count, newRows >= 0 else { return false }
        let rows = basis.rows.map(\.code) + Array(repeating: Basis.Status.basic.code, count: newRows)
        try Self.check(
            cglpk_set_basis(
                handle, Int32(rows.count), rows, Int32(basis.columns.count), basis.columns.map(\.code)))
        return true
    }

    /// Reads an LP's result, and checks its point against the program.
    func result(
        of outcome: SimplexOutcome, _ program: LinearProgram, _ options: SolveOptions, _ clock: StopClock
    ) throws(SolverError) -> SolveResult {
        var statistics = SolveStatistics()
        let state = try lpState()
        statistics.iterations = Int(state.iterations)
        let start = options.start.map { Solution(values: $0, in: program) }
        let reason: Termination
        switch outcome {
        case .infeasible:
            return SolveResult(termination: Termination(.infeasible), statistics: statistics)
        case .noDualFeasible:
            return SolveResult(termination: Termination(.infeasibleOrUnbounded), statistics: statistics)
        case .unbounded: reason = Termination(.unbounded)
        case .stopped: reason = Termination(clock.reason ?? .timeLimit)
        case .trouble(let detail): reason = Termination(.numericalTrouble, detail: detail)
        case .optimal: reason = Termination(.optimal)
        }
        let corner = try corner(columns: program.columns.count, rows: program.rows.count)
        var result = SolveResult(
            termination: reason, solution: start, basis: corner.basis, statistics: statistics)
        guard state.primal_status == GLP_FEAS else { return result }
        guard program.violations(of: corner.values, tolerance: 1e-6).isEmpty else {
            if outcome == .optimal {
                result.termination = Termination(.numericalTrouble, detail: "the optimum breaks a row or a bound")
            }
            return result
        }
        let found = Solution(values: corner.values, in: program)
        if start.map({ program.sense.isBetter(found.objective, than: $0.objective) }) ?? true || outcome == .optimal {
            result.solution = found
        }
        if outcome == .optimal {
            result.bound = found.objective
            result.duals = corner.duals
        }
        return result
    }
}
