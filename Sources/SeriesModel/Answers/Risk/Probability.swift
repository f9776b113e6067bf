/// A probability, and how sure it is.
public struct Probability: Hashable, Sendable {
    /// Between 0 and 1.
    public var value: Double
    /// The standard error of a simulated value; nil where the value is computed exactly.
    public var standardError: Double?

    /// A probability.
    public init(_ value: Double, standardError: Double? = nil) {
        self.value = value
        self.standardError = standardError
    }

    /// The share of hits among independent draws, with its standard error.
    ///
    /// One half is added to hits and misses when the error is estimated, so that no hits do not pass for certainty.
    public init(hits: Int, of draws: Int) {
        let smoothed = (Double(hits) + 0.5) / (Double(draws) + 1)
        self.init(
            Double(hits) / Double(draws), standardError: (smoothed * (1 - smoothed) / Double(draws)).squareRoot())
    }

    /// The probability that two independent things both happen; the errors are carried along to first order.
    public static func * (first: Probability, second: Probability) -> Probability {
        let value = first.value * second.value
        guard first.standardError != nil || second.standardError != nil else { return Probability(value) }
        let parts = ((first.standardError ?? 0) * second.value, (second.standardError ?? 0) * first.value)
        return Probability(value, standardError: (parts.0 * parts.0 + parts.1 * parts.1).squareRoot())
    }
}
