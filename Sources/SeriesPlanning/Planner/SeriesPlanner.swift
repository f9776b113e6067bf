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

/// Why a series could not be planned. That no plan is right is an answer, not an error.
package enum PlanningError: Error, Sendable {
    /// The series has problems.
    case invalid([SeriesProblem])
    /// The solver failed.
    case solver(SolverError)
    /// A goal of the series has more values than can be told apart.
    case outOfPrecision(PrecisionFault)
    /// The plan that was found breaks a rule: a bug of ours.
    case wrongPlan([Violation])
}
