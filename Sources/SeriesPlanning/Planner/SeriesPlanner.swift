package import LinearModel
import SeriesAudit
package import SeriesModel

/// Plans a series: the whole rulebook as one integer program, solved goal after goal, funded to the cent and audited.
package struct SeriesPlanner: Sendable {
    private let solver: any Solver

    package init(solver: any Solver) {
        self.solver = solver
    }

    /// The best plan, or the best found within the limits, and what it took.
    ///
    /// The plan has passed its audit. Changes count from the baseline, where there is one.
    package func plan(
        _ series: Series, baseline: Plan? = nil, options: PlanningOptions = PlanningOptions(),
        warmStart: WarmStart = WarmStart()
    ) throws(PlanningError) -> PlanningOutcome {
        let limits = PlanningLimits(timeLimit: options.timeLimit, cancellation: options.cancellation)
        let index = try Self.index(series, baseline: baseline)
        var search: GoalSearch
        let end: GoalSearch.End
        do throws(Interruption) {
            search = try GoalSearch(
                index, baseline: baseline, solver: solver, options: options, warmStart: warmStart, limits: limits)
            end = try search.run()
        } catch {
            switch error {
            case .failed(let failure): throw .solver(failure)
            case .outOfPrecision(let fault): throw .outOfPrecision(fault)
            case .stopped(let reason):
                // While the program was written: nothing is known yet.
                var statistics = PlanningStatistics()
                statistics.elapsed = limits.elapsed
                return PlanningOutcome(
                    plan: Plan(name: series.name, status: .unknown), stopReason: reason, statistics: statistics,
                    relaxations: [])
            }
        }
        let plan = search.plan(end)
        let violations = Audit(series: series, baseline: baseline).violations(in: plan)
        guard violations.isEmpty else { throw .wrongPlan(violations) }
        var statistics = search.statistics
        statistics.elapsed = limits.elapsed
        return PlanningOutcome(
            plan: plan, stopReason: end.stopReason, statistics: statistics, relaxations: search.relaxations)
    }

    private static func index(_ series: Series, baseline: Plan?) throws(PlanningError) -> SeriesIndex {
        let problems = series.problems()
        guard problems.isEmpty else { throw .invalid(problems) }
        return SeriesIndex(series, baseline: baseline)
    }
}
