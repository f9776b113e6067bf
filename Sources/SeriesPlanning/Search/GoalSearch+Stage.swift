import LinearModel
import SeriesModel

extension GoalSearch {
    /// Optimises one goal and, where it is proven, holds later goals to it.
    mutating func optimise(_ position: Int, _ stage: inout PlanningStatistics.Stage) throws(SolverError) -> End {
        if let best = knownBest(position) {
            learn(nil, position)
            settle(best, nil, position)
            return .proven
        }
        var relaxation: Relaxation?
        var bound: Rational?
        if relaxes {
            corner = nil
            let hadNone = incumbent == nil
            relaxation = try glance(position, &stage)
            // A plan made of those of a series like this one is nearly the best as a rule.
            let few = hadNone && incumbent != nil ? Self.manyOptions : Self.fewOptions
            if relaxation == nil { relaxation = try remembered(position, &stage) }
            if relaxation == nil { relaxation = try relax(whole, position, &stage) }
            if let relaxation, relaxation.isInfeasible, incumbent == nil { return .infeasible }
            if var found = relaxation {
                if incumbent == nil { try dive(found, ifMoreThan: few, position, &stage) }
                if isEnough { return .proven }
                if incumbentValue(position) != self.bound(of: found, position) {
                    found = try refine(found, position, &stage)
                    bound = try descend(found, position, &stage)
                    if incumbentValue(position) != bound { try dive(found, ifMoreThan: few, position, &stage) }
                }
                relaxation = found
                learn(found, position)
            }
        }
        bound = bound ?? self.bound(of: relaxation, position)
        while true {
            if let value = incumbentValue(position), value == bound {
                settle(value, relaxation, position)
                return .proven
            }
            let known = stage.cutOff
            let result = try resolve(relaxation, bound, position, &stage)
            switch result.termination.reason {
            case .optimal where stage.cutOff > known:
                continue
            case .optimal, .infeasible:
                guard let value = incumbentValue(position) else { return .infeasible }
                settle(value, relaxation, position)
                return .proven
            default:
                bounds.append(tightest(bound, result, position))
                return .stopped
            }
        }
    }

    /// Keeps what is worth knowing of a goal.
    mutating func learn(_ relaxation: Relaxation?, _ position: Int) {
        let goal = whole.scales[position].goal.kind
        if let relaxation, !relaxation.prices.isEmpty {
            lesson.stages.append(.init(goal, whole.draft, relaxation, corner, known: known))
        } else if let known = rememberedStage(position) {
            lesson.stages.append(known)
        }
    }

    /// The value that no plan betters as far as a relaxation, or what was known before the search, tells.
    func bound(of relaxation: Relaxation?, _ position: Int) -> Rational? {
        let scale = whole.scales[position]
        guard let found = relaxation.flatMap({ scale.bound(from: $0.bound) }) else { return knownBound(position) }
        return knownBound(position).map { scale.worse($0, found) } ?? found
    }

    /// The least value that is better than the best plan so far.
    func better(_ position: Int) -> Rational? {
        incumbentValue(position).map(whole.scales[position].next(after:))
    }

    /// Searches the tree of a program for the best that is as good as a value, and takes what it finds.
    mutating func search(
        _ part: GoalProgram, asGoodAs value: Rational?, _ limits: SolveOptions, _ position: Int,
        _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) -> SolveResult {
        let result = try solver.solve(part.program(for: position, asGoodAs: value), options: limits)
        try take(result, from: part, position, &stage)
        return result
    }

    /// Takes what a search found.
    mutating func take(
        _ result: SolveResult, from part: GoalProgram, _ position: Int, _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) {
        stage.nodes += result.statistics.nodes
        if let solution = result.solution {
            let scale = part.scales[position]
            let seen = scale.bound(from: scale.measure.expression.value(at: solution.values))
            try consider(part.draft.schedule(from: solution), seen: seen, position, &stage)
        }
    }

    /// Solves what can be better than the best plan so far; infeasible: nothing is.
    mutating func resolve(
        _ relaxation: Relaxation?, _ bound: Rational?, _ position: Int, _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) -> SolveResult {
        guard let part = try restrict(relaxation, position, &stage) else {
            return SolveResult(termination: Termination(.infeasible))
        }
        let began = ContinuousClock.now
        defer { stage.resolving += ContinuousClock.now - began }
        var limits = solveOptions(position, bound: bound)
        // A quick look at many parts of the tree is enough as a rule; a proof that is not done by then wants cuts.
        let hasHarderWay =
            relaxes && incumbent != nil && solver.supportedOptions.isSuperset(of: [.effort, .nodeLimit])
        if hasHarderWay { limits.nodeLimit = Self.quickNodes }
        let known = stage.cutOff
        var result = try search(part, asGoodAs: better(position), limits, position, &stage)
        if hasHarderWay, result.termination.reason == .nodeLimit, stage.cutOff == known {
            limits = solveOptions(position, bound: bound)
            limits.effort = .thorough
            result = try search(part, asGoodAs: better(position), limits, position, &stage)
        }
        return result
    }

    /// What can be better than the best plan so far; nil: nothing is.
    mutating func restrict(
        _ relaxation: Relaxation?, _ position: Int, _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) -> GoalProgram? {
        guard let value = better(position), let relaxation else { return whole }
        return try restrict(relaxation, asGoodAs: value, position, &stage)
    }

    /// What can be as good as a value; nil: nothing is.
    mutating func restrict(
        _ relaxation: Relaxation, asGoodAs value: Rational, _ position: Int, _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) -> GoalProgram? {
        var found = relaxation
        let better = whole.scales[position].inProgram(value)
        var part = whole
        // Each round leaves out what the last round's prices allow; prices of what is left allow more.
        while true {
            let left = found.restriction(asGoodAs: better)
            let before = part.draft.layout.options.count
            part = part.restricted(to: left)
            stage.optionsLeft = left.options.count
            stage.attendancesLeft = part.draft.attendances.map(\.count).reduce(0, +)
            guard left.options.count > Self.manyOptions, left.options.count * 2 < before else { return part }
            guard let next = try relax(part, position, &stage) else { return part }
            if next.isInfeasible { return nil }
            found = next
        }
    }

    /// Ends a goal whose best is known: later goals keep it, and what cannot keep it is left out for good.
    mutating func settle(_ best: Rational, _ relaxation: Relaxation?, _ position: Int) {
        let scale = whole.scales[position]
        bounds.append(best)
        let kept = scale.kept(of: best)
        if let relaxation {
            let left = relaxation.restriction(asGoodAs: scale.inProgram(kept))
            let attendances = whole.draft.attendances.map(\.count).reduce(0, +)
            if left.classes.map(\.candidates.count).reduce(0, +) < attendances
                || left.options.count < whole.draft.layout.options.count
            {
                whole = whole.restricted(to: left)
                basis = nil
            }
        }
        whole.settle(position, keeping: kept)
    }

    /// The best value that is still open at a stop: the relaxation's, or the search's, which looked only for better ones
    /// than the incumbent.
    func tightest(_ bound: Rational?, _ result: SolveResult, _ position: Int) -> Rational? {
        let scale = whole.scales[position]
        guard let searched = result.bound.flatMap({ scale.bound(from: $0) }) else { return bound }
        let open = incumbentValue(position).map { scale.isBetter($0, than: searched) ? $0 : searched } ?? searched
        return bound.map { scale.worse($0, open) } ?? open
    }
}
