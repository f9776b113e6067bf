import Synchronization

/// Where a job is, and who watches it. Threads of a search tell it without waiting for anybody.
final class JobWatch: Sendable {
    private struct State {
        var status: JobStatus
        /// The file of the best plan so far; nil before there is one, and when the job is over.
        var plan: String?
        var watchers: [Int: AsyncStream<JobStatus>.Continuation] = [:]
        var next = 0
    }

    private let state: Mutex<State>

    init(_ status: JobStatus) {
        state = Mutex(State(status: status))
    }

    var status: JobStatus { state.withLock { $0.status } }

    /// The file of the best plan so far, while the search goes on.
    var plan: String? { state.withLock { $0.plan } }

    /// Takes a better plan, and tells all who watch that there is one.
    func found(_ plan: String) {
        state.withLock { $0.plan = $0.status.state.isOver ? nil : plan }
        update { $0.plans += 1 }
    }

    /// Changes the status and tells all who watch; nothing changes what is over.
    func update(_ change: (inout JobStatus) -> Void) {
        let (status, watchers) = state.withLock { state in
            guard !state.status.state.isOver else { return (state.status, [AsyncStream<JobStatus>.Continuation]()) }
            change(&state.status)
            let watchers = Array(state.watchers.values)
            if state.status.state.isOver { (state.watchers, state.plan) = ([:], nil) }
            return (state.status, watchers)
        }
        for watcher in watchers {
            watcher.yield(status)
            if status.state.isOver { watcher.finish() }
        }
    }

    /// The status now and whenever it changes, until it is over. Who does not keep up misses what is between.
    func events() -> AsyncStream<JobStatus> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let (status, number) = state.withLock { state in
                let number = state.next
                state.next += 1
                if !state.status.state.isOver { state.watchers[number] = continuation }
                return (state.status, number)
            }
            continuation.onTermination = { [weak self] _ in
                self?.state.withLock { state in _ = state.watchers.removeValue(forKey: number) }
            }
            continuation.yield(status)
            if status.state.isOver { continuation.finish() }
        }
    }

    /// How many watch.
    var watchers: Int { state.withLock { $0.watchers.count } }
}
