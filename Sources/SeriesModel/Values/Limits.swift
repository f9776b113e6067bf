/// How many of something there must and may be, both ends included.
public struct Limits: Hashable, Sendable {
    /// The least.
    public var min: Int
    /// The most, or nil for no limit.
    public var max: Int?

    /// At least `min` and, where given, at most `max`.
    public init(min: Int = 0, max: Int? = nil) {
        self.min = min
        self.max = max
    }

    /// Whether a number keeps both limits.
    public func contains(_ number: Int) -> Bool { number >= min && (max.map { number <= $0 } ?? true) }
}
