import SeriesModel

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
