import CGLPK
package import LinearModel

/// Solves linear and mixed integer programs with GLPK.
///
/// A solve runs on one thread from beginning to end; GLPK's memory is made, used and freed there. That is the calling thread,
/// or, where GLPK is in use on it already, a new one for which the caller waits. Any number of
/// threads may solve at once. A fatal error of GLPK is thrown as a ``SolverError`` and the process goes on.
package struct GLPKSolver: Solver {
    package var settings: GLPKSettings

    package init(settings: GLPKSettings = .init()) {
        self.settings = settings
    }

    package var supportedOptions: Set<SolveOption> { Set(SolveOption.allCases) }

    package func solve(_ program: LinearProgram, options: SolveOptions) throws(SolverError) -> SolveResult {
        try check(program, options)
        if options.effort == .thorough {
            var usual = options
            usual.effort = .normal
            return try GLPKSolver(settings: .thorough.sizedLike(settings)).solve(program, options: usual)
        }
        let clock = StopClock(options)
        // Inside a session, or another solve's progress report, this thread's environment is not this solve's to lose.
        if cglpk_is_in_use() != 0 {
            return try OwnThread.run { () throws(SolverError) in try solve(program, options, clock) }
        }
        return try solve(program, options, clock)
    }

    private func solve(
        _ program: LinearProgram, _ options: SolveOptions, _ clock: StopClock
    ) throws(SolverError) -> SolveResult {
        let isInteger = program.hasIntegers && !options.relaxation
        var result: SolveResult
        do throws(SolverError) {
            result = try isInteger ? solveInteger(program, options, clock) : solveContinuous(program, options, clock)
        } catch .lost where clock.reason != nil {
            // GLPK did not see the stop in time and was left in the middle.
            result = stopped(program, options, clock)
        }
        result.statistics.elapsed = clock.elapsed
        return result
    }
}

extension GLPKSolver {
    /// The solution to hold when none was found: the start, where there is one.
    func started(_ program: LinearProgram, _ options: SolveOptions) -> Solution? {
        options.start.map { Solution(values: $0, in: program) }
    }

    /// A result without proof, holding the start.
    func stopped(
        _ program: LinearProgram, _ options: SolveOptions, _ clock: StopClock, bound: Double? = nil
    ) -> SolveResult {
        SolveResult(
            termination: Termination(clock.reason ?? .timeLimit), solution: started(program, options), bound: bound)
    }
}

extension LinearProgram.Sense {
    /// Whether `first` is a better objective than `second`.
    func isBetter(_ first: Double, than second: Double) -> Bool {
        self == .minimize ? first < second : first > second
    }

    /// The better of two objectives, the worse of two bounds.
    func better(_ first: Double, _ second: Double) -> Double {
        isBetter(first, than: second) ? first : second
    }

    /// The whole number that a bound on whole objectives comes to. What lies within 1e-6 beyond one is taken for arithmetic.
    func roundedBound(_ bound: Double) -> Double {
        guard abs(bound) < 1e9 else { return bound }
        let slack = 1e-6 * max(1, abs(bound) * 1e-3)
        return self == .minimize ? (bound - slack).rounded(.up) : (bound + slack).rounded(.down)
    }

    /// The tighter of two bounds.
    func tighter(_ first: Double?, _ second: Double?) -> Double? {
        guard let first else { return second }
        guard let second else { return first }
        return isBetter(first, than: second) ? second : first
    }
}

extension LinearProgram {
    /// Whether the objective of every solution is a whole number: whole costs, on integer variables only.
    var hasWholeObjective: Bool {
        objective.constant == objective.constant.rounded()
            && objective.terms.allSatisfy {
                $0.coefficient == $0.coefficient.rounded() && columns[$0.variable.index].kind == .integer
            }
    }
}
