import LinearModel
import SeriesAudit
import SeriesModel

/// Optimises the goals of a series in their order, each among the plans that are best for all before it.
///
/// ``GoalStage/Step`` lists the steps of a goal. What proves a goal looks at everything that could be better, so that
/// the others can only save time.
struct GoalSearch {
    /// How a search ended.
    enum End: Equatable {
        /// Every goal is proven.
        case proven
        /// There is no right plan.
        case infeasible
        case stopped(StopReason)

        var stopReason: StopReason? {
            if case .stopped(let reason) = self { reason } else { nil }
        }
    }

    let index: SeriesIndex
    let solver: any Solver
    /// The plan from which changes count.
    let baseline: Plan?
    let warmStart: WarmStart
    let limits: PlanningLimits
    let settings: SearchSettings
    private let options: PlanningOptions
    /// The whole rulebook over everything that can still be in the best plan.
    var whole: GoalProgram
    /// The best schedule so far, and what pays for it.
    private(set) var incumbent: FundedSchedule?
    /// For each goal looked at, the value that no plan betters.
    private(set) var bounds: [Rational?] = []
    /// Where the simplex stood after the last relaxation of the whole.
    var basis: KeyedBasis?
    /// Columns of the last relaxation over whole series of workshops.
    var columns: [Schedule] = []
    /// Where relaxations of sequences of classes ended, for the goal at hand.
    var sequenceEnds: [SequenceEnd] = []
    /// The only sequences that plans have which keep what is proven so far, as classes of the whole; nil: not
    /// known.
    var possible: [[Int]]?
    /// How many must come back for what is proven so far, where that is a goal.
    var heldReturning: (kept: Rational, scale: GoalScale)?
    /// Where the relaxation of all sequences of classes ended last, by the position of the goal.
    var sequenceRelaxations: [Int: RelaxationEnd] = [:]
    /// The schedules of plans of series like this one.
    private(set) var pastSchedules: [Schedule] = []
    /// Where the relaxations of the goals so far ended.
    private(set) var relaxations: [RelaxationEnd] = []
    private(set) var statistics = PlanningStatistics()

    /// - Throws: ``Interruption``, where a limit comes before the program is written.
    init(
        _ index: SeriesIndex, baseline: Plan?, solver: any Solver, options: PlanningOptions,
        warmStart: WarmStart, limits: PlanningLimits
    ) throws(Interruption) {
        self.index = index
        self.baseline = baseline
        self.solver = solver
        self.options = options
        self.warmStart = warmStart
        self.limits = limits
        settings = options.settings
        // Without goals every right plan is as good as any other: one with most workshops for people, and a cheap one,
        // which is more easily found, where only its existence counts.
        let any = Goal(options.anyPlanWillDo ? .cost : .workshops)
        let goals = index.series.goals.isEmpty ? [any] : index.series.goals
        let payer = options.leastPaidBy.flatMap { index.funderByID[$0] }
        let question =
            payer.map { GoalProgram.Question(LeastPaid(by: $0, in: index), demands: options.demands) }
            ?? GoalProgram.Question(goals: goals, demands: options.demands)
        let layout = try OptionLayout(index, limits: limits)
        let distinct = question.dependsOnDates ? layout : layout.leftShifted(index)
        whole = try GoalProgram(index, distinct.withoutScarcity(index), question, limits: limits)
        for scale in whole.scales {
            guard case .goal(let goal) = scale.objective.name, !scale.objective.isMoney else { continue }
            let steps = whole.draft.mostSteps(of: scale.measure)
            guard steps <= Double(PrecisionFault.mostSteps) else {
                throw .outOfPrecision(PrecisionFault(goal: goal, steps: steps))
            }
        }
        statistics.options = whole.draft.layout.options.count
        statistics.columns = whole.draft.program.columns.count
        statistics.rows = whole.draft.program.rows.count
    }

