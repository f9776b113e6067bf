import CGLPK
import LinearModel

extension GLPKSolver {
    /// Solves an LP, or the relaxation of an integer program; from nothing where GLPK breaks off at the basis to go on
    /// from.
    ///
    /// GLPK 5.0 does not tell of each singular basis: its factorisation may end at an assertion (`sgf.c`, line 185),
    /// which takes every problem of the thread with it.
    func solveContinuous(
        _ program: LinearProgram, _ options: SolveOptions, _ clock: StopClock
    ) throws(SolverError) -> SolveResult {
        do {
            return try solveOnce(program, options, clock)
        } catch .failure where options.basis != nil {
            var cold = options
            cold.basis = nil
            return try solveOnce(program, cold, clock)
        }
    }

    private func solveOnce(
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

    /// From nothing: dual from an advanced basis, primal from there, then from the standard one, then with GLPK's own
    /// presolver. Each briefly first: one master of 99 rows took three times 54,600 iterations, 5 s, before the
    /// presolver led to its optimum at once.
    static let coldAttempts: [SimplexAttempt] = {
        let ways = [
            SimplexAttempt(method: .dual, start: .advanced),
            SimplexAttempt(method: .primal, start: .advanced),
            SimplexAttempt(method: .primal, start: .standard),
            SimplexAttempt(method: .dual, start: .standard, presolve: true),
        ]
        let patient = ways.dropFirst().map { way in
            var way = way
            way.isBrief = false
            return way
        }
        return ways + patient
    }()
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
        return SimplexAttempt(method: isDual ? .dual : .primal, start: .last)
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
            var result = SolveResult(termination: Termination(.infeasible), statistics: statistics)
            guard state.dual_status == GLP_FEAS, let ray = try dualRay(of: program) else { return result }
            let corner = try corner(columns: program.columns.count, rows: program.rows.count)
            (result.dualRay, result.duals, result.basis) = (ray, corner.duals, corner.basis)
            return result
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

extension GLPKProblem {
    /// The ray along which the dual simplex found the dual unbounded: the row of the basis' inverse that belongs to the
    /// variable which cannot be brought within its bounds. Nil where there is none, or rounding has spoilt the proof.
    private func dualRay(of program: LinearProgram) throws(SolverError) -> [Double]? {
        var variable: Int32 = 0
        try Self.check(cglpk_unbounded_variable(handle, &variable))
        guard variable > 0, let multipliers = try inverseRow(of: variable, rows: program.rows.count) else { return nil }
        let sign = program.sense == .minimize ? 1.0 : -1.0
        for factor in [sign, -sign] {
            let ray = multipliers.map { $0 * factor }
            if program.proves(infeasible: ray.map { $0 * sign }) { return ray }
        }
        return nil
    }

    /// The row of the basis' inverse that belongs to a variable, rows counted first, from 1; nil where it is not basic,
    /// or there is no basis.
    func inverseRow(of variable: Int32, rows: Int) throws(SolverError) -> [Double]? {
        var multipliers = [Double](repeating: 0, count: rows)
        var answer: Int32 = 0
        try Self.check(cglpk_inverse_row(handle, variable, &multipliers, &answer))
        return answer == 0 ? multipliers : nil
    }
}

extension LinearProgram {
    /// Whether the sum of `multipliers` and rows, which is 0 at every point, is positive wherever rows and columns are
    /// within their bounds. What rounding leaves where bounds are missing is dropped.
    fileprivate func proves(infeasible multipliers: [Double]) -> Bool {
        var least = 0.0
        var size = 0.0
        var reducedCosts = [Double](repeating: 0, count: columns.count)
        func add(_ multiplier: Double, _ bounds: Bounds) -> Bool {
            let side = multiplier > 0 ? bounds.lower : bounds.upper
            guard side.isFinite else { return abs(multiplier) < 1e-9 }
            least += multiplier * side
            size += abs(multiplier * side)
            return true
        }
        for (row, multiplier) in zip(rows, multipliers) where multiplier != 0 {
            guard add(multiplier, row.bounds) else { return false }
            for term in row.terms { reducedCosts[term.variable.index] -= multiplier * term.coefficient }
        }
        for (column, cost) in zip(columns, reducedCosts) where cost != 0 {
            guard add(cost, column.bounds) else { return false }
        }
        return least > 1e-9 * max(1, size)
    }
}
