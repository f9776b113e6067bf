import SeriesModel

extension GoalSearch {
    /// The plan that the search holds at its end.
    func plan(_ end: End) -> Plan {
        guard let incumbent else {
            return Plan(name: index.series.name, status: end == .infeasible ? .infeasible : .unknown)
        }
        return plan(of: incumbent, status: end == .proven ? .optimal : .feasible, bounds: bounds)
    }

    /// The plan of a funded schedule.
    func plan(of funded: FundedSchedule, status: Plan.Status, bounds: [Rational?]) -> Plan {
        let series = index.series
        let writer = PlanWriter(index: index, funding: funded.funding)
        return Plan(
            name: series.name, status: status,
            goals: series.goals.enumerated().map { position, goal in
                GoalOutcome(
                    goal: goal.kind, value: Objectives.of(goal.kind).value(of: funded.schedule, in: index),
                    bound: bounds.indices.contains(position) ? bounds[position] : nil)
            },
            workshops: writer.workshops(of: funded.schedule), seriesCosts: writer.costs(at: .series),
            seriesFunding: writer.payments(at: .series), total: index.directCost(of: funded.schedule))
    }
}
