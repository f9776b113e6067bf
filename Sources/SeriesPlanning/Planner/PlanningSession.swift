package import LinearModel
package import SeriesModel

/// Plans series that are alike, one after the other: what-ifs of one series, steps of a search.
///
/// Each search starts warm from those before it. A plan that is still right is the first incumbent; and where a series
/// only adds to what another demands, nothing can be better than the other's best. The answers are as good as without.
package struct PlanningSession: Sendable {
    private let planner: SeriesPlanner
    /// The first answer: of the series as it is, of which all others are changes. It is never forgotten.
    private var first: Answer?
    /// The latest answers after it, the last one last.
    private var latest: [Answer] = []

    /// What is known of a series that was planned.
    private struct Answer: Sendable {
        let series: Series
        let baseline: Plan?
        let plan: Plan
        let demands: Set<Demand>
        let payer: String?
        let relaxations: [RelaxationEnd]
    }

    package init(solver: any Solver) {
        planner = SeriesPlanner(solver: solver)
    }

    /// The best plan of a series, or the best found within the limits, audited; and what it took.
    package mutating func plan(
        _ series: Series, baseline: Plan? = nil, options: PlanningOptions = PlanningOptions()
    ) throws(PlanningError) -> PlanningOutcome {
        let warmStart = warmStart(of: series, baseline: baseline, options)
        let outcome = try planner.plan(series, baseline: baseline, options: options, warmStart: warmStart)
        keep(
            Answer(
                series: series, baseline: baseline, plan: outcome.plan, demands: Set(options.demands),
                payer: options.leastPaidBy, relaxations: outcome.relaxations))
        if latest.count > options.settings.answersKept { latest.removeFirst() }
        return outcome
    }

    /// Takes over the last answers of others.
    package mutating func takeOver(from others: [PlanningSession]) {
        for answer in others.compactMap({ $0.latest.last ?? $0.first }) { keep(answer) }
    }

    private mutating func keep(_ answer: Answer) {
        if first == nil { first = answer } else { latest.append(answer) }
    }

    private func warmStart(of series: Series, baseline: Plan?, _ options: PlanningOptions) -> WarmStart {
        let answers = (first.map { [$0] } ?? []) + latest
        var warmStart = WarmStart()
        warmStart.plans = answers.reversed().map(\.plan).filter { $0.hasPlan }
        warmStart.relaxations = answers.reversed().map(\.relaxations).filter { !$0.isEmpty }
        var open = series
        open.goals = []
        for answer in answers where answer.baseline == baseline {
            var other = answer.series
            other.goals = []
            let isComparable =
                answer.series.goals == series.goals && answer.payer == nil && options.leastPaidBy == nil
            if options.demands.imply(answer.demands), open.isAtLeastAsStrict(as: other) {
                if answer.plan.status == .infeasible { warmStart.isInfeasible = true }
                if isComparable, answer.plan.hasPlan {
                    warmStart.provenBounds.append(
                        answer.plan.goals.map(\.bound).prefix { $0 != nil }.compactMap(\.self))
                }
            }
            if isComparable, answer.plan.status == .optimal, answer.demands.imply(options.demands),
                other.isAtLeastAsStrict(as: open)
            {
                warmStart.attained.append(answer.plan.goals.compactMap(\.bound))
            }
        }
        return warmStart
    }
}

extension Collection<Demand> {
    /// Whether whatever meets these demands meets others.
    fileprivate func imply(_ others: some Collection<Demand>) -> Bool {
        others.allSatisfy { other in contains { $0.implies(other) } }
    }
}
