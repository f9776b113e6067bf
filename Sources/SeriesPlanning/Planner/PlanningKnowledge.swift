import SeriesModel

/// What is known of a series before it is planned. It saves time and changes no value of a goal.
package struct PlanningKnowledge: Sendable {
    /// Plans that may be right, of this series or of one like it.
    package var plans: [Plan] = []
    /// No plan is better than these, goal after goal: each holds where the goals before it are as good as theirs.
    package var bounds: [Rational] = []
    /// What the search for a plan of a series like this one learned.
    package var lesson: SearchLesson?
    /// Whether there is no plan.
    package var isInfeasible = false

    package init() {}
}
