import SeriesModel
import SeriesPlanning

extension Enquiry {
    /// Every step of what can be had of goals for how much of another.
    package mutating func frontier(
        of goals: [Goal.Kind], against: Goal.Kind
    ) throws(PlanningError) -> Frontier {
        var asked = series
        asked.goals = [Goal(against)]
        let audit = Audit(series: asked, baseline: baseline)
        let search = StepSearch(goals: goals) { against.isMaximised ? $0 > $1 : $0 < $1 }
        let (steps, isWhole) = try search.steps { demands, better throws(PlanningError) in
            let limit = better.map { [Demand.goal(against, $0, better: true)] } ?? []
            var plan = try plan(asked, demanding: demands + limit)
            switch plan.status {
            case .infeasible: return .none
            case .feasible, .unknown: return .stopped
            case .optimal: break
            }
            let price = plan.goals.first?.value ?? 0
            plan.goals = []
            return .step(
                FrontierStep(values: goals.map { audit.goalValue(of: $0, in: plan) ?? 0 }, price: price, plan: plan))
        }
        return Frontier(goals: goals, against: against, steps: steps, extent: isWhole ? .whole : .partial)
    }
}
