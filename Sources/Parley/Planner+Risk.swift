import GLPKSolver
import SeriesAnswers
import SeriesAudit
import SeriesModel
import SeriesPlanning

extension Planner {
    /// What becomes of a plan when people cancel: how likely each workshop still keeps its rules, on whom that depends,
    /// and who could come instead of whom.
    ///
    /// Everybody cancels each workshop independently, with the chance that the series gives. The time limit of the
    /// planner does not apply.
    ///
    /// - Parameters:
    ///   - plan: a right plan.
    ///   - series: its series.
    ///   - baseline: the plan from which the goal `changes` counts.
    ///   - cancels: the chance of cancelling, 0 to 1, of those for whom the series has none.
    ///   - cancellation: stops the assessment from another thread.
    /// - Returns: the assessment.
    /// - Throws: ``RiskError``.
    public func risk(
        of plan: Plan, in series: Series, baseline: Plan? = nil, cancels: Rational,
        cancellation: Cancellation = Cancellation()
    ) throws(RiskError) -> RiskAssessment {
        let problems = series.problems()
        guard problems.isEmpty else { throw .invalidSeries(problems) }
        let violations = Audit(series: series, baseline: baseline).violations(in: plan)
        guard violations.isEmpty else { throw .wrongPlan(violations) }
        guard plan.hasPlan else { throw .noPlan(plan.status) }
        let assessment: RiskAssessment?
        do {
            assessment = try RiskAnalysis.assess(
                plan, of: series, solver: GLPKSolver(), settings: RiskSettings(assumed: cancels),
                isCancelled: { cancellation.isCancelled })
        } catch {
            switch error {
            case .invalid(let problems): throw .invalidSeries(problems)
            case .solver(let error): throw .solverFailed("\(error)")
            case .wrongPlan(let violations): throw .wrongPlan(violations)
            }
        }
        guard let assessment else { throw .cancelled }
        return assessment
    }
}
