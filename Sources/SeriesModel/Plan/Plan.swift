/// A schedule, its attendees, every cost line and who pays it.
public struct Plan: Hashable, Sendable {
    /// What is known of a plan.
    public enum Status: String, Codable, CaseIterable, Sendable {
        /// A right plan, every goal proven.
        case optimal
        /// A right plan, not every goal proven.
        case feasible
        /// Proven: there is no right plan.
        case infeasible
        /// Stopped before either.
        case unknown

        /// Whether there is a right plan, proven best or not.
        public var isPlan: Bool { self == .optimal || self == .feasible }
    }

    /// The name of the series.
    public var name: String
    /// What is known of the plan.
    public var status: Status
    /// One for each goal of the series, in its order.
    public var goals: [GoalOutcome]
    /// In order of start.
    public var workshops: [PlannedWorkshop]
    /// What is paid once for the series.
    public var seriesCosts: [CostEntry]
    /// Who pays what is paid once.
    public var seriesFunding: [FundingEntry]
    /// The direct cost of the whole series.
    public var total: Money

    /// Whether it is a right plan, and not the word that there is none or that none was found.
    public var hasPlan: Bool { status.isPlan }

    /// A plan in code; an audit says whether it is right, and reading one from a file is `PlanFile.read`.
    public init(
        name: String, status: Status, goals: [GoalOutcome] = [], workshops: [PlannedWorkshop] = [],
        seriesCosts: [CostEntry] = [], seriesFunding: [FundingEntry] = [], total: Money = .zero
    ) {
        self.name = name
        self.status = status
        self.goals = goals
        self.workshops = workshops
        self.seriesCosts = seriesCosts
        self.seriesFunding = seriesFunding
        self.total = total
    }
}

/// What a plan has of a goal, and the best that is possible.
public struct GoalOutcome: Hashable, Sendable {
    /// What is measured.
    public var goal: Goal.Kind
    /// What the plan has, in the goal's unit; for cost, units of the series currency.
    public var value: Rational
    /// No plan is better than this, given the goals before; nil where nothing is proven.
    public var bound: Rational?

    /// A goal's outcome.
    public init(goal: Goal.Kind, value: Rational, bound: Rational?) {
        self.goal = goal
        self.value = value
        self.bound = bound
    }
}

/// A workshop of a plan.
public struct PlannedWorkshop: Hashable, Sendable {
    /// The first meeting day.
    public var start: Day
    /// The last meeting day.
    public var end: Day
    /// A venue id.
    public var venue: String
    /// Participant ids, in the order of the series.
    public var attendees: [String]
    /// What it costs, by category and delegation.
    public var costs: [CostEntry]
    /// Who pays, by funder, category and delegation.
    public var funding: [FundingEntry]

    /// Costs and funding may be left out: a baseline has none.
    public init(
        start: Day, end: Day, venue: String, attendees: [String], costs: [CostEntry] = [], funding: [FundingEntry] = []
    ) {
        self.start = start
        self.end = end
        self.venue = venue
        self.attendees = attendees
        self.costs = costs
        self.funding = funding
    }
}

/// The cost of a category, of one delegation where it is personal.
public struct CostEntry: Hashable, Sendable {
    /// What the money is for.
    public var category: String
    /// A delegation id, or nil where the cost is not personal.
    public var delegation: String?
    /// How much.
    public var amount: Money

    /// A line of costs; `delegation` is nil for what belongs to no delegation, such as a venue.
    public init(category: String, delegation: String? = nil, amount: Money) {
        self.category = category
        self.delegation = delegation
        self.amount = amount
    }
}

/// What a funder pays of the cost of a category.
public struct FundingEntry: Hashable, Sendable {
    /// A funder id.
    public var funder: String
    /// What the money is for.
    public var category: String
    /// A delegation id, or nil where the cost is not personal.
    public var delegation: String?
    /// How much.
    public var amount: Money

    /// What a funder pays of the cost line of the same category and delegation.
    public init(funder: String, category: String, delegation: String? = nil, amount: Money) {
        self.funder = funder
        self.category = category
        self.delegation = delegation
        self.amount = amount
    }
}

/// A rule that a plan breaks, in words with numbers.
public struct Violation: Hashable, Sendable {
    /// The rule, by a short stable name that programs may match: `seats`, `gap`, `costs`, …
    public var rule: String
    /// What is wrong, for people. Participants are named by their ids.
    public var message: String

    /// A violation in code; an `Audit` finds those of a plan.
    public init(rule: String, message: String) {
        self.rule = rule
        self.message = message
    }
}

extension Violation: CustomStringConvertible {
    /// `[seats] workshop 2 (2027-04-12, istanbul): …`.
    public var description: String { "[\(rule)] \(message)" }
}

extension PlannedWorkshop {
    /// Who meets where and when, without what it costs and who pays.
    package var withoutMoney: PlannedWorkshop {
        PlannedWorkshop(start: start, end: end, venue: venue, attendees: attendees)
    }
}
