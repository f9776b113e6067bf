import Dispatch
import SeriesModel
import Synchronization
import Threads

/// Threads that share a list of work.
package enum Workers {
    /// Does so many pieces of work on so many threads, each as soon as a thread is free, in order; waits for them all.
    ///
    /// Threads, not tasks: a solve lasts long, and would hold one of the few threads that all tasks share.
    ///
    /// - Parameters:
    ///   - count: how many pieces there are.
    ///   - jobs: how many threads.
    ///   - work: does the piece of a number; false: nobody begins another.
    package static func run(_ count: Int, jobs: Int, _ work: @escaping @Sendable (Int) -> Bool) {
        let queue = Queue(count: count)
        let done = DispatchGroup()
        @Sendable func serve() {
            while let number = queue.next() { if !work(number) { queue.end() } }
        }
        for _ in 0..<min(count, max(1, jobs)) {
            done.enter()
            let isStarted = OwnThread.start {
                serve()
                done.leave()
            }
            if !isStarted { done.leave() }
        }
        done.wait()
        // Where the system gave no thread, or too few, the rest is done here.
        serve()
    }

    /// The numbers of the pieces that nobody has begun.
    private final class Queue: Sendable {
        private let count: Int
        private let position = Mutex(0)

        init(count: Int) {
            self.count = count
        }

        func next() -> Int? {
            position.withLock { position in
                guard position < count else { return nil }
                defer { position += 1 }
                return position
            }
        }

        func end() { position.withLock { $0 = count } }
    }
}
