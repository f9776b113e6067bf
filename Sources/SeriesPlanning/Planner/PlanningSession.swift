package import LinearModel
package import SeriesModel

/// Plans series that are alike, one after the other: what-ifs of one series, steps of a search.
///
/// What one of them taught helps the next. A plan that is still right is where the next search begins; and where a series
/// only adds to what another demands, nothing can be better than the other's best. The answers are as good as without.
package struct PlanningSession: Sendable {
    private let planner: SeriesPlanner
    /// The latest answers, the last one last.
    private var answers: [Answer] = []

    /// What is known of a series that was planned.
    private struct Answer: Sendable {
        let series: Series
        let baseline: Plan?
        let plan: Plan
        let demands: Set<Demand>
        let payer: String?
        let lesson: SearchLesson
    }

    private static let remembered = 12

    package init(solver: any Solver) {
        planner = SeriesPlanner(solver: solver)
    }

    /// The best plan of a series, or the best found within the limits, audited; and what it took.
    package mutating func plan(
        _ series: Series, baseline: Plan? = nil, options: PlanningOptions = PlanningOptions()
    ) throws(PlanningError) -> PlanningOutcome {
        let knowledge = knowledge(of: series, baseline: baseline, options)
        let outcome = try planner.plan(series, baseline: baseline, options: options, knowledge: knowledge)
        answers.append(
            Answer(
                series: series, baseline: baseline, plan: outcome.plan, demands: Set(options.demands),
                payer: options.leastPaidBy, lesson: outcome.lesson))
        if answers.count > Self.remembered { answers.remove(at: 1) }
        return outcome
    }

    /// Learns the last answers of others.
    package mutating func learn(from others: [PlanningSession]) {
        answers += others.compactMap(\.answers.last)
    }

    private func knowledge(of series: Series, baseline: Plan?, _ options: PlanningOptions) -> PlanningKnowledge {
        var knowledge = PlanningKnowledge()
        knowledge.plans = answers.reversed().map(\.plan).filter { $0.status == .optimal || $0.status == .feasible }
        knowledge.lesson =
            answers.last { $0.series.goals == series.goals && $0.payer == options.leastPaidBy }?.lesson
        var open = series
        open.goals = []
        for answer in answers where answer.baseline == baseline {
            var other = answer.series
            other.goals = []
            let isComparable =
                answer.series.goals == series.goals && answer.payer == nil && options.leastPaidBy == nil
            if options.demands.imply(answer.demands), open.isAtLeastAsStrict(as: other) {
                if answer.plan.status == .infeasible { knowledge.isInfeasible = true }
                if isComparable, answer.plan.status == .optimal || answer.plan.status == .feasible {
                    knowledge.bounds.append(answer.plan.goals.map(\.bound).prefix { $0 != nil }.compactMap(\.self))
                }
            }
            if isComparable, answer.plan.status == .optimal, answer.demands.imply(options.demands),
                other.isAtLeastAsStrict(as: open)
            {
                knowledge.reached.append(answer.plan.goals.compactMap(\.bound))
            }
        }
        return knowledge
    }
}

extension Collection<Demand> {
    /// Whether whatever meets these demands meets others.
    fileprivate func imply(_ others: some Collection<Demand>) -> Bool {
        others.allSatisfy { other in contains { $0.implies(other) } }
    }
}
