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
        knowledge: PlanningKnowledge = PlanningKnowledge()
    ) throws(PlanningError) -> PlanningOutcome {
        let began = ContinuousClock.now
        var search = GoalSearch(
            try Self.index(series, baseline: baseline), baseline: baseline, solver: solver, options: options,
            knowledge: knowledge, began: began)
        let end: GoalSearch.End
        do {
            end = try search.run()
        } catch {
            throw .solver(error)
        }
        let plan = search.plan(end)
        let violations = Audit(series: series, baseline: baseline).violations(in: plan)
        guard violations.isEmpty else { throw .wrongPlan(violations) }
        var statistics = search.statistics
        statistics.elapsed = ContinuousClock.now - began
        return PlanningOutcome(plan: plan, statistics: statistics, lesson: search.lesson)
    }

    /// The integer program of a series with its first goal, for other solvers.
    package static func program(of series: Series) throws(PlanningError) -> LinearProgram {
        let index = try index(series, baseline: nil)
        var draft = CompactProgram(index, OptionLayout(index))
        if let goal = series.goals.first {
            let measure = Objectives.of(goal.kind).measure(in: &draft)
            if goal.kind.isMaximised {
                draft.program.maximize(measure.expression)
            } else {
                draft.program.minimize(measure.expression)
            }
        }
        return draft.program
    }

    private static func index(_ series: Series, baseline: Plan?) throws(PlanningError) -> SeriesIndex {
        let problems = series.problems()
        guard problems.isEmpty else { throw .invalid(problems) }
        return SeriesIndex(series, baseline: baseline)
    }
}
