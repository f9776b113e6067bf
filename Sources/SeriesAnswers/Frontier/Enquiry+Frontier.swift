import SeriesAudit
package import SeriesModel
package import SeriesPlanning

extension Enquiry {
    /// Every step of what can be had of goals for how much of another.
    package mutating func frontier(
        of goals: [Goal.Kind], against: Goal.Kind
    ) throws(PlanningError) -> Frontier {
        var asked = series
        asked.goals = [Goal(against)]
        let audit = Audit(series: asked)
        let search = StepSearch(series: asked, goals: goals) { against.isMaximised ? $0 > $1 : $0 < $1 }
        let (steps, isWhole) = try search.steps { asked, demands, better throws(PlanningError) in
            let limit = better.map { [Demand.goal(against, $0, better: true)] } ?? []
            var plan = try plan(asked, demanding: demands + limit, share: Self.share)
            switch plan.status {
            case .infeasible: return .none
            case .unknown: return .stopped
            case .optimal, .feasible: break
            }
            guard let price = plan.goals.first else { return .stopped }
            plan.goals = []
            // If more can be had at the same price, it is the next step, and takes the place of this one.
            let values = goals.map { audit.goalValue(of: $0, in: plan) ?? 0 }
            return .step(FrontierStep(values: values, price: price.value, bound: price.bound, plan: plan))
        }
        return Frontier(goals: goals, against: against, steps: steps, isWhole: isWhole)
    }

    /// What part of the time that is left one step may take: a hard step must not cost all that follow it.
    static let share = 1.0 / 6
}
