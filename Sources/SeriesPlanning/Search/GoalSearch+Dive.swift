import LinearModel
import SeriesModel

/// Quick looks for good plans, which decide nothing but how low the bound can be.
extension GoalSearch {
    /// What can be told without prices: that there is no plan, or that the best plan so far is the best, be it one that is
    /// quickly found where series like this one have theirs; nil where neither is so.
    mutating func glance(
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

    /// Parts of the tree that a glance looks at.
    static let glanceNodes = 60

    /// The layout of some options, and of those of plans that are worth a look.
    func layout(of options: Set<Int>) -> OptionLayout {
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
    mutating func dive(
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
    mutating func dive(
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
    mutating func lookForCheap(
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
    static let quickNodes = 2000
    /// Parts of the tree that a dive looks at.
    static let diveNodes = 500
    /// So few options left need no dive.
    static let fewOptions = 30
    /// So many options left are worth a second dive, into so many of the cheapest.
    static let manyOptions = 150
    static let wideDive = 60

    /// Looks for plans as good as the bound; where there are none the bound becomes a step worse, as long as this is quickly
    /// decided.
    ///
    /// - Returns: the bound.
    mutating func descend(
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

    static let manySteps = 4
}
