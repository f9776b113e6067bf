import SeriesModel

/// The money of a plan added up by category and by funder.
struct MoneySheet {
    /// In the order in which they first come up in the format and then in the plan.
    let categories: [String]
    private let costs: [CostEntry]
    private let payments: [FundingEntry]
    private let series: Series

    init(_ plan: Plan, of series: Series) {
        self.series = series
        costs = plan.workshops.flatMap(\.costs) + plan.seriesCosts
        payments = plan.workshops.flatMap(\.funding) + plan.seriesFunding
        var categories: [String] = []
        let found = costs.map(\.category)
        for category in CostCategory.personal + [CostCategory.venue] + found
        where found.contains(category) && !categories.contains(category) {
            categories.append(category)
        }
        self.categories = categories
    }

    /// What a category costs over the series.
    func cost(_ category: String) -> Money {
        costs.filter { $0.category == category }.map(\.amount).total
    }

    /// What a funder pays over the series, in one category where one is given.
    func paid(by funder: String, for category: String? = nil) -> Money {
        payments.filter { $0.funder == funder && (category == nil || $0.category == category) }.map(\.amount).total
    }

    /// What a funder may pay directly: its grant, converted, without the overhead that comes out of it.
    func limit(of funder: Funder) -> Money {
        let rate = funder.currency.flatMap { $0 == series.currency ? nil : series.rates[$0] } ?? 1
        let grant = Money(roundingDown: funder.amount * rate)
        return (grant.units * 100).divided(by: 100 + funder.overhead).map(Money.init(roundingDown:)) ?? .zero
    }
}
