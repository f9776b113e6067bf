import Synchronization

/// A wish to stop, made on one thread and seen on another.
public final class Cancellation: Sendable {
    private let flag = Atomic<Bool>(false)

    /// Not asked yet. Give it to ``SolveOptions/cancellation``.
    public init() {}

    /// Asks whatever solve holds this to stop. Once asked it stays asked.
    public func cancel() {
        flag.store(true, ordering: .releasing)
    }

    /// Whether it was asked.
    public var isCancelled: Bool {
        flag.load(ordering: .acquiring)
    }
}
