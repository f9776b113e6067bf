import BigInt
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
