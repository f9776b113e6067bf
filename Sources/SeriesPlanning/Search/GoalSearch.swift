import LinearModel
import SeriesModel

/// Optimises the goals of a series in their order, each among the plans that are best for all before it.
///
/// For each goal: **relax** the program for a bound and prices; **dive**, the whole rulebook over the options that the
/// relaxation uses, for a good plan at once; **restrict**, by reduced cost, to what can still be better than that plan;
/// **resolve** what is left, or find that nothing is. The last step alone decides, so that the others can only save time.
struct GoalSearch {
    /// The best schedule so far, and what pays for it.
    struct Incumbent {
        let schedule: Schedule
        let funding: [FundedLine]
        /// The point of the program that stands for the schedule.
        let point: [Double]
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
    var draft: CompactProgram
    let scales: [GoalScale]
    /// The funder that shall pay as little as possible, where that is the only goal.
    private let payer: Int?
    private(set) var incumbent: Incumbent?
    /// For each goal looked at, the value that no plan betters.
    var bounds: [Rational?] = []
    /// Where the simplex stood after the last relaxation.
    var basis: Basis?
    private(set) var statistics = PlanningStatistics()

    init(_ index: SeriesIndex, solver: any Solver, options: PlanningOptions, began: ContinuousClock.Instant) {
        self.index = index
        self.solver = solver
        self.options = options
        self.began = began
        var draft = CompactProgram(index, OptionLayout(index))
        // A goal may come again after a tolerance; what it added to the program serves both times.
        var known: [Goal.Kind: GoalMeasure] = [:]
        // Without goals every right plan is as good as any other, and one with most workshops is one of them.
        let goals = index.series.goals.isEmpty ? [Goal(.workshops)] : index.series.goals
        payer = options.leastPaidBy.flatMap { index.funderByID[$0] }
        if let payer {
            scales = [GoalScale(goal: Goal(.cost), measure: LeastPaid.measure(of: payer, in: draft))]
        } else {
            scales = goals.map { goal in
                let measure = known[goal.kind] ?? Objectives.of(goal.kind).measure(in: &draft)
                known[goal.kind] = measure
                return GoalScale(goal: goal, measure: measure)
            }
        }
        Self.add(options.demands, to: &draft, measuring: &known)
        self.draft = draft
        statistics.options = draft.layout.options.count
        statistics.columns = draft.program.columns.count
        statistics.rows = draft.program.rows.count
    }

    /// Runs the search to its end; what it found stands in ``incumbent`` and ``bounds``.
    mutating func run() throws(SolverError) -> End {
        for position in scales.indices {
            let stageBegan = ContinuousClock.now
            var stage = PlanningStatistics.Stage(goal: scales[position].goal.kind)
            let end = try optimise(position, &stage)
            stage.elapsed = ContinuousClock.now - stageBegan
            statistics.stages.append(stage)
            if end != .proven { return end }
        }
        return .proven
    }

    /// What the best schedule so far has of a goal.
    func incumbentValue(_ position: Int) -> Rational? {
        incumbent.map { value(position, of: $0) }
    }

    private func value(_ position: Int, of incumbent: Incumbent) -> Rational {
        payer.map { LeastPaid.paid(by: $0, in: incumbent.funding).units }
            ?? value(of: scales[position].goal.kind, in: incumbent.schedule)
    }

    func value(of goal: Goal.Kind, in schedule: Schedule) -> Rational {
        Objectives.of(goal).value(of: schedule, in: index)
    }

    /// Takes a solution of the program as the incumbent where whole cents can pay for it and it is no worse; one that
    /// they cannot pay for is cut off.
    mutating func consider(
        _ solution: Solution, _ position: Int, _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) {
        let schedule = draft.schedule(from: solution)
        let isMet = options.demands.allSatisfy { $0.isMet(by: schedule, in: index) }
        guard isMet, let funding = try fund(schedule) else {
            draft.cutOff(schedule, named: "cut_\(position)_\(stage.cutOff)")
            stage.cutOff += 1
            return
        }
        let candidate = Incumbent(schedule: schedule, funding: funding, point: solution.values)
        let found = value(position, of: candidate)
        let scale = scales[position]
        if payer != nil,
            let seen = scale.bound(from: scale.measure.expression.value(at: solution.values)),
            scale.isBetter(seen, than: found)
        {
            // Whole cents make it worth less than the program takes it for: it must not hide what lies between.
            draft.cutOff(schedule, named: "cut_\(position)_\(stage.cutOff)")
            stage.cutOff += 1
        }
        if let known = incumbentValue(position), scale.isBetter(known, than: found) { return }
        incumbent = candidate
    }

    private func fund(_ schedule: Schedule) throws(SolverError) -> [FundedLine]? {
        guard let payer else { return try index.fund(schedule, solver: solver) }
        return try LeastPaid.fund(schedule, of: payer, in: index, solver: solver)
    }

    /// The limits that are left, and who listens.
    func solveOptions(_ position: Int, bound: Rational? = nil) -> SolveOptions {
        var solve = SolveOptions()
        if let limit = options.timeLimit {
            solve.timeLimit = max(.zero, limit - (ContinuousClock.now - began))
        }
        solve.cancellation = options.cancellation
        guard let report = options.onProgress else { return solve }
        let scale = scales[position]
        let goals = scales.count
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
