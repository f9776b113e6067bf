import SeriesModel

/// What planning a series took.
public struct PlanningStatistics: Hashable, Sendable {
    /// One goal's part of the search.
    public struct Stage: Hashable, Sendable {
        /// The goal.
        public var goal: Goal.Kind
        /// How long it took.
        public var elapsed = Duration.zero
        /// Parts of the search tree looked at.
        public var nodes = 0
        /// Iterations of the simplex on relaxations.
        public var iterations = 0
        /// Options that could still be better than the best plan when the search of the tree began; nil without one.
        public var optionsLeft: Int?
        /// Schedules that the program allowed and whole cents did not.
        public var cutOff = 0

        init(goal: Goal.Kind) { self.goal = goal }
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
}
