import Synchronization

/// A wish to stop, made on one thread and seen on another.
package final class Cancellation: Sendable {
    private let flag = Atomic<Bool>(false)

    package init() {}

    /// Asks whatever solve holds this to stop. Once asked it stays asked.
    package func cancel() {
        flag.store(true, ordering: .releasing)
    }

    package var isCancelled: Bool {
        flag.load(ordering: .acquiring)
    }
}
