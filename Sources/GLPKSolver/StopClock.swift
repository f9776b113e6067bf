import CGLPK
import LinearModel

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
