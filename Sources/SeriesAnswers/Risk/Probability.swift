import SeriesModel

/// A probability, and how sure it is.
public struct Probability: Hashable, Sendable {
    /// Between 0 and 1.
    public var value: Double
    /// The standard error of a simulated value; nil where the value is computed exactly.
    public var standardError: Double?

    /// Exact where no standard error is given: computed in floating point, not drawn.
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

    /// That it happens together with something independent that is known exactly.
    package func scaled(by factor: Double) -> Probability {
        Probability(value * factor, standardError: standardError.map { $0 * factor })
    }

    /// That it does not happen.
    package var complement: Probability { Probability(1 - value, standardError: standardError) }

    /// One of two with a known chance, the other otherwise; the errors count as if they were independent.
    package static func either(_ first: Probability, with chance: Double, or second: Probability) -> Probability {
        let value = chance * first.value + (1 - chance) * second.value
        guard first.standardError != nil || second.standardError != nil else { return Probability(value) }
        let parts = (chance * (first.standardError ?? 0), (1 - chance) * (second.standardError ?? 0))
        return Probability(value, standardError: (parts.0 * parts.0 + parts.1 * parts.1).squareRoot())
    }
}