    /// Runs the search to its end; what it found stands in ``incumbent`` and ``bounds``.
    ///
    /// - Throws: ``Interruption/failed(_:)``. A stop is an end like others.
    mutating func run() throws(Interruption) -> End {
        do throws(Interruption) {
            return try optimiseAll()
        } catch {
            guard case .stopped(let reason) = error else { throw error }
            return .stopped(reason)
        }
    }

    private mutating func optimiseAll() throws(Interruption) -> End {
        if warmStart.isInfeasible { return .infeasible }
        try startFromPlans()
        if isEnough { return .proven }
        for position in whole.scales.indices {
            let began = ContinuousClock.now
            var stage = GoalStage(
                position, whole.scales[position], bound: knownBound(position), fewOptions: settings.fewOptions)
            if let only = onlyValue(stage) {
                statistics.stages.append(stage.statistics)
                bounds.append(only)
                continue
            }
            sequenceEnds = earlierRelaxation(stage)?.sequences ?? []
            let ending = try optimise(&stage)
            stage.statistics.elapsed = ContinuousClock.now - began
            statistics.stages.append(stage.statistics)
            if case .stopped(let reason) = ending {
                bounds.append(stage.bound)
                return .stopped(reason)
            }
            guard incumbent != nil, let best = stage.bound ?? incumbentValue(stage) else { return .infeasible }
            bounds.append(best)
            try hold(best, of: &stage)
        }
        return .proven
    }

    /// The value of a goal that all right plans have, where the goals after it may find out whether there is a plan: of
    /// a small program, whose relaxation for this goal would take as long as for those. A search for who comes back
    /// begins with a plan, and is not the one to find it.
    private func onlyValue(_ stage: GoalStage) -> Rational? {
        let number = index.series.workshops
        guard relaxes, stage.scale.objective.name == .goal(.workshops), number.min == number.max,
            stage.position < whole.scales.count - 1, isSmall,
            whole.scales[stage.position + 1].objective.name != .goal(.returning)
        else { return nil }
        // More may have been held than there should be.
        return Rational(max(number.min, index.held.count))
    }

    /// Whether a relaxation of the whole takes no longer than many another step.
    var isSmall: Bool { whole.draft.program.columns.count < settings.fewColumns }

    /// Whether there is a plan and none needs to be better.
    var isEnough: Bool { options.anyPlanWillDo && index.series.goals.isEmpty && incumbent != nil }

    /// Whether relaxations are used; the plain way resolves everything at once.
    var relaxes: Bool {
        options.engine == .relaxing && solver.supportedOptions.isSuperset(of: [.relaxation, .nodeLimit, .goal])
    }

    /// What the incumbent has of a goal.
    func incumbentValue(_ stage: GoalStage) -> Rational? {
        incumbent.map { stage.scale.objective.value(of: $0, in: index) }
    }

    /// The worst value that is worth looking for: better than the incumbent's, or a cost that can be paid.
    func better(_ stage: GoalStage) -> Rational? {
        incumbentValue(stage).map(stage.scale.next(after:)) ?? payable(stage)
    }

    /// What all funders together can pay, where the goal is the cost.
    func payable(_ stage: GoalStage) -> Rational? {
        guard stage.scale.objective.name == .goal(.cost) else { return nil }
        return index.payable.units
    }

    /// Notes where the relaxation of a goal ended: for this search's later goals, and for others.
    mutating func note(_ stage: GoalStage) {
        if let relaxation = stage.relaxation, !relaxation.prices.isEmpty {
            relaxations.append(
                RelaxationEnd(
                    objectives(upTo: stage), of: whole.draft, relaxation, basis: stage.basis, columns: columns,
                    sequences: sequenceEnds.suffix(settings.sequencesKept)))
        } else if incumbent != nil, let known = earlierRelaxation(stage) {
            relaxations.append(known)
        }
    }

    /// The objectives up to that of a goal.
    func objectives(upTo stage: GoalStage) -> [PlanningObjective] {
        whole.scales.prefix(through: stage.position).map(\.objective.name)
    }

    /// Where the relaxation of a goal ended in a series like this one.
    func earlierRelaxation(_ stage: GoalStage) -> RelaxationEnd? {
        warmStart.relaxation(stage.position, of: whole.scales.map(\.objective.name))
    }

