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
