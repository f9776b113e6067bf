import BigInt
import OrderedCollections
import SeriesAudit
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

/// What a funder must give at the least, for each number of workshops and level of attendance.
///
/// All rules and all other funders are as in the series; only the funder's own amount is open. A funder that is not
/// yet won is one of the series with amount 0. A limit on time or a cancellation leaves the first levels.
public struct AskQuestion: Question {
    /// `parley ask`.
    public static let name = "ask"
    /// What it answers, for lists of questions.
    public static let meaning = "the least that a funder must give"
    /// What `--json` prints.
    public typealias Document = AskDocument

    /// The funder's id or name.
    public var funder: String
    /// Only for so many workshops; nil: for each number that is possible.
    public var workshops: Int?
    /// Only for so much attendance or more; nil: for each level that is possible.
    public var attendance: Rational?

    /// The question about a funder, called by id or name; ``workshops`` and ``attendance`` narrow it.
    public init(funder: String, workshops: Int? = nil, attendance: Rational? = nil) {
        self.funder = funder
        self.workshops = workshops
        self.attendance = attendance
    }

    /// The levels, least amount first.
    public func answer(from enquiry: inout Enquiry) throws(ParleyError) -> Ask {
        let series = enquiry.series
        let funder = try known(in: series)
        var asked = series
        asked.goals = []
        if let workshops { asked.workshops = Limits(min: workshops, max: workshops) }
        let problems = asked.problems()
        guard problems.isEmpty else { throw .invalidSeries(problems) }
        // More have been held, which would be right as they are, and not what is asked for.
        if let workshops, series.held.count > workshops {
            return Ask(funder: funder, currency: funder.currency ?? series.currency, levels: [], isWhole: true)
        }
        let enough = funder.leastAmount(paying: Money(roundingDown: asked.costCeiling), in: series)
        let audit = Audit(series: asked)
        var open: [Goal.Kind] = []
        if workshops == nil { open.append(.workshops) }
        if attendance == nil { open.append(.attendance) }
        let demands = attendance.map { [Demand.goal(.attendance, $0)] } ?? []
        let search = StepSearch(series: asked, goals: open, limits: enquiry.limits) { $0 < $1 }
        let (steps, isWhole) = try search.steps(from: demands) { asked, demands, better, share throws(ParleyError) in
            let most = better.map { Money(roundingDown: $0) - Money(cents: 1) } ?? enough
            guard most >= .zero else { return .none }
            var plan = try enquiry.plan(
                asked.giving(most, by: funder), demanding: demands, leastPaidBy: funder.id, share: share)
            switch plan.status {
            case .infeasible: return .none
            case .unknown: return .stopped
            case .optimal, .feasible: break
            }
            let amount = funder.leastAmount(paying: plan.paid(by: funder.id), in: series)
            if amount == .zero, !open.isEmpty {
                // Nothing is cheaper: of all there is for nothing the best, at once instead of step by step.
                plan = try enquiry.mostForNothing(asked.giving(.zero, by: funder), open, demands) ?? plan
            }
            // The plan was found with a larger grant; it must be right with this one.
            let violations = Audit(series: asked.giving(amount, by: funder)).violations(in: plan)
            guard violations.isEmpty else { throw .bug(violations) }
            let values = open.map { audit.goalValue(of: $0, in: plan) ?? 0 }
            let bound = plan.status == .optimal || amount == .zero ? amount.units : nil
            return .step(FrontierStep(values: values, price: amount.units, bound: bound, plan: plan))
        }
        let levels = steps.compactMap { step -> AskLevel? in
            let amount = Money(roundingDown: step.price)
            let budget = Budget(step.plan, of: asked.giving(amount, by: funder))
            guard let own = budget.funders.first(where: { $0.funder.id == funder.id }) else { return nil }
            return AskLevel(
                workshops: step.plan.workshops.count, attendance: audit.goalValue(of: .attendance, in: step.plan) ?? 0,
                amount: amount, isProven: step.isProven, plan: step.plan, budget: own)
        }
        return Ask(
            funder: funder, currency: funder.currency ?? series.currency, levels: levels, isWhole: isWhole)
    }

