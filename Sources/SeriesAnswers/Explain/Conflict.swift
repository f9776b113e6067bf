import SeriesModel

/// Conditions of a series that cannot all hold.
public struct Conflict: Hashable, Sendable {
    /// The conditions, in the order of the series. Empty where no plan is right whatever is taken away.
    public var conditions: [Condition]
    /// Whether no condition can be left out: with all others of the series taken away these admit no plan, and without
    /// any one of them they do. False where the search was stopped before it knew; these clash nevertheless.
    public var isMinimal: Bool
    /// Numbers that tell why.
    public var evidence: [Evidence]

    /// Why no plan is right, for programs.
    public var reason: ReasonCode { ReasonCode(of: conditions) }

    /// A conflict.
    public init(conditions: [Condition], isMinimal: Bool, evidence: [Evidence] = []) {
        self.conditions = conditions
        self.isMinimal = isMinimal
        self.evidence = evidence
    }
}
