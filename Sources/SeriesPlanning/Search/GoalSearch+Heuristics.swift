import LinearModel
import SeriesModel

/// Quick looks for good plans, which decide nothing but how low the bound can be.
extension GoalSearch {
    /// What can be told without prices: that there is no plan, or that the incumbent is the best, be it one that is
    /// quickly found where series like this one have theirs.
    mutating func lookWithoutPrices(_ stage: inout GoalStage) throws(Interruption) -> GoalStage.Ending {
        let relaxation = unpriced(whole, stage)
        if relaxation.isInfeasible, incumbent == nil { return .proven }
        stage.use(relaxation, knownBound: knownBound(stage.position))
        if isBeyondMeans(stage) { return .proven }
        guard incumbent == nil, let earlier = earlierRelaxation(stage) else { return .open }
        let began = ContinuousClock.now
        defer { stage.statistics.diving += ContinuousClock.now - began }
        if stage.scale.objective.name == .goal(.workshops) {
            let few = Set(earlier.support(in: whole.draft))
            try search(
                whole.restricted(to: layout(of: few)), for: .any(asGoodAs: stage.bound),
                nodes: settings.nodesWithoutPrices, &stage)
        } else {
            try search(
                whole.restricted(to: layout(of: [])), for: .best(asGoodAs: nil), nodes: settings.nodesWithoutPrices,
                &stage)
        }
        // A plan made of those of a series like this one is nearly the best as a rule.
        if incumbent != nil { stage.fewOptions = settings.manyOptions }
        return .open
    }

    /// The layout of some options, and of those of plans that are worth a look.
    private func layout(of options: Set<Int>) -> OptionLayout {
        let layout = whole.draft.layout
        // What was good for a series like this one is worth a look.
        let plans = pastSchedules + (incumbent.map { [$0.schedule] } ?? [])
        let ours = Set(plans.flatMap { $0.workshops.map(\.option) })
        let kept = layout.options.indices.filter { options.contains($0) || ours.contains(layout.options[$0]) }
        return OptionLayout(layout, keeping: kept, able: kept.map { layout.able[$0] }, index: index)
    }

    /// Looks for good plans: the whole rulebook over the options that the relaxation and the incumbent use, then, while
    /// there is no plan or too many options can still be better, over those too through which the relaxation goes best.
    mutating func dive(_ stage: inout GoalStage) throws(Interruption) -> GoalStage.Ending {
        guard let relaxation = stage.relaxation else { return .open }
        let began = ContinuousClock.now
        defer { stage.statistics.diving += ContinuousClock.now - began }
        if incumbent == nil || incumbentValue(stage) != stage.relaxedBound { try lookIntoSequences(&stage) }
        if isEnough { return .proven }
        // Where there are few sequences each is soon looked at.
        let isFew = hasFewSequences(stage)
        let nodes = isFew ? settings.nodesWithoutCuts : settings.diveNodes
        var width = 0
        var tried = 0
        while limits.stopReason == nil {
            if let value = incumbentValue(stage) {
                if value == stage.relaxedBound { return .open }
                let left = stage.layout(asGoodAs: stage.scale.next(after: value))?.options.count ?? 0
                stage.statistics.optionsLeft = left
                // What is left is looked at anyway.
                if stage.scale.objective.isMoney, left <= settings.optionsForSequences { return .open }
                if left <= (width == 0 ? stage.fewOptions : settings.manyOptions) || width > settings.manyOptions {
                    return .open
                }
            }
            let missing = max(0, settings.fewOptions - relaxation.support.count)
            let options = Set(relaxation.support + relaxation.best(max(width, missing)))
            // Options through which the relaxation cannot go are in no plan.
            guard options.count > tried else { return .open }
            tried = options.count
            let isRefuted = try dive(into: options, nodes, &stage)
            if isEnough { return .proven }
            let all = relaxation.best(.max).count
            if isRefuted, incumbent == nil, tried >= all { return .proven }
            if isFew { return .open }
            width = width == 0 ? settings.wideDive : settings.wideDiveGrowth * width
            // Where the best few have no plan, often there is none: that is known once all have been looked at.
            if isRefuted, all <= settings.optionsForSequences {
                if incumbent == nil, case .proven = try searchPayable(&stage) { return .proven }
                width = all
            }
        }
        return .open
    }