    private func known(in series: Series) throws(ParleyError) -> Funder {
        let called = series.funders.called(funder)
        guard called.count < 2 else { throw .unclear(.severalFunders(called.map(\.id))) }
        guard let known = called.first else {
            throw .unknown(.funder, SecretWords(series.participants).shown(funder))
        }
        return known
    }

    /// No where no amount makes a right plan.
    public static func verdict(of ask: Ask) -> Verdict {
        !ask.isProven ? .stopped : ask.levels.isEmpty ? .no : .yes
    }
}

extension Enquiry {
    /// The best plan of a series by some goals; nil where none was found in time.
    fileprivate mutating func mostForNothing(
        _ series: Series, _ goals: [Goal.Kind], _ demands: [Demand]
    ) throws(ParleyError) -> Plan? {
        var wanted = series
        wanted.goals = goals.map { Goal($0) }
        var best = try plan(wanted, demanding: demands, share: StepSearch.share)
        best.goals = []
        return best.hasPlan ? best : nil
    }
}

extension Series {
    /// The series with another grant of a funder, in cents of its currency.
    fileprivate func giving(_ amount: Money, by funder: Funder) -> Series {
        var changed = self
        for position in funders.indices where funders[position].id == funder.id {
            changed.funders[position].amount = amount.units
        }
        return changed
    }
}

extension Funder {
    /// The rule by which it can pay for nothing of a series, whatever its amount, and the key of the funder that says
    /// so, empty where others say it; nil where no single rule does.
    func nothingToPay(in series: Series) -> (key: String, reason: String)? {
        let all = series.costedCategories
        let costed = Array(OrderedSet(all.workshops + all.series))
        let payable = costed.filter { covered?.contains($0) ?? true }
        // What costs nothing is paid by nobody.
        guard !costed.isEmpty else { return nil }
        guard !payable.isEmpty else {
            let named = ShownText.list((covered ?? []).map(CostCategory.words), "and")
            return (
                headings == nil ? "covers" : "headings",
                "it \(headings == nil ? "covers" : "has headings for") \(named.isEmpty ? "nothing" : "only \(named)"), "
                    + "and the series costs \(listed(costed.map(CostCategory.words)))"
            )
        }
        if maxShare == 0 { return ("maxShare", "its share of the costs may be 0 at the most") }
        if payable.allSatisfy({ most(for: $0) == 0 }) {
            return ("caps", "its caps leave 0 for everything that it covers")
        }
        // Costs of the series are in every window and at no venue.
        guard !series.costs.contains(where: { payable.contains($0.category) && $0.amount.value > 0 }) else {
            return nil
        }
        if perWorkshop == 0 { return ("perWorkshop", "it may pay 0 for a workshop at the most") }
        let common = Swift.max(window?.first ?? series.horizon.first, series.horizon.first)
        let last = Swift.min(window?.last ?? series.horizon.last, series.horizon.last)
        if let window, last - common + 1 < series.days {
            return (
                "window", "no workshop of \(counted(series.days, "day", "days")) fits into its window, \(window.spoken)"
            )
        }
        if let venues, !series.venues.contains(where: { venues.contains($0.id) }) {
            return ("venues", "it pays at no venue of the series")
        }
        guard payable.allSatisfy(CostCategory.personal.contains) else { return nil }
        let people = series.participants.filter { delegations?.contains($0.delegation) ?? true }
        if people.isEmpty { return ("delegations", "it pays for nobody's costs, and covers no others") }
        let accepting = people.filter { person in
            !person.refuses.contains(id) && !(series.delegation(person.delegation)?.refuses.contains(id) ?? false)
        }
        return accepting.isEmpty ? ("", "everybody whose costs it covers refuses its money") : nil
    }
}
