import SeriesModel

/// What planning a series took.
public struct PlanningStatistics: Hashable, Sendable {
    /// One goal's part of the search.
    public struct Stage: Hashable, Sendable {
        /// The goal.
        public var goal: Goal.Kind
        /// How long it took.
        public var elapsed: Duration
        /// Parts of the search tree looked at.
        public var nodes: Int
        /// Schedules that the program allowed and whole cents did not.
        public var cutOff: Int
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
