public import SeriesModel

/// What is needed in a month.
public struct BudgetMonth: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// What each funder is asked for, in the order of ``Budget/funders``; overhead is not in it.
    public let sums: [FunderAmount]
    /// What no funder of the series pays.
    public let unfunded: Money
    /// Everything that is due.
    public let total: Money
}
