import LinearModel
import SeriesModel

/// Optimises the goals of a series in their order, each among the plans that are best for all before it.
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
    private let solver: any Solver
    private let options: PlanningOptions
    private let began: ContinuousClock.Instant
    private var draft: CompactProgram
    private let measures: [GoalMeasure]
    private(set) var incumbent: Incumbent?
    /// For each goal looked at, the value that no plan betters.
    private(set) var bounds: [Rational?] = []
    private(set) var statistics = PlanningStatistics()

    init(_ index: SeriesIndex, solver: any Solver, options: PlanningOptions, began: ContinuousClock.Instant) {
        self.index = index
        self.solver = solver
        self.options = options
        self.began = began
        var draft = CompactProgram(index, OptionLayout(index))
        // A goal may come again after a tolerance; what it added to the program serves both times.
        var known: [Goal.Kind: GoalMeasure] = [:]
        measures = index.series.goals.map { goal in
            let measure = known[goal.kind] ?? Objectives.of(goal.kind).measure(in: &draft)
            known[goal.kind] = measure
            return measure
        }
        self.draft = draft
        statistics.options = draft.layout.options.count
        statistics.columns = draft.program.columns.count
        statistics.rows = draft.program.rows.count
    }

    /// Runs the search to its end; what it found stands in ``incumbent`` and ``bounds``.
    mutating func run() throws(SolverError) -> End {
        for position in measures.indices {
            let end = try optimise(position)
            if end != .proven { return end }
        }
        return .proven
    }

    /// Optimises one goal and, where it is proven, holds later goals to it.
    private mutating func optimise(_ position: Int) throws(SolverError) -> End {
        let goal = index.series.goals[position]
        let measure = measures[position]
        if goal.kind.isMaximised {
            draft.program.maximize(measure.expression)
        } else {
            draft.program.minimize(measure.expression)
        }
        let stageBegan = ContinuousClock.now
        var stage = PlanningStatistics.Stage(goal: goal.kind, elapsed: .zero, nodes: 0, cutOff: 0)
        defer {
            stage.elapsed = ContinuousClock.now - stageBegan
            statistics.stages.append(stage)
        }
        while true {
            let result = try solver.solve(draft.program, options: solveOptions(for: position))
            stage.nodes += result.statistics.nodes
            let isProven = result.termination.reason == .optimal
            if let solution = result.solution {
                let schedule = draft.schedule(from: solution)
                if let funding = try index.fund(schedule, solver: solver) {
                    incumbent = Incumbent(schedule: schedule, funding: funding, point: solution.values)
                } else {
                    draft.cutOff(schedule, named: "cut_\(position)_\(stage.cutOff)")
                    stage.cutOff += 1
                    if isProven { continue }
                }
            }
            if isProven, let incumbent {
                let best = value(of: goal.kind, in: incumbent.schedule)
                bounds.append(best)
                hold(goal, measure, at: best, named: "goal_\(position)")
                return .proven
            }
            if result.termination.reason == .infeasible, incumbent == nil { return .infeasible }
            bounds.append(result.bound.flatMap { bound(of: goal.kind, measure, from: $0) })
            return .stopped
        }
    }

    func value(of goal: Goal.Kind, in schedule: Schedule) -> Rational {
        Objectives.of(goal).value(of: schedule, in: index)
    }

    /// Later goals may worsen a goal by its tolerance and no more.
    private mutating func hold(_ goal: Goal, _ measure: GoalMeasure, at best: Rational, named name: String) {
        let kept = goal.kind.isMaximised ? best - goal.tolerance : best + goal.tolerance
        // Half a step beyond lets every plan through that keeps the goal, and none that does not. Where everything is
        // whole the limit itself is as safe, and tighter.
        let slack: Rational = measure.granularity.isWhole ? 0 : measure.granularity * .half
        let limit =
            goal.kind.isMaximised
            ? kept.rounded(.up, to: measure.granularity) - slack
            : kept.rounded(.down, to: measure.granularity) + slack
        let programLimit = limit.approximation / measure.unitsPerProgramUnit
        if goal.kind.isMaximised {
            draft.program.add(measure.expression .>= programLimit, named: name)
        } else {
            draft.program.add(measure.expression .<= programLimit, named: name)
        }
    }

    /// A solver's bound as a value of the goal that no plan betters, allowing for the solver's tolerance.
    private func bound(of goal: Goal.Kind, _ measure: GoalMeasure, from found: Double) -> Rational? {
        let steps = found * measure.unitsPerProgramUnit / measure.granularity.approximation
        let tolerance = 1e-6 * max(1, abs(steps) * 1e-3)
        let whole = goal.isMaximised ? (steps + tolerance).rounded(.down) : (steps - tolerance).rounded(.up)
        return Int(exactly: whole).map { Rational($0) * measure.granularity }
    }

    private func solveOptions(for position: Int) -> SolveOptions {
        var solve = SolveOptions()
        if let limit = options.timeLimit {
            solve.timeLimit = max(.zero, limit - (ContinuousClock.now - began))
        }
        solve.cancellation = options.cancellation
        solve.start = incumbent?.point
        if let report = options.onProgress {
            let goal = index.series.goals[position].kind
            let goals = measures.count
            let units = measures[position].unitsPerProgramUnit
            let began = began
            solve.onProgress = { progress in
                report(
                    PlanningProgress(
                        goal: goal, position: position + 1, goals: goals,
                        incumbent: progress.incumbent.map { $0 * units }, bound: progress.bound.map { $0 * units },
                        nodes: progress.nodes, elapsed: ContinuousClock.now - began))
            }
        }
        return solve
    }
}
