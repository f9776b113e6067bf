import CGLPK
import LinearModel
import Threads

/// Knows when a solve has to stop, and why. Asked by GLPK's C callbacks at every step, on the solving thread only.
final class StopClock {
    let began: ContinuousClock.Instant
    private let deadline: ContinuousClock.Instant?
    private let cancellation: Cancellation?

    /// Why the solve has to stop; nil while it may go on.
    private(set) var reason: Termination.Reason?

    init(_ options: SolveOptions) {
        let now = ContinuousClock.now
        began = now
        deadline = options.timeLimit.map { now + $0 }
        cancellation = options.cancellation
    }

    /// Whether a stop may be asked for that GLPK does not see by itself.
    var canBeCancelled: Bool { cancellation != nil }

    var elapsed: Duration { ContinuousClock.now - began }

    /// Looks at the cancellation and the time. Once it says stop it goes on saying so.
    func shouldStop() -> Bool {
        if reason != nil { return true }
        if let cancellation, cancellation.isCancelled {
            reason = .cancelled
        } else if let deadline, ContinuousClock.now >= deadline {
            reason = .timeLimit
        }
        return reason != nil
    }

    /// For C: the context is the clock.
    static let poll: cglpk_poll = { context in
        guard let context else { return 0 }
        return Unmanaged<StopClock>.fromOpaque(context).takeUnretainedValue().shouldStop() ? 1 : 0
    }

    /// What is left of the time limit in GLPK's milliseconds, at least 1; its "no limit" without one. A second line of
    /// defence where GLPK's clock cannot be replaced.
    var remainingMilliseconds: Int32 {
        guard let deadline else { return .max }
        let left = deadline - .now
        let milliseconds = Double(left.components.seconds) * 1e3 + Double(left.components.attoseconds) / 1e15
        return Int32(min(max(milliseconds.rounded(.up), 1), Double(Int32.max - 1)))
    }
}

/// Whether GLPK reads a clock that was replaced, see GLPKStopsAtOnce, which lets a stop be seen at every iteration of
/// its simplex.
enum GLPKClock {
    /// Found out once by solving one tiny LP, on a thread where nothing can be lost by it.
    static let isReplaced: Bool = {
        do throws(SolverError) {
            return try OwnThread.run { () throws(SolverError) in try isReadBySimplex() } ?? false
        } catch {
            return false
        }
    }()

    private static func isReadBySimplex() throws(SolverError) -> Bool {
        var program = LinearProgram()
        let x = program.addVariable("x")
        let y = program.addVariable("y")
        program.add(x + 2 * y .>= 2, named: "r")
        program.minimize(x + y)
        let before = cglpk_clock_reads()
        let problem = try GLPKProblem(memoryLimitMegabytes: nil)
        try problem.load(program, relaxed: true)
        var parameters = glp_smcp()
        glp_init_smcp(&parameters)
        parameters.msg_lev = GLP_MSG_OFF
        var answer: Int32 = 0
        try GLPKProblem.check(cglpk_simplex(problem.handle, &parameters, &answer))
        return cglpk_clock_reads() > before
    }

    /// Where it is not read, the simplex runs in slices, and a cancellation is seen between two of them; a time limit
    /// GLPK sees itself. Slices are counted in iterations, not in time, so that the path of the simplex does not depend
    /// on the machine.
    static func iterationsPerSlice(_ clock: StopClock) -> Int {
        clock.canBeCancelled && !isReplaced ? 1_000 : Int.max
    }
}
