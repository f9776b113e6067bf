import LinearModel
import SeriesModel

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

        /// Whether whatever meets other demands meets these.
        func isMet(by others: [Demand]) -> Bool {
            demands.allSatisfy { demand in others.contains { $0.implies(demand) } }
        }

        /// Whether whatever meets these demands meets others.
        func meets(_ others: [Demand]) -> Bool {
            others.allSatisfy { demand in demands.contains { $0.implies(demand) } }
        }
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
        for answer in answers where answer.baseline == baseline && answer.isMet(by: options.demands) {
            var other = answer.series
            other.goals = []
            guard open.isAtLeastAsStrict(as: other) else { continue }
            if answer.plan.status == .infeasible { knowledge.isInfeasible = true }
            if answer.series.goals == series.goals, answer.payer == nil, options.leastPaidBy == nil,
                answer.plan.status == .optimal || answer.plan.status == .feasible
            {
                knowledge.bounds.append(answer.plan.goals.map(\.bound).prefix { $0 != nil }.compactMap(\.self))
            }
        }
        for answer in answers where answer.baseline == baseline && answer.plan.status == .optimal {
            var other = answer.series
            other.goals = []
            if answer.series.goals == series.goals, answer.payer == nil, options.leastPaidBy == nil,
                answer.meets(options.demands), other.isAtLeastAsStrict(as: open)
            {
                knowledge.reached.append(answer.plan.goals.compactMap(\.bound))
            }
        }
        return knowledge
    }
}
