package import LinearModel
import SeriesAudit
package import SeriesFiles
package import SeriesModel
package import SeriesPlanning

/// Answers scenarios, all from where the search for today's plan ended, and those of a sweep from where the searches
/// for their relatives ended.
///
/// Nothing else is learned: so an answer depends on the series, the scenario and its sweep alone, whichever thread,
/// process or machine finds it, and after whichever others.
package struct WhatIf: Sendable {
    /// The plan of the series as it is.
    package let today: Plan
    private let baseline: Plan?
    private let options: PlanningOptions
    private let session: PlanningSession

    /// Plans the series as it is.
    package init(
        _ series: Series, baseline: Plan? = nil, solver: any Solver, options: PlanningOptions = PlanningOptions()
    ) throws(PlanningError) {
        var session = PlanningSession(solver: solver)
        today = try session.plan(series, baseline: baseline, options: options).plan
        self.session = session
        self.baseline = baseline
        self.options = options
    }

    /// What a scenario comes to, and what was learned from it.
    ///
    /// - Parameters:
    ///   - scenario: the question.
    ///   - relatives: what was learned from its relatives, in their order.
    /// - Returns: the answer, and the session for those whose relative it is.
    /// - Throws: ``PlanningError``.
    package func answer(
        _ scenario: Scenario, knowing relatives: [PlanningSession] = []
    ) throws(PlanningError) -> (answer: ScenarioAnswer, session: PlanningSession) {
        let series = scenario.series
        var session = session
        session.takeOver(from: relatives)
        let plan = try session.plan(series, baseline: baseline, options: options).plan
        let answer = ScenarioAnswer(
            key: scenario.key, changes: scenario.changes, plan: today(insteadOf: plan, of: series) ?? plan, of: series,
            today: today)
        return (answer, session)
    }

    /// Today's plan where it is right in the changed series and has just as much of every goal: of plans that are
    /// equally good, the one that changes nothing is what people want to be told.
    private func today(insteadOf plan: Plan, of series: Series) -> Plan? {
        guard plan.status == .optimal, today.goals.map(\.value) == plan.goals.map(\.value) else { return nil }
        var same = today
        same.status = plan.status
        same.goals = plan.goals
        return Audit(series: series, baseline: baseline).violations(in: same).isEmpty ? same : nil
    }
}
