import CGLPK
import LinearModel

extension GLPKSolver {
    /// Solves an integer program: presolve, relaxation, branch and cut, each of which can be stopped.
    func solveInteger(
        _ program: LinearProgram, _ options: SolveOptions, _ clock: StopClock
    ) throws(SolverError) -> SolveResult {
        if program.columns.contains(where: { $0.integralBounds.isEmpty }) {
            let detail = "an integer variable has no integer between its bounds"
            return SolveResult(termination: Termination(.infeasible, detail: detail))
        }
        if clock.shouldStop() { return stopped(program, options, clock) }
        do throws(SolverError) {
            let result = try settled(program, options, clock)
            guard result.termination.reason == .numericalTrouble, settings.presolve else { return result }
        } catch .failure(let detail) where settings.presolve && detail.contains("npp") {
            // The presolver of GLPK 5.0 may end at an assertion of its own: `npp/npp3.c`, line 666.
        }
        // It also takes a row for kept that is broken by a thousandth of its size. Without it neither is so.
        var plain = settings
        plain.presolve = false
        return try GLPKSolver(settings: plain).solveInteger(program, options, clock)
    }

    private func settled(
        _ program: LinearProgram, _ options: SolveOptions, _ clock: StopClock
    ) throws(SolverError) -> SolveResult {
        switch try search(program, options, clock) {
        case .done(let result): result
        case .unboundedRelaxation(let statistics): try settleUnbounded(program, options, clock, statistics)
        }
    }

    private enum Outcome {
        case done(SolveResult)
        /// The relaxation is unbounded, or presolve saw that it has no finite optimum.
        case unboundedRelaxation(SolveStatistics)
    }

    private func search(
        _ program: LinearProgram, _ options: SolveOptions, _ clock: StopClock
    ) throws(SolverError) -> Outcome {
        let problem = try GLPKProblem(memoryLimitMegabytes: settings.memoryLimitMegabytes)
        try problem.stop(by: clock, mayAbandon: true)
        let start = started(program, options)
        try problem.load(start.map { program.bettering($0) } ?? program, relaxed: false)
        try problem.setPriorities(program.columns)
        var statistics = SolveStatistics()
        options.onProgress?(SolveProgress(phase: .presolve, elapsed: clock.elapsed))
        if settings.presolve {
            switch try problem.presolve() {
            case .reduced: break
            case .infeasible: return .done(nothingBetter(than: start, statistics))
            case .noDualFeasible: return .unboundedRelaxation(statistics)
            }
            let size = try problem.size()
            statistics.presolvedRows = size.rows
            statistics.presolvedColumns = size.columns
        }
        options.onProgress?(SolveProgress(phase: .relaxation, elapsed: clock.elapsed))
        try problem.scale(settings.scaling)
        let root = try problem.runSimplex(Self.coldAttempts, clock: clock)
        let state = try problem.lpState()
        statistics.iterations = Int(state.iterations)
        switch root {
        case .optimal: break
        case .infeasible: return .done(nothingBetter(than: start, statistics))
        case .unbounded, .noDualFeasible: return .unboundedRelaxation(statistics)
        case .stopped:
            var result = stopped(program, options, clock)
            result.statistics = statistics
            return .done(result)
        case .trouble(let detail):
            let termination = Termination(.numericalTrouble, detail: "relaxation: \(detail)")
            return .done(SolveResult(termination: termination, solution: start, statistics: statistics))
        }
        let listener = SearchListener(
            options, clock: clock, program: program, incumbent: start?.objective, bound: state.objective)
        if listener.isAnswered, let start {
            return .done(
                SolveResult(
                    termination: Termination(.optimal), solution: start, bound: listener.bound,
                    statistics: statistics))
        }
        var settings = settings
        // Where any solution will do, one is more likely nearby than where the bound is best.
        if options.goal == .anySolution { settings.nodeChoice = .depthFirst }
        let end = try problem.branchAndCut(
            settings, columns: program.columns.count, listener: listener)
        statistics.nodes = listener.nodes
        return .done(try conclude(end, program, options, listener, statistics))
    }

    /// Infeasible, or, where a start was given that the others had to better, optimal at the start.
    private func nothingBetter(than start: Solution?, _ statistics: SolveStatistics) -> SolveResult {
        SolveResult(
            termination: Termination(start == nil ? .infeasible : .optimal), solution: start, bound: start?.objective,
            statistics: statistics)
    }

