package import LinearModel
package import SeriesModel
package import SeriesPlanning

/// Puts questions about one series to the planner: every answer rests on solves, and what one solve learns helps the
/// next.
package struct Enquiry: Sendable {
    /// The series as its file has it.
    package let series: Series
    /// The plan from which the goal `changes` counts.
    package let baseline: Plan?
    private let options: PlanningOptions
    private let began = ContinuousClock.now
    private var session: PlanningSession

    /// Questions about a series; a limit on time is one for all its solves together.
    package init(
        _ series: Series, baseline: Plan? = nil, solver: any Solver, options: PlanningOptions = PlanningOptions()
    ) {
        self.series = series
        self.baseline = baseline
        self.options = options
        session = PlanningSession(solver: solver)
    }

    /// The best plan of the series, changed; audited.
    ///
    /// - Parameters:
    ///   - changed: the series to plan.
    ///   - demands: what the plan must have beyond its rules.
    ///   - payer: the id of a funder that shall pay as little as possible; nil: the goals of the series count.
    ///   - share: how much of the time that is left it may take.
    ///   - deadline: when it has to end; nil: no limit of its own.
    ///   - nodes: how many parts of a search tree may be looked at; nil: any number.
    ///   - settings: sizes and limits of its steps; nil: as ever.
    /// - Returns: the plan; of a series without goals, the first right one that is found.
    /// - Throws: ``PlanningError``.
    package mutating func plan(
        _ changed: Series, demanding demands: [Demand] = [], leastPaidBy payer: String? = nil, share: Double = 1,
        until deadline: ContinuousClock.Instant? = nil, nodes: Int? = nil, settings: SearchSettings? = nil
    ) throws(PlanningError) -> Plan {
        var options = options
        options.timeLimit = options.timeLimit.map { max(.zero, $0 - (ContinuousClock.now - began)) * share }
        options = options.ending(by: deadline)
        options.nodeLimit = nodes
        options.settings = settings ?? options.settings
        options.demands = demands
        options.leastPaidBy = payer
        options.anyPlanWillDo = changed.goals.isEmpty && payer == nil
        return try session.plan(changed, baseline: baseline, options: options).plan
    }

    /// Whether it has been told to stop.
    var isCancelled: Bool { options.cancellation?.isCancelled ?? false }

    /// Whether any plan of the series, changed, is right; nil where the search stopped before it knew.
    package mutating func isPossible(
        _ changed: Series, demanding demands: [Demand] = []
    ) throws(PlanningError) -> Bool? {
        var open = changed
        open.goals = []
        switch try plan(open, demanding: demands).status {
        case .optimal, .feasible: return true
        case .infeasible: return false
        case .unknown: return nil
        }
    }
}
