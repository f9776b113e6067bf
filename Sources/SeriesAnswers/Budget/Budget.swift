import BigInt
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
    /// How much of the total rests on estimates; nil: nothing of the series is one.
    public let estimated: EstimatedShare?

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
            lines += BudgetLine.of(workshop.costs, paidBy: workshop.funding, at: place) { _, entry in
                [(DueDates.day(of: entry.category, at: workshop), entry.amount)]
            }
        }
        if !plan.seriesCosts.isEmpty { places.append(.series) }
        lines += BudgetLine.of(plan.seriesCosts, paidBy: plan.seriesFunding, at: .series) { funder, entry in
            DueDates.parts(
                of: entry.amount,
                over: DueDates.days(of: series.funders.first { $0.id == funder }, in: series))
        }
        for funder in series.funders {
            lines.convert(for: funder.id, at: series.rate(of: funder.currency))
        }
        let found = OrderedSet(lines.map(\.category))
        let categories = Array(OrderedSet(CostCategory.known).intersection(found).union(found))
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
        estimated = EstimatedShare(plan, of: series)
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

/// A sum under a heading: a category, a place.
public struct BudgetEntry<Heading: Hashable & Sendable>: Hashable, Sendable {
    /// A category of costs, such as `travel`, or a place.
    public let heading: Heading
    /// Direct costs, overhead left out.
    public let sum: FunderAmount
}

/// What a cost belongs to.
public enum BudgetPlace: Hashable, Sendable {
    /// A workshop, by its first and last day and its venue's id.
    case workshop(start: Day, end: Day, venue: String)
    /// The series as a whole.
    case series
}

/// A payment: who pays, for what, when and how much.
public struct BudgetLine: Hashable, Sendable {
    /// A funder id; nil: nobody in the series pays it, as can be with a workshop that was held.
    public let funder: String?
    /// Where it is spent.
    public let place: BudgetPlace
    /// Of costs, such as `travel`.
    public let category: String
    /// A delegation id, or nil where the cost is not personal.
    public let delegation: String?
    /// When the money is needed; see ``DueDates``.
    public let due: Day
    /// How much; where no funder pays, both amounts are in the series currency.
    public internal(set) var sum: FunderAmount
}

extension BudgetLine {
    /// The lines of a place: what its funders pay, and what of its costs nobody does.
    ///
    /// - Parameters:
    ///   - costs: what it costs.
    ///   - payments: who pays.
    ///   - place: where that is.
    ///   - parts: when what a funder pays, or nobody, is due, and how much of it.
    /// - Returns: the payments in their order, then what nobody pays.
    static func of(
        _ costs: [CostEntry], paidBy payments: [FundingEntry], at place: BudgetPlace,
        parts: (_ funder: String?, CostEntry) -> [(due: Day, amount: Money)]
    ) -> [BudgetLine] {
        struct Post: Hashable {
            let category: String
            let delegation: String?
        }
        func lines(_ funder: String?, _ entry: CostEntry) -> [BudgetLine] {
            parts(funder, entry).map { part in
                BudgetLine(
                    funder: funder, place: place, category: entry.category, delegation: entry.delegation,
                    due: part.due, sum: FunderAmount(amount: part.amount, own: part.amount))
            }
        }
        var unpaid: OrderedDictionary<Post, Money> = [:]
        for cost in costs {
            unpaid[Post(category: cost.category, delegation: cost.delegation), default: .zero] += cost.amount
        }
        var result: [BudgetLine] = []
        for payment in payments where payment.amount != .zero {
            unpaid[Post(category: payment.category, delegation: payment.delegation), default: .zero] -= payment.amount
            let entry = CostEntry(
                category: payment.category, delegation: payment.delegation, amount: payment.amount)
            result += lines(payment.funder, entry)
        }
        for (post, rest) in unpaid where rest != .zero {
            result += lines(nil, CostEntry(category: post.category, delegation: post.delegation, amount: rest))
        }
        return result
    }
}

extension [BudgetLine] {
    /// Gives the lines of a funder their amounts in its own currency: together the exact sum rounded down to a cent,
    /// each rounded down, and those with the largest rests, the earlier of equal ones, one cent up.
    mutating func convert(for funder: String, at rate: Rational) {
        let positions = indices.filter { self[$0].funder == funder }
        let exact = positions.map { Rational(self[$0].sum.amount.cents).divided(by: rate) ?? 0 }
        let whole = exact.map(\.floor)
        let sum = exact.reduce(0, +).floor
        let missing = Int(clamping: sum - whole.reduce(0, +))
        let rests = exact.indices.sorted { first, second in
            let rest = (
                exact[first] - (Rational(whole[first], over: 1) ?? 0),
                exact[second] - (Rational(whole[second], over: 1) ?? 0)
            )
            return rest.0 == rest.1 ? first < second : rest.0 > rest.1
        }
        let raised = Set(rests.prefix(Swift.max(0, missing)))
        for (index, position) in positions.enumerated() {
            self[position].sum.own = Money(cents: Int(clamping: whole[index]) + (raised.contains(index) ? 1 : 0))
        }
    }
}

/// What is needed in a month.
public struct BudgetMonth: Hashable, Sendable {
    /// Of the calendar, not of a grant.
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

/// An amount that a funder pays, in the currency of the series and in its own.
public struct FunderAmount: Hashable, Sendable {
    /// In the series currency.
    public var amount: Money
    /// In the funder's currency; its cents, not those of the series.
    public var own: Money

