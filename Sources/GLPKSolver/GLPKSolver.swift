import CGLPK
public import LinearModel
import Threads

/// Solves linear and mixed integer programs with GLPK.
///
/// ```swift
/// var program = LinearProgram(name: "small")
/// let x = program.addVariable("x", in: 0...10, kind: .integer)
/// let y = program.addVariable("y", in: 0...10, kind: .integer)
/// program.add(2 * x + 3 * y .<= 4, named: "room")
/// program.maximize(x + 2 * y)
/// let result = try GLPKSolver().solve(program)
/// if let solution = result.solution { print(solution[x], solution[y], solution.objective) }
/// ```
///
/// A solve runs on one thread from beginning to end; GLPK's memory is made, used and freed there. That is the calling
/// thread, or, where GLPK is in use on it already, a new one for which the caller waits. Any number of threads may
/// solve at once. A fatal error of GLPK is thrown as a ``LinearModel/SolverError`` and the process goes on.
public struct GLPKSolver: Solver {
    /// How GLPK goes about it.
    public var settings: GLPKSettings

    /// A solver that goes about it so.
    public init(settings: GLPKSettings = .init()) {
        self.settings = settings
    }

    /// Every option.
    public var supportedOptions: Set<SolveOption> { Set(SolveOption.allCases) }

    /// Whether a stop reaches GLPK wherever it is at work, and not only between callbacks and slices of iterations.
    ///
    /// True where the program is linked with the product `GLPKStopsAtOnce` and the platform lets a library's calls to
    /// itself be replaced. How much sooner a stop is then seen is said there.
    public static var stopsAtOnce: Bool { GLPKClock.isReplaced }

    /// Solves `program`; see ``Solver/solve(_:options:)``.
    public func solve(_ program: LinearProgram, options: SolveOptions) throws(SolverError) -> SolveResult {
        try check(program, options)
        if options.effort == .thorough {
            var usual = options
            usual.effort = .normal
            return try GLPKSolver(settings: .thorough.sizedLike(settings)).solve(program, options: usual)
        }
        let clock = StopClock(options)
        return try onFreeThread { () throws(SolverError) in try solve(program, options, clock) }
    }

    /// On this thread, or on one of its own where an environment of GLPK on this one is not ours to lose: inside a
    /// session, or another solve's progress report.
    func onFreeThread<Value>(_ body: () throws(SolverError) -> Value) throws(SolverError) -> Value {
        guard cglpk_is_in_use() != 0 else { return try body() }
        guard let value = try OwnThread.run(body) else { throw .outOfMemory(detail: "no thread could be made") }
        return value
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

    /// The whole number that a bound on whole objectives comes to. What lies within 1e-6 beyond one is taken for
    /// arithmetic.
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
