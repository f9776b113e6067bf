import Dispatch
import Foundation
import SeriesModel
import Synchronization

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
        for _ in 0..<min(count, max(1, jobs)) {
            done.enter()
            let thread = Thread {
                while let number = queue.next() { if !work(number) { queue.end() } }
                done.leave()
            }
            thread.stackSize = 16 << 20
            thread.start()
        }
        done.wait()
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
