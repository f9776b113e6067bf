import LinearModel
import SeriesModel

/// Optimises the goals of a series in their order, each among the plans that are best for all before it.
///
/// For each goal: **relax** the program for a bound and prices; **dive**, the whole rulebook over the few options that the
/// relaxation uses, for a good plan at once; **restrict** to what can still be better than that plan; **resolve** what is
/// left, or find that nothing is. The last step alone decides, so that the others can only save time.
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
    private let options: PlanningOptions
    private let began: ContinuousClock.Instant
    /// The whole rulebook over everything that can still be in the best plan.
    var whole: GoalProgram
    private(set) var incumbent: Incumbent?
    /// For each goal looked at, the value that no plan betters.
    var bounds: [Rational?] = []
    /// Where the simplex stood after the last relaxation of the whole.
    var basis: Basis?
    /// Series that relaxations were made of.
    var known: [Schedule] = []
    private(set) var statistics = PlanningStatistics()

    init(_ index: SeriesIndex, solver: any Solver, options: PlanningOptions, began: ContinuousClock.Instant) {
        self.index = index
        self.solver = solver
        self.options = options
        self.began = began
        // Without goals every right plan is as good as any other, and one with most workshops is one of them.
        let goals = index.series.goals.isEmpty ? [Goal(.workshops)] : index.series.goals
        whole = GoalProgram(index, OptionLayout(index), goals: goals)
        statistics.options = whole.draft.layout.options.count
        statistics.columns = whole.draft.program.columns.count
        statistics.rows = whole.draft.program.rows.count
    }

    /// Runs the search to its end; what it found stands in ``incumbent`` and ``bounds``.
    mutating func run() throws(SolverError) -> End {
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

    /// Whether relaxations are used; the plain way resolves everything at once.
    var relaxes: Bool {
        options.engine == .relaxing && solver.supportedOptions.isSuperset(of: [.relaxation, .nodeLimit])
    }

    /// What the best schedule so far has of a goal.
    func incumbentValue(_ position: Int) -> Rational? {
        incumbent.map { value(of: whole.scales[position].goal.kind, in: $0.schedule) }
    }

    func value(of goal: Goal.Kind, in schedule: Schedule) -> Rational {
        Objectives.of(goal).value(of: schedule, in: index)
    }

    /// Takes a schedule as the incumbent where whole cents can pay for it and it is no worse; one that they cannot pay
    /// for is cut off.
    mutating func consider(
        _ schedule: Schedule, _ position: Int, _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) {
        guard let funding = try index.fund(schedule, solver: solver) else {
            whole.cutOff(schedule)
            stage.cutOff += 1
            return
        }
        let found = value(of: whole.scales[position].goal.kind, in: schedule)
        if let known = incumbentValue(position), whole.scales[position].isBetter(known, than: found) { return }
        incumbent = Incumbent(schedule: schedule, funding: funding)
    }

    /// Whether a limit or a cancellation has come.
    var isOver: Bool {
        if options.cancellation?.isCancelled ?? false { return true }
        return options.timeLimit.map { ContinuousClock.now - began >= $0 } ?? false
    }

    /// The limits that are left, and who listens.
    func solveOptions(_ position: Int, bound: Rational? = nil) -> SolveOptions {
        var solve = SolveOptions()
        if let limit = options.timeLimit {
            solve.timeLimit = max(.zero, limit - (ContinuousClock.now - began))
        }
        solve.cancellation = options.cancellation
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
