public import SeriesModel

/// The rules read a second time: judges a plan straight from the series, with nothing of what planning made of it.
///
/// Planning builds its constraints from the series; the audit adds up the plan. The two share the values (days, money,
/// series, plan) and no code, so a mistake in one of them shows as a disagreement. All arithmetic is exact.
///
/// The series has no ``SeriesModel/Series/problems()``. The plan may be anything: whatever it says, the audit answers
/// in words.
public struct Audit: Sendable {
    /// The rules, in the order in which a coordinator reads a plan.
    static let rules: [Rule] = form + schedule + replanning + costs + funding + goals

    /// The names of the rules, those of ``SeriesModel/Violation/rule``.
    package static var ruleNames: [String] { rules.map(\.name) }

    /// The names of the rules about who meets where and when.
    package static let scheduleRuleNames = Set(schedule.map(\.name))

    /// What a plan says of itself.
    private static let form: [Rule] = [.name, .status, .known, .order, .end, .attendeeOrder, .duplicates, .amounts]

    /// Who meets where and when.
    private static let schedule: [Rule] = [
        .option, .number, .gap, .attend, .required, .seats, .capacity, .balance, .attends, .uses, .quotas, .continuity,
        .together, .apart, .rotate,
    ]

    /// What is already fixed.
    private static let replanning: [Rule] = [.held, .heldFunding, .pinned]

    /// What it costs, to the cent.
    private static let costs: [Rule] = [.costs, .seriesCosts, .total]

    /// Who pays for it.
    private static let funding: [Rule] = [
        .paid, .mayPay, .refuses, .grant, .maxShare, .caps, .headings, .perWorkshop, .minSpend,
    ]

    /// What it is worth, and what is proven of that.
    private static let goals: [Rule] = [.goals, .value, .bound]

    /// The rules for a plan without a schedule.
    private static let withoutSchedule: [Rule] = [.name, .status]

    private let facts: Facts
    private let baseline: Plan?

    /// An audit of plans for a series.
    ///
    /// - Parameters:
    ///   - series: a series without problems.
    ///   - baseline: the plan from which the goal `changes` counts; nil: nothing counts as a change.
    public init(series: Series, baseline: Plan? = nil) {
        facts = Facts(of: series)
        self.baseline = baseline
    }

    /// Everything that is wrong with a plan; none where the plan is right.
    ///
    /// A plan that says `infeasible` or `unknown` has no schedule to judge; that it has none is all that is checked.
    public func violations(in plan: Plan) -> [Violation] {
        let rules = plan.status == .infeasible || plan.status == .unknown ? Self.withoutSchedule : Self.rules
        let reading = reading(of: plan)
        return rules.flatMap { rule in
            rule.complaints(reading).map { Violation(rule: rule.name, message: $0) }
        }
    }

    /// What a plan has of a goal, in the goal's unit, recomputed from its schedule.
    ///
    /// Nil for ``SeriesModel/Goal/Kind/cost`` where somebody attends for whom the series has no fare.
    public func goalValue(of kind: Goal.Kind, in plan: Plan) -> Rational? {
        reading(of: plan).value(of: kind)
    }

    private func reading(of plan: Plan) -> Reading { Reading(of: plan, in: facts, against: baseline) }
}

extension Audit {
    /// A rule that a plan keeps or breaks.
    struct Rule: Sendable {
        /// A short stable name, that of ``Violation/rule``.
        let name: String
        /// What a plan breaks of it, in words with numbers.
        let complaints: @Sendable (Reading) -> [String]

        init(_ name: String, _ complaints: @escaping @Sendable (Reading) -> [String]) {
            self.name = name
            self.complaints = complaints
        }
    }
}
