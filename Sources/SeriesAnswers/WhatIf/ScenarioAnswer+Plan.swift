package import SeriesModel

extension ScenarioAnswer {
    /// The answer that a plan gives.
    ///
    /// - Parameters:
    ///   - key: the key of the scenario.
    ///   - changes: its changes.
    ///   - plan: the plan of the changed series.
    ///   - series: the changed series.
    ///   - today: the plan of the series as it is; nil where this is it.
    package init(key: String, changes: [String], plan: Plan, of series: Series, today: Plan?) {
        self.init(key: key, changes: changes, status: plan.status, currency: series.currency)
        guard hasPlan else { return }
        goals = plan.goals
        cost = plan.total
        left = Budget(plan, of: series).funders.map {
            GrantLeft(funder: $0.funder.id, amount: $0.balance.leftForDirect)
        }
        workshops = plan.workshops.map {
            PlannedWorkshop(start: $0.start, end: $0.end, venue: $0.venue, attendees: $0.attendees)
        }
        if let today, today.hasPlan {
            difference = ScenarioDifference(PlanComparison(from: today, to: plan, of: series))
        }
    }
}
