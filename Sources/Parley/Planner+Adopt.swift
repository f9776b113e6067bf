import GLPKSolver
package import LinearModel
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
    ) async throws(ParleyError) -> Plan {
        try await apart { cancellation throws(ParleyError) in
            try plan(of: answer, in: series, baseline: baseline, cancellation: cancellation)
        }
    }

    /// The same on the calling thread.
    package func plan(
        of answer: ScenarioAnswer, in series: Series, baseline: Plan? = nil,
        cancellation: Cancellation = Cancellation()
    ) throws(ParleyError) -> Plan {
        guard answer.hasPlan else { throw .noPlan(answer.status) }
        try Self.expectSound(series)
        let funded: Plan?
        do {
            funded = try PlanFunding(SeriesIndex(series, baseline: baseline), solver: GLPKSolver())
                .plan(answer.workshops, limits: limits(cancellation))
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