    /// Holds later goals to one that is proven, and leaves out for good what cannot keep it.
    private mutating func hold(_ best: Rational, of stage: inout GoalStage) throws(Interruption) {
        // Nothing comes after the last one.
        guard stage.position < whole.scales.count - 1 else { return }
        let kept = stage.scale.kept(of: best)
        let isKnown = try keepSequences(kept, of: &stage)
        if stage.scale.objective.name == .goal(.workshops), let least = Int(exactly: kept.ceiling) {
            try wantWorkshops(atLeast: least)
        }
        // Sequences that are known are those of the classes of the whole as they are.
        if !isKnown, let left = stage.layout(asGoodAs: kept) {
            let attendances = whole.draft.attendances.map(\.count).reduce(0, +)
            if left.classes.map(\.candidates.count).reduce(0, +) < attendances
                || left.options.count < whole.draft.layout.options.count
            {
                whole = try whole.restricted(to: left)
                basis = nil
            }
        }
        whole.hold(stage.position, at: kept)
    }
}

extension GoalSearch {
    /// Has the program know that every plan that counts has so many workshops.
    private mutating func wantWorkshops(atLeast least: Int) throws(Interruption) {
        guard least > whole.draft.index.series.workshops.min else { return }
        whole = try whole.wanting(atLeast: least)
        // From the basis before, two series of the benchmarks take a quarter less time, and the full fixture four times
        // as much: its reluctance is relaxed in 105,000 iterations in place of 1,800.
        basis = nil
    }
}

// MARK: Incumbents

extension GoalSearch {
    /// Begins with the best of the plans that are known and right in this series.
    private mutating func startFromPlans() throws(Interruption) {
        var seen: Set<Schedule> = []
        for plan in warmStart.plans {
            guard let schedule = index.schedule(of: plan), seen.insert(schedule).inserted else { continue }
            if pastSchedules.count < settings.plansKept { pastSchedules.append(schedule) }
            let candidate: FundedSchedule?
            do throws(Interruption) {
                candidate = try funded(schedule)
            } catch .stopped(.numericalTrouble) {
                // A plan to begin with only saves time.
                continue
            }
            guard let candidate, isRight(candidate) else { continue }
            if incumbent.map({ isBetter(candidate, than: $0) }) ?? true { incumbent = candidate }
        }
        tellOfIncumbent()
    }

    /// Whether a candidate passes the audit: its schedule comes from elsewhere, no program has let it through.
    private func isRight(_ candidate: FundedSchedule) -> Bool { rightPlan(of: candidate) != nil }

    /// The plan of a candidate as far as it is known now, where it passes the audit.
    private func rightPlan(of candidate: FundedSchedule) -> Plan? {
        let plan = plan(of: candidate, status: .feasible, bounds: bounds)
        return Audit(series: index.series, baseline: baseline).violations(in: plan).isEmpty ? plan : nil
    }

    /// Tells whoever listens of the best plan so far; one that does not pass the audit is nothing to show.
    private func tellOfIncumbent() {
        guard let report = options.onPlan, let incumbent, let plan = rightPlan(of: incumbent) else { return }
        report(plan)
    }

    private func isBetter(_ first: FundedSchedule, than second: FundedSchedule) -> Bool {
        for scale in whole.scales {
            let one = scale.objective.value(of: first, in: index)
            let other = scale.objective.value(of: second, in: index)
            if one != other { return scale.isBetter(one, than: other) }
        }
        return false
    }

    /// A schedule with what pays for it; nil where it is proven that whole cents cannot pay, or it lacks what is
    /// demanded.
    private func funded(_ schedule: Schedule) throws(Interruption) -> FundedSchedule? {
        guard options.demands.allSatisfy({ $0.isMet(by: schedule, in: index) }) else { return nil }
        let objective = whole.scales[0].objective
        return try objective.fund(schedule, in: index, solver: solver, limits: limits).map {
            FundedSchedule(schedule: schedule, funding: $0)
        }
    }

