package import SeriesModel

/// What planning a series came to.
package struct PlanningOutcome: Sendable {
    /// The best plan, or the best that was found; audited.
    package let plan: Plan
    /// Why the search ended before everything was proven; nil where it did not.
    package let stopReason: StopReason?
    /// What it took.
    package let statistics: PlanningStatistics
    /// Where the relaxations of the goals ended, for series like this one.
    package let relaxations: [RelaxationEnd]
}
