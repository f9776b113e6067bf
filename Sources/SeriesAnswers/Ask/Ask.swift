import BigInt
public import SeriesModel
import SeriesPlanning
import SeriesText

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

extension Ask {
    /// What the levels come to, in sentences: what is proven, and what the search has left open.
    func findings(in series: Series) -> [String] {
        let name = funder.name
        let nothing = funder.nothingToPay(in: series).map { "\(name) can pay for nothing here: \($0.reason)" }
        guard let first = levels.first, let last = levels.last else {
            guard isWhole else { return ["The search stopped before it found an amount."] }
            let reason = nothing ?? "something else than the money of \(name) stands in the way"
            return ["No amount makes a right plan: \(reason). That is proven."]
        }
        guard !isForNothing else {
            let best = "Without it: \(last.title(in: series))."
            if let nothing { return ["Nothing is to be asked: \(nothing).", best] }
            let more =
                isProven
                ? "With more from it nothing more becomes possible. That is proven."
                : "The search was stopped: with an amount, more may be possible."
            return ["Nothing need be asked of \(name): the others can pay.", "\(best) \(more)"]
        }
        guard isWhole else {
            return ["The search was stopped: there may be further levels, and levels between these."]
        }
        guard isProven else { return [] }
        let (spent, less) = (spent(in: series), "with 0.01 \(currency) less no right plan has as much. That is proven.")
        guard last.amount > spent else {
            return ["\(name) has paid enough: with more from it nothing more becomes possible. That is proven."]
        }
        return [first.amount <= spent ? "For what is above \(spent.grouped), \(less)" : less.capitalizedFirst]
    }

    /// Whether the funder pays in no level, or there is none.
    var isForNothing: Bool { levels.allSatisfy { $0.amount == .zero } }

    /// The grant out of which the funder has paid for what has been held: with less of it nothing changes.
    func spent(in series: Series) -> Money {
        let index = SeriesIndex(series)
        return series.funders.firstIndex { $0.id == funder.id }.map {
            funder.leastAmount(paying: index.alreadyPaid(by: $0), in: series)
        } ?? .zero
    }
}

extension AskLevel {
    /// `2 workshops with attendance 9`.
    func title(in series: Series) -> String {
        let people = series.isWeighted ? " of \(counted(plan.heads, "person", "people")) in all" : ""
        return "\(counted(workshops, "workshop", "workshops"))\(people) with attendance \(attendance.grouped)"
    }
}

extension Series {
    /// Whether attendance is no number of people here, which then stands beside it.
    var isWeighted: Bool { participants.contains { $0.weight != 1 } }
}
