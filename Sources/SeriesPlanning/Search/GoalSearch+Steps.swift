import LinearModel
import SeriesModel

extension GoalSearch {
    /// The steps of a goal, in order.
    private var steps: [GoalStage.Step] {
        relaxes
            ? [
                .takeKnownBest, .lookWithoutPrices, .searchReturning(isEarly: true), .relax, .findPlan, .refine,
                .descend, .dive, .searchReturning(isEarly: false), .resolve,
            ]
            : [.takeKnownBest, .resolve]
    }

    /// Optimises one goal. Where it is proven, its bound is what the best plan has of it.
    mutating func optimise(_ stage: inout GoalStage) throws(Interruption) -> GoalStage.Ending {
        do throws(Interruption) {
            for step in steps {
                let ending = try take(step, &stage)
                switch ending {
                case .open:
                    guard isEnough || incumbent != nil && incumbentValue(stage) == stage.bound else { continue }
                case .proven:
                    // The bound of what was known before may be better than the incumbent, within a tolerance.
                    if step != .takeKnownBest { stage.bound = incumbentValue(stage) }
                case .stopped:
                    note(stage)
                    return ending
                }
                note(stage)
                return .proven
            }
        } catch .stopped(let reason) {
            return .stopped(reason)
        }
        return .stopped(limits.stopReason ?? .numericalTrouble)
    }

    private mutating func take(
        _ step: GoalStage.Step, _ stage: inout GoalStage
    ) throws(Interruption) -> GoalStage.Ending {
        switch step {
        case .takeKnownBest: takeKnownBest(&stage)
        case .lookWithoutPrices: try lookWithoutPrices(&stage)
        case .relax: try relax(&stage)
        case .searchReturning(let isEarly): try searchReturning(&stage, isEarly: isEarly)
        case .findPlan: incumbent == nil ? try dive(&stage) : .open
        case .refine: try refine(&stage)
        case .descend: try descend(&stage)
        case .dive: try dive(&stage)
        case .resolve: try resolve(&stage)
        }
    }

    private func takeKnownBest(_ stage: inout GoalStage) -> GoalStage.Ending {
        guard let best = knownBest(stage) else { return .open }
        stage.bound = best
        return .proven
    }

    /// How many parts of the tree of a program are looked at where the search has a limit on them: of one with many
    /// rows fewer, as each takes longer.
    private func fewer(_ most: Int, of program: LinearProgram) -> Int {
        let share = most * settings.rowsOfNodeLimit / max(settings.rowsOfNodeLimit, program.rows.count)
        return min(most, max(settings.nodesWithoutCuts, share))
    }

    /// What is asked of a search among the plans that a program allows.
    enum Wanted {
        /// The best that is as good as a value.
        case best(asGoodAs: Rational?)
        /// The first that is as good as a value, the cheap ones first: as a rule money is what plans lack, and the
        /// cheaper they are the more easily they are found.
        case any(asGoodAs: Rational?)
    }

    /// Searches the tree of a program, and takes what it finds.
    ///
    /// - Parameters:
    ///   - part: the program.
    ///   - wanted: what is looked for.
    ///   - nodes: parts of the tree that are looked at at the most.
    ///   - effort: how hard each part is worked on.
    ///   - stage: the goal.
    /// - Returns: how the search ended; infeasible: there is nothing that is wanted.
    /// - Throws: ``Interruption``.
    @discardableResult
    mutating func search(
        _ part: GoalProgram, for wanted: Wanted, nodes: Int? = nil, effort: SolveOptions.Effort = .normal,
        _ stage: inout GoalStage
    ) throws(Interruption) -> SolveResult {
        let program: LinearProgram
        var options: SolveOptions
        // Where any plan will do the goal at hand does not matter yet.
        var counted = part.scales.prefix(through: stage.position)
        switch wanted {
        case .best(let value):
            program = part.program(for: stage.position, asGoodAs: value)
            options = solveOptions(stage)
        case .any(let value):
            if value == nil { counted = part.scales.prefix(stage.position) }
            var draft = part.draft
            var cheapest = part.program(for: stage.position, asGoodAs: value)
            cheapest.minimize(try LeastCost().measure(in: &draft).expression)
            program = cheapest
            options = solveOptions(stage, isAboutGoal: stage.scale.objective.name == .goal(.cost))
            options.goal = .anySolution
        }
        if effort != .normal { options.effort = effort }
        let mustReturn = isSmall && part.draft.index.series.continuity > 0
        let totalled = part.draft.withTotals(
            program, countsTrips: counted.contains(where: \.objective.countsTrips),
            wantsReturns: part.question.wantsReturns || mustReturn)
        options.nodeLimit = options.nodeLimit.map { fewer(min($0, nodes ?? $0), of: totalled) } ?? nodes
        let result = try solve(totalled, options)
        stage.statistics.nodes += result.statistics.nodes
        if let solution = result.solution {
            let scale = part.scales[stage.position]
            let claimed = scale.bound(from: scale.measure.expression.value(at: solution.values))
            try propose(part.draft.schedule(from: solution), claimed: claimed, &stage)
        }
        return result
    }
}
