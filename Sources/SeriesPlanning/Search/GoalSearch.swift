import LinearModel
import SeriesModel

/// Optimises the goals of a series in their order, each among the plans that are best for all before it.
///
/// For each goal: **relax** the program for a bound and prices; **dive**, the whole rulebook over the few options that the
/// relaxation uses, for a good plan at once; **descend** from the bound to where the first plan is; **restrict** to what can
/// still be better than the best plan; **resolve** what is left, or find that nothing is. What proves a goal looks at
/// everything that could be better, so that the others can only save time.
struct GoalSearch {
    /// The best schedule so far, and what pays for it.
    struct Incumbent {
        let schedule: Schedule
        let funding: [FundedLine]
    }

    /// How a search ended.
    enum End {
        /// Every goal is proven.
        case proven
        /// There is no right plan.
        case infeasible
        /// A limit, a cancellation, or numbers that the solver could not handle.
        case stopped
    }

    let index: SeriesIndex
    let solver: any Solver
    /// The plan from which changes count.
    let baseline: Plan?
    let knowledge: PlanningKnowledge
    private let options: PlanningOptions
    private let began: ContinuousClock.Instant
    /// The whole rulebook over everything that can still be in the best plan.
    var whole: GoalProgram
    var incumbent: Incumbent?
    /// For each goal looked at, the value that no plan betters.
    var bounds: [Rational?] = []
    /// Where the simplex stood after the last relaxation of the whole.
    var basis: Basis?
    /// Where it stood in the relaxation of the whole for the goal at hand, if that was looked at.
    var corner: SearchLesson.Corner?
    /// The schedules of plans of series like this one.
    var likeThese: [Schedule] = []
    /// Series that relaxations were made of.
    var known: [Schedule] = []
    /// What the search learned of the goals so far.
    var lesson = SearchLesson()
    private(set) var statistics = PlanningStatistics()

    init(
        _ index: SeriesIndex, baseline: Plan?, solver: any Solver, options: PlanningOptions,
        knowledge: PlanningKnowledge, began: ContinuousClock.Instant
    ) {
        self.index = index
        self.baseline = baseline
        self.solver = solver
        self.options = options
        self.knowledge = knowledge
        self.began = began
        // Without goals every right plan is as good as any other: one with most workshops for people, and a cheap one,
        // which is more easily found, where only its existence counts.
        let any = Goal(options.anyPlanWillDo ? .cost : .workshops)
        let goals = index.series.goals.isEmpty ? [any] : index.series.goals
        whole = GoalProgram(
            index, OptionLayout(index),
            .init(
                goals: goals, demands: options.demands,
                payer: options.leastPaidBy.flatMap { index.funderByID[$0] }))
        statistics.options = whole.draft.layout.options.count
        statistics.columns = whole.draft.program.columns.count
        statistics.rows = whole.draft.program.rows.count
    }

    /// Runs the search to its end; what it found stands in ``incumbent`` and ``bounds``.
    mutating func run() throws(SolverError) -> End {
        do {
            return try optimiseAll()
        } catch {
            if case .stopped = error { return .stopped }
            throw error
        }
    }

    private mutating func optimiseAll() throws(SolverError) -> End {
        if knowledge.isInfeasible { return .infeasible }
        try begin(with: knowledge.plans)
        if isEnough { return .proven }
        for position in whole.scales.indices {
            let stageBegan = ContinuousClock.now
            var stage = PlanningStatistics.Stage(goal: whole.scales[position].goal.kind)
            let end = try optimise(position, &stage)
            stage.elapsed = ContinuousClock.now - stageBegan
            statistics.stages.append(stage)
            if end != .proven { return end }
        }
        return .proven
    }

    /// Whether there is a plan and none needs to be better.
    var isEnough: Bool { options.anyPlanWillDo && index.series.goals.isEmpty && incumbent != nil }

    /// Whether relaxations are used; the plain way resolves everything at once.
    var relaxes: Bool {
        options.engine == .relaxing && solver.supportedOptions.isSuperset(of: [.relaxation, .nodeLimit])
    }

    /// What the best schedule so far has of a goal.
    func incumbentValue(_ position: Int) -> Rational? { incumbent.map { value(position, of: $0) } }

    func value(_ position: Int, of incumbent: Incumbent) -> Rational {
        whole.question.payer.map { LeastPaid.paid(by: $0, in: incumbent.funding).units }
            ?? value(of: whole.scales[position].goal.kind, in: incumbent.schedule)
    }

