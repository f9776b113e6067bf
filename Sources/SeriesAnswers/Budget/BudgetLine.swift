public import SeriesModel

/// A payment: who pays, for what, when and how much.
public struct BudgetLine: Hashable, Sendable {
    /// A funder id; nil: nobody in the series pays it, as can be with a workshop that was held.
    public let funder: String?
    /// Where it is spent.
    public let place: BudgetPlace
    /// The cost category.
    public let category: String
    /// A delegation id, or nil where the cost is not personal.
    public let delegation: String?
    /// When the money is needed; see ``DueDates``.
    public let due: Day
    /// How much; where no funder pays, both amounts are in the series currency.
    public internal(set) var sum: FunderAmount
}