    /// Searches the sequences that cost no more than can be paid, where the cost is the goal and these are few.
    /// Proven: none of them has a plan, or one has, and any will do.
    mutating func searchPayable(_ stage: inout GoalStage) throws(Interruption) -> GoalStage.Ending {
        guard let payable = payable(stage) else { return .open }
        guard let part = try restricted(asGoodAs: payable, &stage) else { return .proven }
        let found = try searchSequences(part, for: .any(asGoodAs: payable), &stage)
        let isRefuted = found?.termination.reason == .infeasible && incumbent == nil
        return isRefuted || isEnough ? .proven : .open
    }

    /// The whole rulebook over some options and those of the best plan so far.
    ///
    /// - Returns: whether there is proven to be no plan with these options, whatever it costs.
    private mutating func dive(
        into options: Set<Int>, _ nodes: Int, _ stage: inout GoalStage
    ) throws(Interruption) -> Bool {
        let few = layout(of: options)
        let bound = stage.relaxedBound
        let isMoney = stage.scale.objective.isMoney
        if incumbent == nil {
            // Where no goal before has shown that there is a plan, the best is not looked for long.
            let isFirst = stage.position == 0
            if !isMoney {
                try search(
                    whole.restricted(to: few), for: .any(asGoodAs: bound),
                    nodes: isFirst ? nodes : settings.nodesWithoutCuts, &stage)
            }
            if incumbent == nil, isMoney || !isFirst {
                let first = try search(
                    whole.restricted(to: few), for: .any(asGoodAs: nil), nodes: nodes, &stage)
                if first.termination.reason == .infeasible { return true }
            }
            if isEnough { return false }
        }
        if incumbent != nil, incumbentValue(stage) == bound { return false }
        try search(whole.restricted(to: few), for: .best(asGoodAs: better(stage)), nodes: nodes, &stage)
        return false
    }

    /// Looks for plans as good as the bound; where there are none the bound becomes a step worse, as long as this is
    /// quickly decided.
    mutating func descend(_ stage: inout GoalStage) throws(Interruption) -> GoalStage.Ending {
        let began = ContinuousClock.now
        let cutting = stage.statistics.cutting
        defer { stage.statistics.descending += ContinuousClock.now - began - (stage.statistics.cutting - cutting) }
        for _ in 0..<settings.descentSteps where limits.stopReason == nil {
            guard let bound = stage.bound, stage.relaxation != nil else { return .open }
            if let value = incumbentValue(stage) {
                // One cent after the other would take for ever.
                let steps = stage.scale.steps(from: value, to: bound)
                if steps == 0 || steps > Rational(settings.descentReach) { return .open }
                // Bounds of who comes back and of fair travel are far from the best as a rule: a better plan is
                // looked for first.
                let whole = stage.scale.steps(from: 0, to: bound)
                let isFar = steps * Rational(settings.descentShare) > whole
                if isFar, [.goal(.returning), .goal(.fairness)].contains(stage.scale.objective.name) { return .open }
            }
            let cutOff = stage.statistics.cutOff
            if let part = try restricted(asGoodAs: bound, &stage) {
                guard part.draft.layout.options.count <= settings.descentOptions else { return .open }
                var result = try search(part, for: .any(asGoodAs: bound), nodes: settings.nodesWithoutCuts, &stage)
                var isDecided = result.termination.reason == .infeasible
                if result.solution == nil, result.termination.reason == .nodeLimit {
                    if let found = try searchSequences(part, for: .any(asGoodAs: bound), &stage) {
                        result = found
                        isDecided = result.termination.reason == .infeasible
                    } else if let tight = try tightened(part, asGoodAs: bound, &stage) {
                        result = try search(tight, for: .any(asGoodAs: bound), nodes: settings.diveNodes, &stage)
                        isDecided = result.termination.reason == .infeasible
                    } else {
                        isDecided = true
                    }
                }
                if result.solution != nil || stage.statistics.cutOff > cutOff { continue }
                guard isDecided else { return .open }
            }
            stage.bound = stage.scale.next(before: bound)
        }
        return .open
    }
}
