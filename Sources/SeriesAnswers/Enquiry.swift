import LinearModel
import SeriesModel
import SeriesPlanning

/// Puts questions about one series to the planner: every answer rests on solves, and what one solve learns helps the next.
package struct Enquiry: Sendable {
    /// The series as its file has it.
    package let series: Series
    /// The plan from which the goal `changes` counts.
    package let baseline: Plan?
    private let options: PlanningOptions
    private var session: PlanningSession

    /// Questions about a series.
    package init(
        _ series: Series, baseline: Plan? = nil, solver: any Solver, options: PlanningOptions = PlanningOptions()
    ) {
        self.series = series
        self.baseline = baseline
        self.options = options
        session = PlanningSession(solver: solver)
    }

    /// The best plan of the series, changed; audited.
    package mutating func plan(_ changed: Series) throws(PlanningError) -> Plan {
        try session.plan(changed, baseline: baseline, options: options).plan
    }

    /// The best plan of the series, changed, or the best that is found within a time of its own; audited.
    package mutating func plan(_ changed: Series, within time: Duration?) throws(PlanningError) -> Plan {
        var limited = options
        limited.timeLimit = [options.timeLimit, time].compactMap { $0 }.min()
        return try session.plan(changed, baseline: baseline, options: limited).plan
    }

    /// Whether any plan of the series, changed, is right; nil where the search stopped before it knew.
    package mutating func isPossible(_ changed: Series) throws(PlanningError) -> Bool? {
        var open = changed
        open.goals = []
        switch try plan(open).status {
        case .optimal, .feasible: return true
        case .infeasible: return false
        case .unknown: return nil
        }
    }
}
