public import SeriesModel

/// A sum of an old plan and of a new one.
public struct ChangedSum: Hashable, Sendable {
    /// In the old plan.
    public let before: Money
    /// In the new plan.
    public let after: Money

    /// How much more the new plan has; negative where it has less.
    public var difference: Money { after - before }
}
