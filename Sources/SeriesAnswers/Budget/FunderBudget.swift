public import SeriesModel

/// What a funder pays in a plan, in the series currency and in its own.
public struct FunderBudget: Hashable, Sendable {
    /// The funder.
    public let funder: Funder
    /// Its own currency.
    public let currency: String
    /// What one unit of ``currency`` is worth in the series currency.
    public let rate: Rational
    /// What it pays directly by category, in the order in which categories first come up in the format and in the plan.
    public let categories: [BudgetEntry<String>]
    /// What it pays directly by workshop, in order of start, and then for the series.
    public let places: [BudgetEntry<BudgetPlace>]
    /// In the series currency.
    public let balance: GrantBalance
    /// In the funder's own currency; the same where that is the series'.
    public let ownBalance: GrantBalance

    init(_ funder: Funder, lines: [BudgetLine], categories: [String], places: [BudgetPlace], of series: Series) {
        let paid = lines.filter { $0.funder == funder.id }
        self.funder = funder
        currency = funder.currency ?? series.currency
        rate = series.rate(of: funder.currency)
        self.categories = categories.compactMap { category in
            BudgetEntry(heading: category, adding: paid.filter { $0.category == category })
        }
        self.places = places.compactMap { place in
            BudgetEntry(heading: place, adding: paid.filter { $0.place == place })
        }
        let direct = paid.reduce(.zero) { $0 + $1.sum.amount }.units
        balance = GrantBalance(direct: direct, grant: funder.amount * rate, overhead: funder.overhead)
        ownBalance = GrantBalance(
            direct: direct.divided(by: rate) ?? 0, grant: funder.amount, overhead: funder.overhead)
    }
}

extension BudgetEntry {
    /// The sum of lines; nil where there are none.
    fileprivate init?(heading: Heading, adding lines: [BudgetLine]) {
        guard !lines.isEmpty else { return nil }
        self.init(heading: heading, sum: lines.reduce(.zero) { $0 + $1.sum })
    }
}