    /// Puts together why the search stopped and what is held.
    private func conclude(
        _ search: GLPKProblem.SearchEnd, _ program: LinearProgram, _ options: SolveOptions,
        _ listener: SearchListener, _ statistics: SolveStatistics
    ) throws(SolverError) -> SolveResult {
        let start = started(program, options)
        var result = SolveResult(
            termination: Termination(.optimal), solution: start, bound: listener.bound, statistics: statistics)
        var isRejected = false
        if let found = search.incumbent {
            if let solution = try checked(found, program, clock: listener.clock) {
                if start.map({ program.sense.isBetter(solution.objective, than: $0.objective) }) ?? true {
                    result.solution = solution
                }
            } else {
                isRejected = true
            }
        }
        switch search.answer {
        case 0 where search.incumbent == nil:
            return nothingBetter(than: start, statistics)
        case 0, GLP_EMIPGAP:
            result.termination = Termination(.optimal)
        case GLP_ESTOP, GLP_ETMLIM:
            let reason = listener.ended ?? listener.clock.reason ?? .timeLimit
            result.termination = Termination(reason)
        default:
            result.termination = Termination(
                .numericalTrouble, detail: "branch and cut answered \(search.answer)")
        }
        if isRejected {
            result.termination = Termination(
                .numericalTrouble, detail: "the solution found breaks a row or a bound")
        } else if search.answer == 0, let solution = result.solution {
            // Everything was searched: nothing is better than what GLPK held, to its tolerance.
            let claimed = listener.incumbent ?? solution.objective
            let slack = 1e-7 * max(1, abs(solution.objective))
            let isNear = abs(claimed - solution.objective) <= slack
            result.bound = isNear ? solution.objective : program.sense.better(claimed, solution.objective)
        }
        return result
    }

    /// The solution at integral values, checked against the program; nil where it cannot be saved.
    ///
    /// GLPK rounds integer columns after the fact, which leaves rows with large coefficients broken by a little. The
    /// continuous columns are then solved for again, with the integer ones fixed.
    private func checked(
        _ values: [Double], _ program: LinearProgram, clock: StopClock
    ) throws(SolverError) -> Solution? {
        var rounded = values
        for (index, column) in program.columns.enumerated() {
            if column.kind == .integer { rounded[index] = rounded[index].rounded() }
            let bounds = column.integralBounds
            // Adding 0 turns a negative zero into a zero.
            rounded[index] = min(max(rounded[index], bounds.lower), bounds.upper) + 0
        }
        if program.violations(of: rounded, tolerance: 1e-6).isEmpty { return Solution(values: rounded, in: program) }
        var fixed = program
        for (index, column) in program.columns.enumerated() where column.kind == .integer {
            fixed.setBounds(of: Variable(index: index), to: rounded[index]...rounded[index])
        }
        let again = try solveContinuous(fixed, SolveOptions(relaxation: true), StopClock(SolveOptions()))
        guard again.termination.reason == .optimal, var solved = again.solution?.values else { return nil }
        for (index, column) in program.columns.enumerated() where column.kind == .integer {
            solved[index] = rounded[index]
        }
        return program.violations(of: solved, tolerance: 1e-6).isEmpty ? Solution(values: solved, in: program) : nil
    }

    /// Tells infeasible from unbounded where the relaxation has no finite optimum.
    ///
    /// With rational data an integer program is unbounded where it has a solution and its relaxation is unbounded
    /// (Meyer 1974): so a solution is looked for, whatever its objective.
    private func settleUnbounded(
        _ program: LinearProgram, _ options: SolveOptions, _ clock: StopClock, _ statistics: SolveStatistics
    ) throws(SolverError) -> SolveResult {
        var result = SolveResult(
            termination: Termination(.unbounded), solution: started(program, options), statistics: statistics)
        if options.start != nil { return result }
        var feasibility = program
        feasibility.minimize(LinearExpression())
        var quiet = options
        quiet.onProgress = nil
        let outcome = try search(feasibility, quiet, clock)
        guard case .done(let found) = outcome else {
            // Without an objective nothing is unbounded: the solver has lost its way.
            result.termination = Termination(.numericalTrouble)
            return result
        }
        result.statistics.nodes = found.statistics.nodes
        if let solution = found.solution {
            result.solution = Solution(values: solution.values, in: program)
        } else if found.termination.reason == .infeasible {
            result.termination = Termination(.infeasible)
        } else {
            let detail =
                "the relaxation has no finite optimum; the search for a solution ended: \(found.termination.reason)"
            result.termination = Termination(found.termination.reason, detail: detail)
        }
        return result
    }
}

extension LinearProgram {
    /// The same program with a row that only solutions as good as one keep, and better ones where the objective of each
    /// is a whole number.
    fileprivate func bettering(_ start: Solution) -> LinearProgram {
        guard !objective.terms.isEmpty else { return self }
        let step = hasWholeObjective ? 1.0 : 0
        var program = self
        let bounds =
            sense == .minimize
            ? Bounds(lower: -.infinity, upper: start.objective - step)
            : Bounds(lower: start.objective + step, upper: .infinity)
        program.add(Constraint(objective, in: bounds), named: "")
        return program
    }
}