    /// An amount in both currencies.
    public init(amount: Money, own: Money) {
        self.amount = amount
        self.own = own
    }

    /// Nothing.
    public static let zero = FunderAmount(amount: .zero, own: .zero)

    /// Amounts of one funder together.
    public static func + (first: FunderAmount, second: FunderAmount) -> FunderAmount {
        FunderAmount(amount: first.amount + second.amount, own: first.own + second.own)
    }
}

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

/// A grant in one currency: what is paid directly, the overhead on it, and what is left.
///
/// Everything is rounded down to a cent, and what that takes away is kept to be shown. So direct costs and overhead
/// never exceed a grant that the exact amounts keep: with `direct·(1 + o) ≤ grant`, `⌊direct⌋ + ⌊⌊direct⌋·o⌋` is a
/// whole number not above `direct·(1 + o)`, and so not above `⌊grant⌋`.
public struct GrantBalance: Hashable, Sendable {
    /// What is paid directly.
    public let direct: Money
    /// The overhead on ``direct``.
    public let overhead: Money
    /// The whole grant.
    public let grant: Money
    /// How much of ``grant`` direct costs may take: the rest of it is their overhead.
    public let limit: Money
    /// What rounding down took from ``direct``, less than a cent.
    public let directRounding: Rational
    /// What rounding down took from ``overhead``, less than a cent.
    public let overheadRounding: Rational
    /// What rounding down took from ``grant``, less than a cent.
    public let grantRounding: Rational

    /// Direct costs and the overhead on them: what the grant is charged.
    public var total: Money { direct + overhead }
    /// What is left of the grant; negative where workshops that were held have cost more than it.
    public var left: Money { grant - total }
    /// How much of ``left`` can go to direct costs; negative where they are above their limit.
    public var leftForDirect: Money { limit - direct }

    /// A balance from exact amounts, each rounded down to a cent here.
    ///
    /// - Parameters:
    ///   - direct: exact units that are paid directly.
    ///   - grant: exact units of the whole grant.
    ///   - overhead: percent on top of what is paid directly.
    init(direct: Rational, grant: Rational, overhead: Rational) {
        self.direct = Money(roundingDown: direct)
        self.grant = Money(roundingDown: grant)
        let exactOverhead = self.direct.units * overhead * Rational.hundredth
        self.overhead = Money(roundingDown: exactOverhead)
        limit = (self.grant.units * 100).divided(by: overhead + 100).map(Money.init(roundingDown:)) ?? .zero
        directRounding = direct - self.direct.units
        overheadRounding = exactOverhead - self.overhead.units
        grantRounding = grant - self.grant.units
    }
}

extension Rational {
    /// One percent.
    fileprivate static let hundredth = Rational(1, over: 100) ?? 0
}

/// When the money for a cost is needed: the one convention behind every calendar of a budget.
///
/// | what | due |
/// |---|---|
/// | travel, visa | 30 days before the workshop's first day: tickets and visas are bought ahead |
/// | venue, perDiem | on its first day: the rooms are paid for, and people get their money, when they arrive |
/// | lodging, fee, and everything else | on its last day: hotels, honoraria and services are billed when it is over |
/// | costs of the series | in equal parts, one for each month of the horizon within the funder's window |
public enum DueDates {
    /// How long before a workshop tickets and visas are bought, in days.
    public static let booking = 30

    /// The convention in words, for people.
    public static let words = """
        Travel and visas are paid \(booking) days before a workshop, venue and per diem on its first day, lodging, fees \
        and services on its last, and costs of the series in equal monthly parts, those of a funder within its window.
        """

    /// The day on which a category of a workshop is due.
    static func day(of category: String, at workshop: PlannedWorkshop) -> Day {
        switch category {
        case CostCategory.travel, CostCategory.visa: workshop.start - booking
        case CostCategory.venue, CostCategory.perDiem: workshop.start
        default: workshop.end
        }
    }

    /// The days over which a funder's costs of the series are spread: its window, as far as the series lasts. Where
    /// that is nothing, and where nobody pays, the whole series.
    static func days(of funder: Funder?, in series: Series) -> DayRange {
        guard let window = funder?.window else { return series.horizon }
        return DayRange(max(window.first, series.horizon.first), min(window.last, series.horizon.last))
            ?? series.horizon
    }

    /// A cost of the series in monthly parts, each due on the first of the days in its month, that add up to it, to the
    /// cent; the cents that are over come last.
    static func parts(of amount: Money, over range: DayRange) -> [(due: Day, amount: Money)] {
        let days = firstDaysOfMonths(in: range)
        return days.enumerated().map { position, day in
            let before = amount.share(position, of: days.count)
            return (day, amount.share(position + 1, of: days.count) - before)
        }.filter { $0.amount != .zero }
    }

    private static func firstDaysOfMonths(in range: DayRange) -> [Day] {
        var days = [range.first]
        var (year, month, _) = range.first.date
        while true {
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
            guard let next = Day(year: year, month: month, day: 1), next <= range.last else { return days }
            days.append(next)
        }
    }
}

extension Money {
    /// So many of a number of equal parts, rounded down to a cent.
    fileprivate func share(_ parts: Int, of count: Int) -> Money {
        // In two steps, so that a large amount does not overflow.
        let (whole, rest) = cents.quotientAndRemainder(dividingBy: count)
        return Money(cents: whole * parts + rest * parts / count)
    }
}