    /// Takes a schedule that a program let through as the incumbent where whole cents can pay for it, it has what the
    /// goals before demand, and it is no worse. One that is not right after all is cut off.
    ///
    /// - Parameters:
    ///   - schedule: what was found.
    ///   - claimed: what the program takes it to be worth.
    ///   - stage: the goal.
    /// - Throws: ``Interruption``.
    mutating func propose(
        _ schedule: Schedule, claimed: Rational?, _ stage: inout GoalStage
    ) throws(Interruption) {
        guard let candidate = try funded(schedule), whole.holds(candidate) else {
            whole.cutOff(schedule)
            stage.statistics.cutOff += 1
            return
        }
        let scale = stage.scale
        let found = scale.objective.value(of: candidate, in: index)
        if scale.objective.dependsOnFunding, let claimed, scale.isBetter(claimed, than: found) {
            // Whole cents make it worth less than the program takes it for: it must not hide what lies between.
            whole.cutOff(schedule)
            stage.statistics.cutOff += 1
        }
        if let known = incumbentValue(stage), scale.isBetter(known, than: found) { return }
        let isAnother = candidate.schedule != incumbent?.schedule
        incumbent = candidate
        if isAnother { tellOfIncumbent() }
    }
}

// MARK: Solves

extension GoalSearch {
    /// Solves a program.
    func solve(_ program: LinearProgram, _ options: SolveOptions) throws(Interruption) -> SolveResult {
        do {
            return try solver.solve(program, options: options)
        } catch {
            throw .failed(error)
        }
    }

    /// The limits that are left, and who listens.
    ///
    /// - Parameters:
    ///   - stage: the goal at hand.
    ///   - isAboutGoal: whether the objective of the solve is the goal, so that its values are the goal's.
    /// - Returns: the options.
    func solveOptions(_ stage: GoalStage, isAboutGoal: Bool = true) -> SolveOptions {
        var solve = SolveOptions()
        solve.timeLimit = limits.remaining
        solve.cancellation = limits.cancellation
        solve.nodeLimit = options.nodeLimit
        guard let report = options.onProgress else { return solve }
        let scale = stage.scale
        let position = stage.position + 1
        let goals = whole.scales.count
        let limits = limits
        let known = incumbentValue(stage)?.approximation
        let proven = stage.bound?.approximation
        solve.onProgress = { progress in
            let found = isAboutGoal ? progress.incumbent.map(scale.inGoal) : nil
            let bound = isAboutGoal ? progress.bound.map(scale.inGoal) : nil
            report(
                PlanningProgress(
                    objective: scale.objective.name, position: position, goals: goals, incumbent: found ?? known,
                    bound: proven ?? bound, nodes: progress.nodes, elapsed: limits.elapsed))
        }
        return solve
    }
}

// MARK: What was known before

extension GoalSearch {
    /// The value of a goal that no plan betters, where it was known before the search; the goals before it are proven.
    func knownBound(_ position: Int) -> Rational? {
        known(warmStart.provenBounds, position).reduce(nil) { tightest, value in
            tightest.map { whole.scales[position].worse($0, value) } ?? value
        }
    }

    /// The best value of a goal where it was known before the search, and the incumbent has it or, where other goals
    /// follow, is within its tolerance.
    func knownBest(_ stage: GoalStage) -> Rational? {
        guard let bound = knownBound(stage.position), let value = incumbentValue(stage) else { return nil }
        if value == bound { return bound }
        let isEnough =
            stage.position < whole.scales.count - 1
            && !stage.scale.isBetter(stage.scale.kept(of: bound), than: value)
        return isEnough && known(warmStart.attained, stage.position).contains(bound) ? bound : nil
    }

    /// What lists of values, goal after goal, say of a goal; the goals before it are proven.
    private func known(_ lists: [[Rational]], _ position: Int) -> [Rational] {
        lists.filter { $0.count > position && Array($0.prefix(position)) == bounds.compactMap(\.self) }
            .map { $0[position] }
    }
}
