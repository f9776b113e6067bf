import LinearModel
import SeriesModel

extension GoalSearch {
    /// Branch and cut over what can be better than the incumbent, until nothing is.
    ///
    /// A schedule that the program allows and whole cents cannot pay is cut off, and what is left solved again: one
    /// schedule at a time, so there is a limit to it.
    mutating func resolve(_ stage: inout GoalStage) throws(Interruption) -> GoalStage.Ending {
        try exchangeClasses(&stage)
        if incumbent != nil, incumbentValue(stage) == stage.bound { return .proven }
        while true {
            let cutOff = stage.statistics.cutOff
            guard let part = try restricted(&stage) else { return .proven }
            guard let result = try resolve(part, &stage) else { return .proven }
            if case .optimal = result.termination.reason, stage.statistics.cutOff > cutOff {
                if incumbent != nil, incumbentValue(stage) == stage.bound { return .proven }
                if let reason = limits.stopReason { return .stopped(reason) }
                if stage.statistics.cutOff >= settings.mostCutOff { return .stopped(.iterationLimit) }
                continue
            }
            guard let reason = StopReason(result.termination.reason) else { return .proven }
            stage.bound = tightest(result, stage)
            return .stopped(reason)
        }
    }

    /// Solves what can be better than the incumbent; nil: nothing is.
    ///
    /// Sequence by sequence where these are few. Else first a short look, which is enough as a rule. Then with cuts:
    /// quickly, where that does not decide it harder, and where the solver loses its way among its own cuts, quickly
    /// for as long as it takes.
    private mutating func resolve(
        _ part: GoalProgram, _ stage: inout GoalStage
    ) throws(Interruption) -> SolveResult? {
        let began = ContinuousClock.now
        let cutting = stage.statistics.cutting
        defer { stage.statistics.resolving += ContinuousClock.now - began - (stage.statistics.cutting - cutting) }
        guard relaxes, solver.supportedOptions.isSuperset(of: [.effort, .nodeLimit]) else {
            return try search(part, for: .best(asGoodAs: better(stage)), &stage)
        }
        let cutOff = stage.statistics.cutOff
        func isUndecided(_ result: SolveResult, _ reason: Termination.Reason) -> Bool {
            result.termination.reason == reason && stage.statistics.cutOff == cutOff
        }
        if let found = try searchSequences(part, for: .best(asGoodAs: better(stage)), &stage) { return found }
        let look = try search(
            part, for: .best(asGoodAs: better(stage)), nodes: settings.nodesWithoutCuts, &stage)
        guard isUndecided(look, .nodeLimit) else { return look }
        guard let tight = try tightened(part, asGoodAs: better(stage), &stage) else { return nil }
        if let found = try searchSequences(tight, for: .best(asGoodAs: better(stage)), &stage) { return found }
        let quick = try search(tight, for: .best(asGoodAs: better(stage)), nodes: settings.quickNodes, &stage)
        guard isUndecided(quick, .nodeLimit) else { return quick }
        let hard = try search(tight, for: .best(asGoodAs: better(stage)), effort: .thorough, &stage)
        guard isUndecided(hard, .numericalTrouble) else { return hard }
        return try search(tight, for: .best(asGoodAs: better(stage)), &stage)
    }

    /// What can be better than the incumbent; nil: nothing is.
    private mutating func restricted(_ stage: inout GoalStage) throws(Interruption) -> GoalProgram? {
        guard let value = better(stage), stage.relaxation != nil else { return whole }
        return try restricted(asGoodAs: value, &stage)
    }

    /// What can be as good as a value; nil: nothing is.
    mutating func restricted(
        asGoodAs value: Rational, _ stage: inout GoalStage
    ) throws(Interruption) -> GoalProgram? {
        guard var left = stage.layout(asGoodAs: value) else { return whole }
        var before = whole.draft.layout.options.count
        var part = try whole.restricted(to: left)
        stage.statistics.count(part)
        // Each round leaves out what the last round's prices allow; prices of what is left allow more. Rounds go on as
        // long as each leaves less than half.
        while left.options.count > settings.manyOptions, left.options.count * 2 < before {
            let began = ContinuousClock.now
            let next = try relaxed(part, &stage)
            stage.statistics.relaxing += ContinuousClock.now - began
            guard let next else { return part }
            columns = next.columns
            if next.relaxation.isInfeasible { return nil }
            before = left.options.count
            left = next.relaxation.restriction(asGoodAs: stage.scale.inProgram(value))
            part = try part.restricted(to: left)
            stage.statistics.count(part)
        }
        return part
    }

    /// The best value that is still open at a stop: the relaxation's, or the search's, which looked only for better
    /// ones than the incumbent.
    private func tightest(_ result: SolveResult, _ stage: GoalStage) -> Rational? {
        let scale = stage.scale
        guard let searched = result.bound.flatMap({ scale.bound(from: $0) }) else { return stage.bound }
        let open = incumbentValue(stage).map { scale.isBetter($0, than: searched) ? $0 : searched } ?? searched
        return stage.bound.map { scale.worse($0, open) } ?? open
    }
}

extension PlanningStatistics.Stage {
    /// Notes what is left to be searched.
    mutating func count(_ part: GoalProgram) {
        optionsLeft = part.draft.layout.options.count
        attendancesLeft = part.draft.attendances.map(\.count).reduce(0, +)
    }
}
