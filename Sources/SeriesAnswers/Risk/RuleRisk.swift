import SeriesModel

/// How likely cancellations break one rule at a workshop, whatever becomes of the other rules.
public struct RuleRisk: Hashable, Sendable {
    /// A rule that too few people can break.
    public enum Rule: Hashable, Sendable {
        /// A delegation has fewer attendees than its least seats.
        case seats(delegation: String)
        /// Two sides differ by more than they may.
        case balance
        /// A quota, by its position in the series.
        case quota(Int)
        /// Somebody required is missing.
        case required
    }

    /// The rule.
    public var rule: Rule
    /// How likely it breaks.
    public var probability: Probability

    /// The risk of a rule.
    public init(rule: Rule, probability: Probability) {
        self.rule = rule
        self.probability = probability
    }
}
