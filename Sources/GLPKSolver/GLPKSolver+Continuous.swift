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
        let warm = try options.basis.flatMap { basis throws(SolverError) in try problem.begin(at: basis, relaxed) }
        return try problem.solve([warm].compactMap(\.self) + Self.coldAttempts, relaxed, options, clock)
    }

    /// From nothing: briefly dual from an advanced basis, primal from there, then from the standard one, then with
    /// GLPK's own presolver.
    static let coldAttempts = [
        SimplexAttempt(method: .dual, start: .advanced, isBrief: true),
        SimplexAttempt(method: .primal, start: .advanced),
        SimplexAttempt(method: .primal, start: .standard),
        SimplexAttempt(method: .dual, start: .standard, presolve: true),
    ]
}

extension GLPKProblem {
    /// Makes one attempt after the other until one ends well, in a point that keeps every row.
    func solve(
        _ attempts: [SimplexAttempt], _ program: LinearProgram, _ options: SolveOptions, _ clock: StopClock
    ) throws(SolverError) -> SolveResult {
        var held = SolveResult(termination: Termination(.numericalTrouble, detail: "nothing was tried"))
        for attempt in attempts {
            let outcome = try runSimplex([attempt], clock: clock)
            held = try result(of: outcome, program, options, clock)
            if held.termination.reason != .numericalTrouble { break }
        }
        return held
    }

    /// Takes an earlier basis, rows that came since being basic, and says how to go on from it; nil where it does not
    /// fit.
    func begin(at basis: Basis, _ program: LinearProgram) throws(SolverError) -> SimplexAttempt? {
        let newRows = program.rows.count - basis.rows.count
        guard basis.columns.count == program.columns.count, newRows >= 0 else { return nil }
        let rows = basis.rows.map(\.code) + Array(repeating: Basis.Status.basic.code, count: newRows)
        try Self.check(
            cglpk_set_basis(
                handle, Int32(rows.count), rows, Int32(basis.columns.count), basis.columns.map(\.code)))
        return try beginAtLast()
    }

    /// How to go on from the basis that the problem has: where it is feasible for the dual simplex alone by that, else
    /// by the primal; nil where it is none.
    func beginAtLast() throws(SolverError) -> SimplexAttempt? {
        var answer: Int32 = 0
        try Self.check(cglpk_warm_up(handle, &answer))
        guard answer == 0 else { return nil }
        let state = try lpState()
        // Where it is feasible for neither, GLPK's dual simplex takes several times as many iterations.
        let isDual = state.primal_status != GLP_FEAS && state.dual_status == GLP_FEAS
        return SimplexAttempt(method: isDual ? .dual : .primal, start: .last, isBrief: isDual)
    }

    /// Reads an LP's result, and checks its point against the program.
    private func result(
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
