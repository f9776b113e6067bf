public import SeriesModel

/// What a scenario comes to. It holds ids, and no name of anybody.
public struct ScenarioAnswer: Hashable, Sendable {
    /// The key of the scenario.
    public var key: String
    /// The changes of the scenario; none: the series as it is today.
    public var changes: [String]
    /// What is known: infeasible and stopped by the time limit are answers, too.
    public var status: Plan.Status
    /// One for each goal of the changed series, in its order; empty where there is no plan.
    public var goals: [GoalOutcome]
    /// The series currency.
    public var currency: String
    /// The direct cost of the whole series; null where there is no plan.
    public var cost: Money?
    /// What is left for direct costs of each funder's grant, in the series currency and in the order of the series.
    public var left: [GrantLeft]
    /// What changes against the plan of the series as it is today; null where one of the two has no plan.
    public var difference: ScenarioDifference?
    /// Who meets where and when, without costs.
    public var workshops: [PlannedWorkshop]

    /// What is left of a grant.
    public struct GrantLeft: Codable, Hashable, Sendable {
        /// A funder id.
        public var funder: String
        /// How much; negative where workshops that were held have cost more than the grant.
        public var amount: Money

        /// The amount is in the series currency, whatever the grant is in.
        public init(funder: String, amount: Money) {
            self.funder = funder
            self.amount = amount
        }
    }

    /// What is left out is what an answer without a plan has: no goals, no cost, nothing left, no workshops.
    public init(
        key: String, changes: [String], status: Plan.Status, goals: [GoalOutcome] = [], currency: String,
        cost: Money? = nil, left: [GrantLeft] = [], difference: ScenarioDifference? = nil,
        workshops: [PlannedWorkshop] = []
    ) {
        self.key = key
        self.changes = changes
        self.status = status
        self.goals = goals
        self.currency = currency
        self.cost = cost
        self.left = left
        self.difference = difference
        self.workshops = workshops
    }

    /// Whether there is a right plan.
    public var hasPlan: Bool { status.isPlan }

    /// Whether a longer search could not say more.
    public var isFinal: Bool { status == .optimal || status == .infeasible }

    /// What is left of all grants together. What has been spent beyond a grant takes nothing from the others.
    public var leftInAll: Money { left.reduce(.zero) { $0 + max(.zero, $1.amount) } }
}

extension ScenarioAnswer {
    /// The answer that a plan gives.
    ///
    /// - Parameters:
    ///   - key: the key of the scenario.
    ///   - changes: its changes.
    ///   - plan: the plan of the changed series.
    ///   - series: the changed series.
    ///   - today: the plan of the series as it is; nil where this is it.
    package init(key: String, changes: [String], plan: Plan, of series: Series, today: Plan?) {
        self.init(key: key, changes: changes, status: plan.status, currency: series.currency)
        guard hasPlan else { return }
        goals = plan.goals
        cost = plan.total
        left = Budget(plan, of: series).funders.map {
            GrantLeft(funder: $0.funder.id, amount: $0.balance.leftForDirect)
        }
        workshops = plan.workshops.map(\.withoutMoney)
        if let today, today.hasPlan {
            difference = ScenarioDifference(PlanComparison(from: today, to: plan, of: series))
        }
    }
}

/// How much a scenario's plan changes of today's.
public struct ScenarioDifference: Codable, Hashable, Sendable {
    /// Workshops at the same time and venue, with whoever attends.
    public var kept: Int
    /// Workshops at another time or venue.
    public var moved: Int
    /// Workshops that only the scenario has.
    public var new: Int
    /// Workshops that only today's plan has.
    public var dropped: Int
    /// Attendances of kept and moved workshops that only the scenario has.
    public var joining: Int
    /// Attendances of kept and moved workshops that only today's plan has.
    public var leaving: Int

    private enum CodingKeys: String, CodingKey {
        case kept, moved, new, dropped
        case joining = "in"
        case leaving = "out"
    }

    /// Counts of workshops, then of attendances; none is negative.
    public init(kept: Int, moved: Int = 0, new: Int = 0, dropped: Int = 0, joining: Int = 0, leaving: Int = 0) {
        self.kept = kept
        self.moved = moved
        self.new = new
        self.dropped = dropped
        self.joining = joining
        self.leaving = leaving
    }

    /// The counts of a comparison.
    public init(_ comparison: PlanComparison) {
        let both = comparison.kept + comparison.moved
        self.init(
            kept: comparison.kept.count, moved: comparison.moved.count, new: comparison.new.count,
            dropped: comparison.dropped.count, joining: both.reduce(0) { $0 + $1.joining.count },
            leaving: both.reduce(0) { $0 + $1.leaving.count })
    }

    /// Whether the same people meet at the same times and venues.
    public var isNone: Bool { moved + new + dropped + joining + leaving == 0 }
}
