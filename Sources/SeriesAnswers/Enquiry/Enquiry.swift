package import LinearModel
package import SeriesModel
package import SeriesPlanning

/// One series that is asked about: every answer rests on solves, and what one solve learns helps the next.
///
/// `Planner` makes it; a ``Question`` finds its answer from it.
public struct Enquiry: Sendable {
    /// The series as its file has it.
    package let series: Series
    /// The plan from which the goal `changes` counts.
    package let baseline: Plan?
    /// What solves.
    package let solver: any Solver
    /// How long everything together may take, and who can end it.
    package let limits: PlanningLimits
    /// What the searches that follow are for, see `PlanningProgress.purpose`.
    package var purpose: String?
    private let options: PlanningOptions
    private var session: PlanningSession

    /// Questions about a series; a limit on time is one for all its solves together, and counts from now.
    package init(
        _ series: Series, baseline: Plan? = nil, solver: any Solver, options: PlanningOptions = PlanningOptions()
    ) {
        self.series = series
        self.baseline = baseline
        self.solver = solver
        self.options = options
        limits = PlanningLimits(timeLimit: options.timeLimit, cancellation: options.cancellation)
        session = PlanningSession(solver: solver)
    }

    /// The best plan of the series, changed; audited.
    ///
    /// - Parameters:
    ///   - changed: the series to plan.
    ///   - demands: what the plan must have beyond its rules.
    ///   - payer: the id of a funder that shall pay as little as possible; nil: the goals of the series count.
    ///   - share: how much of the time that is left it may take.
    ///   - nodes: how many parts of a search tree may be looked at; nil: any number.
    /// - Returns: the plan; of a series without goals, the first right one that is found.
    /// - Throws: ``ParleyError``.
    package mutating func plan(
        _ changed: Series, demanding demands: [Demand] = [], leastPaidBy payer: String? = nil, share: Double = 1,
        nodes: Int? = nil
    ) throws(ParleyError) -> Plan {
        try plan(
            changed, baseline: baseline, demanding: demands, leastPaidBy: payer, share: share, nodes: nodes)
    }

    /// The best plan of the series with what is demanded, and of plans as good the one with the fewest changes to
    /// another; audited.
    ///
    /// Which goals it has, and whether they are proven, is said of the series alone. Where it counts changes itself, or
    /// has no goals, any of the best is taken.
    package mutating func plan(demanding demands: [Demand], nearest other: Plan) throws(ParleyError) -> Plan {
        guard !series.goals.isEmpty, !series.goals.contains(where: { $0.kind == .changes }) else {
            return try plan(series, demanding: demands)
        }
        var counting = series
        // What is as good is as good in the last goal, too.
        counting.goals[counting.goals.count - 1].tolerance = 0
        counting.goals.append(Goal(.changes))
        return try plan(counting, baseline: other, demanding: demands).withoutLastGoal
    }

    private mutating func plan(
        _ changed: Series, baseline: Plan?, demanding demands: [Demand], leastPaidBy payer: String? = nil,
        share: Double = 1, nodes: Int? = nil
    ) throws(ParleyError) -> Plan {
        var options = options
        options.timeLimit = limits.remaining.map { $0 * share }
        options.nodeLimit = nodes
        options.demands = demands
        options.leastPaidBy = payer
        options.anyPlanWillDo = changed.goals.isEmpty && payer == nil
        if let tell = options.onProgress {
            options.onProgress = { [purpose, limits] progress in
                var progress = progress
                (progress.purpose, progress.elapsed) = (purpose, limits.elapsed)
                tell(progress)
            }
        }
        do {
            return try session.plan(changed, baseline: baseline, options: options).plan
        } catch {
            throw ParleyError(error)
        }
    }

    /// Whether the time is over, or it has been told to stop.
    var isOver: Bool { limits.stopReason != nil }

    /// Whether any plan of the series, changed, is right; nil where the search stopped before it knew.
    package mutating func isPossible(
        _ changed: Series, demanding demands: [Demand] = []
    ) throws(ParleyError) -> Bool? {
        var open = changed
        open.goals = []
        switch try plan(open, demanding: demands).status {
        case .optimal, .feasible: return true
        case .infeasible: return false
        case .unknown: return nil
        }
    }
}

extension Plan {
    /// The plan as one of a series that does not have the last goal. A goal has a bound once those before it are
    /// proven, so a stop that left only the last one open is none.
    var withoutLastGoal: Plan {
        var plan = self
        guard plan.goals.popLast() != nil, let last = plan.goals.last else { return plan }
        if plan.status == .feasible, last.value == last.bound { plan.status = .optimal }
        return plan
    }
}
