import LinearModel

/// Stops a search from another thread or a signal handler's queue; the best plan so far is kept.
public final class Cancellation: Sendable {
    let flag = LinearModel.Cancellation()

    /// Not cancelled; one value may stop any number of searches, from any thread.
    public init() {}

    /// Stops the search; calling it again does nothing.
    public func cancel() { flag.cancel() }

    /// Whether the search has been told to stop.
    public var isCancelled: Bool { flag.isCancelled }
}
