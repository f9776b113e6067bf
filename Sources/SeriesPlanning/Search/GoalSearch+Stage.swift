import LinearModel
import SeriesModel

extension GoalSearch {
    /// Optimises one goal and, where it is proven, holds later goals to it.
    mutating func optimise(_ position: Int, _ stage: inout PlanningStatistics.Stage) throws(SolverError) -> End {
        let scale = whole.scales[position]
        if let value = incumbentValue(position), value == knownBound(position) {
            settle(value, nil, position)
            return .proven
        }
        var relaxation: Relaxation?
        if relaxes {
            relaxation = try relax(whole, position, &stage)
            if let relaxation, relaxation.isInfeasible, incumbent == nil { return .infeasible }
            if let found = relaxation {
                try dive(found, position, &stage)
                if isEnough { return .proven }
                if incumbentValue(position) != scale.bound(from: found.bound) {
                    relaxation = try refine(found, position, &stage)
                }
            }
        }
        let bound = relaxation.flatMap { scale.bound(from: $0.bound) }
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

    /// Looks for good plans: the whole rulebook over the options that the relaxation and the best plan so far use, then,
    /// while there is none or too many others can still be better, over those too through which the relaxation goes best.
    private mutating func dive(
        _ relaxation: Relaxation, _ position: Int, _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) {
        let began = ContinuousClock.now
        defer { stage.diving += ContinuousClock.now - began }
        let scale = whole.scales[position]
        let bound = scale.bound(from: relaxation.bound)
        var width = 0
        var tried = 0
        while !isOver {
            if let value = incumbentValue(position) {
                if value == bound { return }
                let better = scale.inProgram(scale.next(after: value))
                let left = relaxation.restriction(asGoodAs: better).options.count
                stage.optionsLeft = left
                // What is left is looked at anyway.
                if left <= (width == 0 ? Self.fewOptions : Self.manyOptions) || width > Self.manyOptions { return }
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
        let layout = whole.draft.layout
        // What was good for a series like this one is worth a look.
        let plans = likeThese + (incumbent.map { [$0.schedule] } ?? [])
        let ours = Set(plans.flatMap { $0.workshops.map(\.option) })
        let kept = layout.options.indices.filter { options.contains($0) || ours.contains(layout.options[$0]) }
        let few = OptionLayout(layout, keeping: kept, able: kept.map { layout.able[$0] }, index: index)
        var limits = solveOptions(position, bound: bound)
        limits.nodeLimit = Self.diveNodes
        let isCost = whole.scales[position].goal.kind == .cost
        if incumbent == nil {
            try lookForCheap(asGoodAs: isCost ? nil : bound, among: few, limits, position, &stage)
            if isEnough { return }
        }
        if incumbent != nil, incumbentValue(position) == bound { return }
        let result = try search(whole.restricted(to: few), limits, position, &stage)
        guard result.solution == nil, result.termination.reason == .nodeLimit, let bound,
            !isCost
        else { return }
        // Where the best is hard to come by, something on the way to it may not be.
        for quarters in [3, 2, 1] where !isOver {
            guard let value = incumbentValue(position) else { return }
            let step = whole.scales[position].measure.granularity
            let target = (value + (bound - value) * Rational(quarters) * .half * .half).rounded(.up, to: step)
            guard whole.scales[position].isBetter(target, than: value) else { return }
            try lookForCheap(asGoodAs: target, among: few, limits, position, &stage)
            if incumbentValue(position) != value { return }
        }
    }

    /// Looks for the first plan that is as good as a value, the cheap ones first: as a rule money is what plans lack, and
    /// the cheaper they are the more easily they are found.
    private mutating func lookForCheap(
        asGoodAs value: Rational?, among few: OptionLayout, _ limits: SolveOptions, _ position: Int,
        _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) {
        let part = whole.restricted(to: few)
        var draft = part.draft
        var program = part.program(for: position, asGoodAs: value)
        program.minimize(LeastCost.measure(in: &draft).expression)
        var limits = limits
        limits.absoluteGap = .greatestFiniteMagnitude
        try take(try solver.solve(program, options: limits), from: part, position, &stage)
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

    /// Searches the tree of a program for something better than the best plan so far, and takes what it finds.
    private mutating func search(
        _ part: GoalProgram, _ limits: SolveOptions, _ position: Int, _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) -> SolveResult {
        let program = part.program(for: position, betterThan: incumbentValue(position))
        let result = try solver.solve(program, options: limits)
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
        var result = try search(part, limits, position, &stage)
        if hasHarderWay, result.termination.reason == .nodeLimit, stage.cutOff == known {
            limits = solveOptions(position, bound: bound)
            limits.effort = .thorough
            result = try search(part, limits, position, &stage)
        }
        return result
    }

    /// What can be better than the best plan so far; nil: nothing is.
    private mutating func restrict(
        _ relaxation: Relaxation?, _ position: Int, _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) -> GoalProgram? {
        guard let value = incumbentValue(position), var found = relaxation else { return whole }
        let better = whole.scales[position].inProgram(whole.scales[position].next(after: value))
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
