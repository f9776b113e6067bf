import LinearModel
import SeriesModel

/// Plans series that are alike, one after the other: what-ifs of one series, steps of a search.
package struct PlanningSession: Sendable {
    private let planner: SeriesPlanner

    package init(solver: any Solver) {
        planner = SeriesPlanner(solver: solver)
    }

    /// The best plan of a series, or the best found within the limits, audited; and what it took.
    package mutating func plan(
        _ series: Series, baseline: Plan? = nil, options: PlanningOptions = PlanningOptions()
    ) throws(PlanningError) -> (plan: Plan, statistics: PlanningStatistics) {
        try planner.plan(series, baseline: baseline, options: options)
    }
}
