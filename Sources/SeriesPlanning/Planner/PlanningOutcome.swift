package import SeriesModel

/// What planning a series came to.
package struct PlanningOutcome: Sendable {
    /// The best plan, or the best that was found; audited.
    package let plan: Plan
    /// What it took.
    package let statistics: PlanningStatistics
    /// What may help with a series like this one.
    package let lesson: SearchLesson
}
