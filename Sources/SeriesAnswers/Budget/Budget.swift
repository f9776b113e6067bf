import OrderedCollections
public import SeriesModel

/// The money of a plan: what each funder pays, for what, in its own currency and in the series', and when it is needed.
///
/// In the series currency everything is the plan's, to the cent: the lines add up to its payments, and all funders with
/// what nobody pays to its total. In a funder's own currency each line is divided by the rate; their sum is rounded
/// down to a cent, and the lines are rounded so that they add up to it: down, and those that lose most one cent up.
///
/// Held workshops count. The budget of a plan that breaks rules misleads: audit first.
public struct Budget: Hashable, Sendable {
    /// The series currency.
    public let currency: String
    /// Every payment, in the order of the plan: by workshop, then for the series.
    public let lines: [BudgetLine]
    /// In the order in which they first come up in the format and in the plan.
    public let categories: [String]
    /// One for each funder of the series, also where it pays nothing.
    public let funders: [FunderBudget]
    /// The workshops of the plan in order of start, and the series where it has costs of its own.
    public let places: [BudgetPlace]
    /// The months in which money is needed, in order.
    public let months: [BudgetMonth]
    /// The direct cost of the whole series.
    public let total: Money
    /// What no funder of the series pays; nothing, unless the money of a held workshop does not add up.
    public let unfunded: Money

    /// The budget of a plan.
    ///
    /// - Parameters:
    ///   - plan: a right plan.
    ///   - series: its series.
    public init(_ plan: Plan, of series: Series) {
        var lines: [BudgetLine] = []
        var places: [BudgetPlace] = []
        for workshop in plan.workshops {
            let place = BudgetPlace.workshop(start: workshop.start, end: workshop.end, venue: workshop.venue)
            places.append(place)
            lines += BudgetLine.of(workshop.costs, paidBy: workshop.funding, at: place) { entry in
                [(DueDates.day(of: entry.category, at: workshop), entry.amount)]
            }
        }
        if !plan.seriesCosts.isEmpty { places.append(.series) }
        lines += BudgetLine.of(plan.seriesCosts, paidBy: plan.seriesFunding, at: .series) { entry in
            DueDates.parts(of: entry.amount, over: series.horizon)
        }
        for funder in series.funders {
            lines.convert(for: funder.id, at: series.rate(of: funder.currency))
        }
        let found = OrderedSet(lines.map(\.category))
        let categories = Array(
            OrderedSet(CostCategory.personal + [CostCategory.venue]).intersection(found).union(found))
        let funders = series.funders.map {
            FunderBudget($0, lines: lines, categories: categories, places: places, of: series)
        }
        currency = series.currency
        self.lines = lines
        self.categories = categories
        self.funders = funders
        self.places = places
        months = Self.months(of: lines, funders: funders.map(\.funder.id))
        total = plan.total
        unfunded = lines.filter { $0.funder == nil }.reduce(.zero) { $0 + $1.sum.amount }
    }

    private static func months(of lines: [BudgetLine], funders: [String]) -> [BudgetMonth] {
        let byMonth = Dictionary(grouping: lines) { $0.due.date.year * 12 + $0.due.date.month - 1 }
        return byMonth.sorted { $0.key < $1.key }.map { month, lines in
            BudgetMonth(
                year: month / 12, month: month % 12 + 1,
                sums: funders.map { id in lines.filter { $0.funder == id }.reduce(.zero) { $0 + $1.sum } },
                unfunded: lines.filter { $0.funder == nil }.reduce(.zero) { $0 + $1.sum.amount },
                total: lines.reduce(.zero) { $0 + $1.sum.amount })
        }
    }
}
