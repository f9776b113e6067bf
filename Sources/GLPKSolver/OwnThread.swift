import CGLPK
import LinearModel

/// Runs a closure on a new thread while the caller waits.
///
/// Nothing runs at the same time: the caller is suspended until the closure has returned, so what it captures crosses over
/// and back without a race.
enum OwnThread {
    static func run<Value>(_ body: () throws(SolverError) -> Value) throws(SolverError) -> Value {
        try withoutActuallyEscaping(body) { body throws(SolverError) in
            let task = Task(body)
            let context = Unmanaged.passUnretained(task).toOpaque()
            let answer = cglpk_on_own_thread(
                { context in
                    guard let context else { return }
                    Unmanaged<AnyTask>.fromOpaque(context).takeUnretainedValue().run()
                }, context)
            try GLPKProblem.check(answer)
            guard let outcome = task.outcome else { throw .failure(detail: "the thread ended early") }
            return try outcome.get()
        }
    }

    private class AnyTask {
        func run() {}
    }

    private final class Task<Value>: AnyTask {
        private let body: () throws(SolverError) -> Value
        private(set) var outcome: Result<Value, SolverError>?

        init(_ body: @escaping () throws(SolverError) -> Value) {
            self.body = body
        }

        override func run() {
            do throws(SolverError) {
                outcome = .success(try body())
            } catch {
                outcome = .failure(error)
            }
        }
    }
}