    func value(of goal: Goal.Kind, in schedule: Schedule) -> Rational {
        Objectives.of(goal).value(of: schedule, in: index)
    }

    /// The value of a goal that no plan betters, where it was known before the search; the goals before it are settled.
    func knownBound(_ position: Int) -> Rational? {
        known(knowledge.bounds, position).reduce(nil) { tightest, value in
            tightest.map { whole.scales[position].worse($0, value) } ?? value
        }
    }

    /// The best value of a goal where it was known before the search, and the best plan so far has it or, where other goals
    /// follow, is within its tolerance.
    func knownBest(_ position: Int) -> Rational? {
        let scale = whole.scales[position]
        guard let bound = knownBound(position), let value = incumbentValue(position) else { return nil }
        if value == bound { return bound }
        let isEnough = position < whole.scales.count - 1 && !scale.isBetter(scale.kept(of: bound), than: value)
        return isEnough && known(knowledge.reached, position).contains(bound) ? bound : nil
    }

    /// What lists of values, goal after goal, say of a goal; the goals before it are settled.
    private func known(_ lists: [[Rational]], _ position: Int) -> [Rational] {
        lists.filter { $0.count > position && Array($0.prefix(position)) == bounds.compactMap(\.self) }
            .map { $0[position] }
    }

    /// A schedule with what pays for it; nil where whole cents cannot pay or it lacks what is demanded.
    func incumbent(_ schedule: Schedule) throws(SolverError) -> Incumbent? {
        guard options.demands.allSatisfy({ $0.isMet(by: schedule, in: index) }) else { return nil }
        let funding =
            if let payer = whole.question.payer {
                try LeastPaid.fund(schedule, of: payer, in: index, solver: solver, limits: fundingLimits)
            } else {
                try index.fund(schedule, solver: solver, limits: fundingLimits)
            }
        return funding.map { Incumbent(schedule: schedule, funding: $0) }
    }

    /// Takes what a program found as the incumbent where whole cents can pay for it and it is no worse; what they cannot
    /// pay for is cut off. `seen` is what the program takes it to be worth.
    mutating func consider(
        _ schedule: Schedule, seen: Rational?, _ position: Int, _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) {
        guard let candidate = try incumbent(schedule) else {
            whole.cutOff(schedule)
            stage.cutOff += 1
            return
        }
        let scale = whole.scales[position]
        let found = value(position, of: candidate)
        if whole.question.payer != nil, let seen, scale.isBetter(seen, than: found) {
            // Whole cents make it worth less than the program takes it for: it must not hide what lies between.
            whole.cutOff(schedule)
            stage.cutOff += 1
        }
        if let known = incumbentValue(position), scale.isBetter(known, than: found) { return }
        incumbent = candidate
    }

    /// Whether a limit or a cancellation has come.
    var isOver: Bool {
        if options.cancellation?.isCancelled ?? false { return true }
        return options.timeLimit.map { ContinuousClock.now - began >= $0 } ?? false
    }

    /// The limits that are left for funding a schedule. One that was found at the last moment is funded all the same.
    private func fundingLimits() -> SolveOptions {
        let left = options.timeLimit.map { $0 - (ContinuousClock.now - began) }
        let least = Duration.milliseconds(250)
        guard let cancellation = options.cancellation, !cancellation.isCancelled else {
            let isCancelled = options.cancellation != nil
            return SolveOptions(timeLimit: isCancelled ? least : left.map { max(least, $0) })
        }
        return SolveOptions(timeLimit: left.map { max(least, $0) }, cancellation: cancellation)
    }

    /// The limits that are left, and who listens.
    func solveOptions(_ position: Int, bound: Rational? = nil) -> SolveOptions {
        var solve = SolveOptions()
        if let limit = options.timeLimit {
            solve.timeLimit = max(.zero, limit - (ContinuousClock.now - began))
        }
        solve.cancellation = options.cancellation
        solve.nodeLimit = options.nodeLimit
        guard let report = options.onProgress else { return solve }
        let scale = whole.scales[position]
        let goals = whole.scales.count
        let began = began
        let known = incumbentValue(position)?.approximation
        let proven = bound?.approximation
        solve.onProgress = { progress in
            report(
                PlanningProgress(
                    goal: scale.goal.kind, position: position + 1, goals: goals,
                    incumbent: progress.incumbent.map(scale.inGoal) ?? known,
                    bound: proven ?? progress.bound.map(scale.inGoal), nodes: progress.nodes,
                    elapsed: ContinuousClock.now - began))
        }
        return solve
    }
}
