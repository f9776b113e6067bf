import SeriesModel

/// A sum under a heading: a category, a place.
public struct BudgetEntry<Heading: Hashable & Sendable>: Hashable, Sendable {
    /// What it is for.
    public let heading: Heading
    /// How much.
    public let sum: FunderAmount
}
