import LinearModel
import SeriesModel
import SeriesPlanning

/// Answers scenarios, all from where the search for today's plan ended.
///
/// What one scenario learns never helps another: so its answer depends on the series and the scenario alone, whichever
/// thread, process or machine finds it, and after whichever others.
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

    /// What a scenario comes to.
    package func answer(_ scenario: Scenario) throws(PlanningError) -> ScenarioAnswer {
        let series = scenario.series
        var session = session
        let plan = try session.plan(series, baseline: baseline, options: options).plan
        return ScenarioAnswer(
            key: scenario.key, changes: scenario.changes, plan: today(insteadOf: plan, of: series) ?? plan, of: series,
            today: today)
    }

    /// Today's plan where it is right in the changed series and has just as much of every goal: of plans that are equally
    /// good, the one that changes nothing is what people want to be told.
    private func today(insteadOf plan: Plan, of series: Series) -> Plan? {
        guard plan.status == .optimal, today.goals.map(\.value) == plan.goals.map(\.value) else { return nil }
        var same = today
        same.status = plan.status
        same.goals = plan.goals
        return Audit(series: series, baseline: baseline).violations(in: same).isEmpty ? same : nil
    }
}
