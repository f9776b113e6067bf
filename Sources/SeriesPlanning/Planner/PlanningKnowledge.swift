package import SeriesModel

/// What is known of a series before it is planned. It saves time and changes no value of a goal.
package struct PlanningKnowledge: Sendable {
    /// Plans that may be right, of this series or of one like it.
    package var plans: [Plan] = []
    /// No plan is better than any of these, goal after goal: each value holds where the goals before it are as good as
    /// theirs.
    package var bounds: [[Rational]] = []
    /// Some plan is as good as each of these, goal after goal: each value holds where the goals before it are as good as
    /// theirs, and kept to their tolerance.
    package var reached: [[Rational]] = []
    /// What the search for a plan of a series like this one learned.
    package var lesson: SearchLesson?
    /// Whether there is no plan.
    package var isInfeasible = false

    package init() {}
}
