public import SeriesModel

/// How far planning is.
public struct PlanningProgress: Hashable, Sendable {
    /// What is being optimised.
    public var objective: PlanningObjective
    /// Its position among the goals, from 1.
    public var position: Int
    /// How many goals there are.
    public var goals: Int
    /// What the best plan so far has of the goal, in its unit; nil before there is a plan.
    public var incumbent: Double?
    /// No plan is better than this; nil before anything is proven.
    public var bound: Double?
    /// Parts of the search tree looked at for this goal.
    public var nodes: Int
    /// Since planning began; of a question since it was put.
    public var elapsed: Duration
    /// Of a question that takes many searches what this one is for, in words that call participants by their ids: `what
    /// would help: without "…"`. Nil: there is no more to be said.
    public var purpose: String?

    /// How far a search is that is told of, or made up, as in a test of what shows it.
    public init(
        objective: PlanningObjective, position: Int, goals: Int, incumbent: Double? = nil, bound: Double? = nil,
        nodes: Int = 0, elapsed: Duration = .zero, purpose: String? = nil
    ) {
        self.objective = objective
        self.position = position
        self.goals = goals
        self.incumbent = incumbent
        self.bound = bound
        self.nodes = nodes
        self.elapsed = elapsed
        self.purpose = purpose
    }

    /// How far incumbent and bound are apart, as a share of the incumbent; nil where either is missing.
    public var gap: Double? {
        guard let incumbent, let bound else { return nil }
        return abs(incumbent - bound) / max(1e-9, abs(incumbent))
    }
}

/// What a search optimises.
public enum PlanningObjective: Hashable, Sendable {
    /// A goal of the series.
    case goal(Goal.Kind)
    /// What the funder with this id pays directly, to be made least.
    case payments(of: String)
}

extension PlanningObjective: CustomStringConvertible {
    /// `attendance`, `what norway gives`.
    public var description: String {
        switch self {
        case .goal(let kind): kind.rawValue
        case .payments(let funder): "what \(funder) gives"
        }
    }
}

/// What planning a series took.
public struct PlanningStatistics: Hashable, Sendable {
    /// One goal's part of the search.
    public struct Stage: Hashable, Sendable {
        /// What was optimised.
        public var objective: PlanningObjective
        /// How long it took.
        public var elapsed = Duration.zero
        /// The part of it that went into relaxations: bounds, prices, what can be left out.
        public var relaxing = Duration.zero
        /// The part of it that went into quick searches over a few options, for good plans early.
        public var diving = Duration.zero
        /// The part of it that went into searches for plans as good as the bound.
        public var descending = Duration.zero
        /// The part of it that went into the search that decides.
        public var resolving = Duration.zero
        /// The part of it that went into cuts at the root of what can be better.
        public var cutting = Duration.zero
        /// Cuts that were kept.
        public var cuts = 0
        /// Iterations of the simplex on relaxations.
        public var iterations = 0
        /// Series of workshops that relaxations were made of, by column generation.
        public var columns = 0
        /// Options that could still be better than the best plan when last looked at; nil where nobody had to look.
        public var optionsLeft: Int?
        /// Attendances that could still be in a better plan when the search that decides began.
        public var attendancesLeft: Int?
        /// Parts of the search tree looked at.
        public var nodes = 0
        /// Sequences of classes that were looked at one by one.
        public var sequences = 0
        /// Schedules that the program allowed and whole cents did not.
        public var cutOff = 0

        /// A goal that took nothing yet.
        public init(objective: PlanningObjective) { self.objective = objective }
    }

    /// Venues and start days at which a workshop could be held.
    public var options = 0
    /// Variables of the integer program.
    public var columns = 0
    /// Constraints of the integer program.
    public var rows = 0
    /// One for each goal looked at.
    public var stages: [Stage] = []
    /// Reading the rules, searching, funding and auditing.
    public var elapsed = Duration.zero

    /// A search that took nothing yet.
    public init() {}
}
