import GLPKSolver
public import SeriesAnswers
import SeriesAudit
public import SeriesModel
import SeriesPlanning

extension Planner {
    /// The whole plan of an answer to a scenario, with its costs and who pays them.
    ///
    /// - Parameters:
    ///   - answer: an answer with a plan.
    ///   - series: the series of its scenario.
    ///   - baseline: the plan from which the goal `changes` counts.
    /// - Returns: the plan, audited; its goals are as proven as the answer's.
    /// - Throws: ``ParleyError``; ``ParleyError/noPlan(_:)`` where the answer has none.
    public func plan(
        of answer: ScenarioAnswer, in series: Series, baseline: Plan? = nil
    ) throws(ParleyError) -> Plan {
        guard answer.hasPlan else { throw .noPlan(answer.status) }
        let problems = series.problems()
        guard problems.isEmpty else { throw .invalidSeries(problems) }
        let funded: Plan?
        do {
            funded = try PlanFunding(SeriesIndex(series, baseline: baseline), solver: GLPKSolver())
                .plan(answer.workshops)
        } catch {
            throw ParleyError(error)
        }
        guard var plan = funded else { throw .noPlan(.infeasible) }
        plan.status = answer.status
        plan.goals = answer.goals
        let violations = Audit(series: series, baseline: baseline).violations(in: plan)
        guard violations.isEmpty else { throw .bug(violations) }
        return plan
    }
}
