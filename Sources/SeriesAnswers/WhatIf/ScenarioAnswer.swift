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
    /// The direct cost of the whole series.
    public var cost: Money
    /// What is left for direct costs of each funder's grant, in the series currency and in the order of the series.
    public var left: [GrantLeft]
    /// What changes against the plan of the series as it is today; nil where one of the two has no plan.
    public var difference: ScenarioDifference?
    /// Who meets where and when, without costs.
    public var workshops: [PlannedWorkshop]

    /// What is left of a grant.
    public struct GrantLeft: Hashable, Sendable {
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
        cost: Money = .zero, left: [GrantLeft] = [], difference: ScenarioDifference? = nil,
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

    /// What is left of all grants together.
    public var leftInAll: Money { left.reduce(.zero) { $0 + $1.amount } }
}
