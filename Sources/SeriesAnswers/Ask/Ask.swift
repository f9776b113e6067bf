import BigInt
public import SeriesModel

/// What a funder must give at the least, for each number of workshops and level of attendance that this makes possible.
public struct Ask: Hashable, Sendable {
    /// The funder, as the series has it; its amount there does not matter.
    public var funder: Funder
    /// The funder's currency, in which amounts are.
    public var currency: String
    /// Least amount first; each level is more than the one before, and between their amounts there is no other.
    public var levels: [AskLevel]
    /// Whether the search came to its end: no level is missing.
    public var isWhole: Bool

    /// Whether every level is there and proven.
    public var isProven: Bool { isWhole && levels.allSatisfy(\.isProven) }

    /// Puts an answer together in code, unchecked: levels go up in amount, and in workshops or attendance.
    public init(funder: Funder, currency: String, levels: [AskLevel], isWhole: Bool) {
        self.funder = funder
        self.currency = currency
        self.levels = levels
        self.isWhole = isWhole
    }
}

/// A number of workshops and an attendance, and what a funder must give for them.
public struct AskLevel: Hashable, Sendable {
    /// How many workshops, held ones included.
    public var workshops: Int
    /// The attendance, weighted as the goal is.
    public var attendance: Rational
    /// The least grant, overhead included, in cents of the funder's currency: with one less no right plan has as much.
    ///
    /// What it has paid for held workshops is in it: no plan pays less. A smaller amount in the file takes nothing
    /// back, and leaves plans right that add nothing to it.
    public var amount: Money
    /// Whether that is proven; if not, a smaller grant may do.
    public var isProven: Bool
    /// A right plan for that grant, in which the funder pays as little as it can. It answers no goals.
    public var plan: Plan
    /// What the grant is spent on in that plan: the table of an application.
    public var budget: FunderBudget

    /// Puts a level together in code, unchecked: the budget is that of the funder in the plan.
    public init(workshops: Int, attendance: Rational, amount: Money, isProven: Bool, plan: Plan, budget: FunderBudget) {
        self.workshops = workshops
        self.attendance = attendance
        self.amount = amount
        self.isProven = isProven
        self.plan = plan
        self.budget = budget
    }
}

extension Funder {
    /// The least grant, in cents of the funder's currency, out of which so much can be paid directly.
    ///
    /// What may be paid is `⌊⌊amount · rate⌋ · 100 ÷ (100 + overhead)⌋` in cents of the series currency. Both roundings
    /// go down, so that each can be undone by rounding up: the result is exact.
    package func leastAmount(paying direct: Money, in series: Series) -> Money {
        let rate = series.rate(of: currency)
        let withOverhead = Rational(direct.cents) * (100 + overhead)
        let grant = withOverhead.divided(by: 100)?.ceiling ?? 0
        let own = Rational(grant, over: 1)?.divided(by: rate)?.ceiling ?? 0
        return Money(cents: Int(clamping: own))
    }
}
