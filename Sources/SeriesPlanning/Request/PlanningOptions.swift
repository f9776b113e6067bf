package import LinearModel

/// Limits on planning, and who listens.
package struct PlanningOptions: Sendable {
    /// Wall-clock time for all goals together; nil: until proven.
    package var timeLimit: Duration?
    /// Stops the search from another thread; the best plan so far is kept.
    package var cancellation: Cancellation?
    /// Called on the planning thread now and then.
    package var onProgress: (@Sendable (PlanningProgress) -> Void)?
    /// What the plan must have beyond the rules.
    package var demands: [Demand] = []
    /// The id of a funder that shall pay as little as possible; takes the place of all goals.
    package var leastPaidBy: String?

    /// Whether the first plan that is found is as good as any other: for series without goals.
    package var anyPlanWillDo = false
    /// How many parts of each search tree are looked at; nil: until it is decided. Unlike time, it gives the same end on
    /// every machine.
    package var nodeLimit: Int?
    /// How plans are looked for.
    package var engine: Engine
    /// Sizes and limits of the steps of the search.
    package var settings = SearchSettings()

    package init(
        timeLimit: Duration? = nil, cancellation: Cancellation? = nil, engine: Engine = .relaxing,
        onProgress: (@Sendable (PlanningProgress) -> Void)? = nil
    ) {
        self.timeLimit = timeLimit
        self.cancellation = cancellation
        self.engine = engine
        self.onProgress = onProgress
    }
}
