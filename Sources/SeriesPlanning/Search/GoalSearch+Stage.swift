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
    private mutating func learn(_ relaxation: Relaxation?, _ position: Int) {
        let goal = whole.scales[position].goal.kind
        if let relaxation, !relaxation.prices.isEmpty {
            lesson.stages.append(.init(goal, whole.draft, relaxation, corner, known: known))
        } else if let known = rememberedStage(position) {
            lesson.stages.append(known)
        }
    }

    /// What can be told without prices: that there is no plan, or that the best plan so far is the best, be it one that is
    /// quickly found where series like this one have theirs; nil where neither is so.
    private mutating func glance(
        _ position: Int, _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) -> Relaxation? {
        let relaxation = unpriced(whole, position)
        if relaxation.isInfeasible { return relaxation }
        let bound = self.bound(of: relaxation, position)
        if incumbent == nil, let known = rememberedStage(position) {
            let began = ContinuousClock.now
            defer { stage.diving += ContinuousClock.now - began }
            var limits = solveOptions(position, bound: bound)
            limits.nodeLimit = Self.glanceNodes
            if whole.scales[position].goal.kind == .workshops {
                let few = layout(of: Set(known.support(in: whole.draft.layout, index)))
                try lookForCheap(asGoodAs: bound, in: whole.restricted(to: few), limits, position, &stage)
            } else {
                _ = try search(whole.restricted(to: layout(of: [])), asGoodAs: nil, limits, position, &stage)
            }
        }
        return bound != nil && incumbentValue(position) == bound ? relaxation : nil
    }

    /// The value that no plan betters as far as a relaxation, or what was known before the search, tells.
    private func bound(of relaxation: Relaxation?, _ position: Int) -> Rational? {
        let scale = whole.scales[position]
        guard let found = relaxation.flatMap({ scale.bound(from: $0.bound) }) else { return knownBound(position) }
        return knownBound(position).map { scale.worse($0, found) } ?? found
    }

    /// Parts of the tree that a glance looks at.
    private static let glanceNodes = 60

    /// The layout of some options, and of those of plans that are worth a look.
    private func layout(of options: Set<Int>) -> OptionLayout {
        let layout = whole.draft.layout
        // What was good for a series like this one is worth a look.
        let plans = likeThese + (incumbent.map { [$0.schedule] } ?? [])
        let ours = Set(plans.flatMap { $0.workshops.map(\.option) })
        let kept = layout.options.indices.filter { options.contains($0) || ours.contains(layout.options[$0]) }
        return OptionLayout(layout, keeping: kept, able: kept.map { layout.able[$0] }, index: index)
    }

    /// Looks for good plans: the whole rulebook over the options that the relaxation and the best plan so far use, then,
    /// while there is none or too many others can still be better, over those too through which the relaxation goes best.
    ///
    /// With a plan and no more than `few` options that can be better, there is no need.
    private mutating func dive(
        _ relaxation: Relaxation, ifMoreThan few: Int, _ position: Int, _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) {
        let began = ContinuousClock.now
        defer { stage.diving += ContinuousClock.now - began }
        let scale = whole.scales[position]
        let bound = bound(of: relaxation, position)
        var width = 0
        var tried = 0
        while !isOver {
            if let value = incumbentValue(position) {
                if value == bound { return }
                let better = scale.inProgram(scale.next(after: value))
                let left = relaxation.restriction(asGoodAs: better).options.count
                stage.optionsLeft = left
                // What is left is looked at anyway.
                if left <= (width == 0 ? few : Self.manyOptions) || width > Self.manyOptions { return }
            }
            let missing = max(0, Self.fewOptions - relaxation.support.count)
            let options = Set(relaxation.support + relaxation.best(max(width, missing)))
            // Options through which the relaxation cannot go are in no plan.
            guard options.count > tried else { return }
            tried = options.count
            try dive(into: options, bound, position, &stage)
            if isEnough { return }
            width = width == 0 ? Self.wideDive : 4 * width
        }
    }

    /// The whole rulebook over some options and those of the best plan so far.
    private mutating func dive(
        into options: Set<Int>, _ bound: Rational?, _ position: Int, _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) {
        let few = layout(of: options)
        var limits = solveOptions(position, bound: bound)
        limits.nodeLimit = Self.diveNodes
        let isCost = whole.scales[position].goal.kind == .cost
        if incumbent == nil {
            try lookForCheap(asGoodAs: isCost ? nil : bound, in: whole.restricted(to: few), limits, position, &stage)
            if isEnough { return }
        }
        if incumbent != nil, incumbentValue(position) == bound { return }
        let result = try search(whole.restricted(to: few), asGoodAs: better(position), limits, position, &stage)
        guard result.solution == nil, result.termination.reason == .nodeLimit, let bound,
            !isCost
        else { return }
        // Where the best is hard to come by, something on the way to it may not be.
        for quarters in [3, 2, 1] where !isOver {
            guard let value = incumbentValue(position) else { return }
            let step = whole.scales[position].measure.granularity
            let target = (value + (bound - value) * Rational(quarters) * .half * .half).rounded(.up, to: step)
            guard whole.scales[position].isBetter(target, than: value) else { return }
            try lookForCheap(asGoodAs: target, in: whole.restricted(to: few), limits, position, &stage)
            if incumbentValue(position) != value { return }
        }
    }

    /// Looks for the first plan that is as good as a value, the cheap ones first: as a rule money is what plans lack, and
    /// the cheaper they are the more easily they are found.
    @discardableResult
    private mutating func lookForCheap(
        asGoodAs value: Rational?, in part: GoalProgram, _ limits: SolveOptions, _ position: Int,
        _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) -> SolveResult {
        var draft = part.draft
        var program = part.program(for: position, asGoodAs: value)
        program.minimize(LeastCost.measure(in: &draft).expression)
        var limits = limits
        limits.absoluteGap = .greatestFiniteMagnitude
        let result = try solver.solve(program, options: limits)
        try take(result, from: part, position, &stage)
        return result
    }

    /// Parts of the tree that are looked at before each is worked on harder.
    private static let quickNodes = 2000
    /// Parts of the tree that a dive looks at.
    private static let diveNodes = 500
    /// So few options left need no dive.
    private static let fewOptions = 30
    /// So many options left are worth a second dive, into so many of the cheapest.
    private static let manyOptions = 150
    private static let wideDive = 60

    /// The least value that is better than the best plan so far.
    private func better(_ position: Int) -> Rational? {
        incumbentValue(position).map(whole.scales[position].next(after:))
    }

    /// Searches the tree of a program for the best that is as good as a value, and takes what it finds.
    private mutating func search(
        _ part: GoalProgram, asGoodAs value: Rational?, _ limits: SolveOptions, _ position: Int,
        _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) -> SolveResult {
        let result = try solver.solve(part.program(for: position, asGoodAs: value), options: limits)
        try take(result, from: part, position, &stage)
        return result
    }

    /// Takes what a search found.
    private mutating func take(
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
    private mutating func resolve(
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

    /// Looks for plans as good as the bound; where there are none the bound becomes a step worse, as long as this is quickly
    /// decided.
    ///
    /// - Returns: the bound.
    private mutating func descend(
        _ relaxation: Relaxation, _ position: Int, _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) -> Rational? {
        let scale = whole.scales[position]
        guard var bound = bound(of: relaxation, position) else { return nil }
        let began = ContinuousClock.now
        defer { stage.descending += ContinuousClock.now - began }
        for _ in 0..<Self.manySteps where !isOver {
            // One cent after the other would take for ever.
            if let value = incumbentValue(position), value == bound || !scale.areNear(value, bound) { break }
            let known = stage.cutOff
            if let part = try restrict(relaxation, asGoodAs: bound, position, &stage) {
                var limits = solveOptions(position, bound: bound)
                limits.nodeLimit = Self.diveNodes
                let result = try lookForCheap(asGoodAs: bound, in: part, limits, position, &stage)
                if result.solution != nil || stage.cutOff > known { continue }
                guard result.termination.reason == .infeasible else { break }
            }
            bound = scale.next(before: bound)
        }
        return bound
    }

    private static let manySteps = 4

    /// What can be better than the best plan so far; nil: nothing is.
    private mutating func restrict(
        _ relaxation: Relaxation?, _ position: Int, _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) -> GoalProgram? {
        guard let value = better(position), let relaxation else { return whole }
        return try restrict(relaxation, asGoodAs: value, position, &stage)
    }

    /// What can be as good as a value; nil: nothing is.
    private mutating func restrict(
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
    private mutating func settle(_ best: Rational, _ relaxation: Relaxation?, _ position: Int) {
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
    private func tightest(_ bound: Rational?, _ result: SolveResult, _ position: Int) -> Rational? {
        let scale = whole.scales[position]
        guard let searched = result.bound.flatMap({ scale.bound(from: $0) }) else { return bound }
        let open = incumbentValue(position).map { scale.isBetter($0, than: searched) ? $0 : searched } ?? searched
        return bound.map { scale.worse($0, open) } ?? open
    }
}
