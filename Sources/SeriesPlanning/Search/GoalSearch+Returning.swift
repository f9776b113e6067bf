import LinearModel
import SeriesModel

/// Who comes back: the paths over which enough people can are few, and each sequence of classes is soon searched.
extension GoalSearch {
    /// Searches the sequences of classes one by one where those are few over which enough people can come back.
    ///
    /// - Parameters:
    ///   - stage: the goal.
    ///   - isEarly: whether it is not known yet if all can be searched at once: then no more sequences are than take
    ///     less time than a relaxation of the whole.
    /// - Returns: how it ended.
    /// - Throws: ``Interruption``.
    mutating func searchReturning(_ stage: inout GoalStage, isEarly: Bool) throws(Interruption) -> GoalStage.Ending {
        guard settings.manySequences > 0, incumbent != nil else { return .open }
        let most =
            !isEarly
            ? settings.returningSequences
            : isSmall ? settings.sequencesBeforeSmallRelaxation : settings.sequencesBeforeRelaxation
        if stage.scale.objective.name == .goal(.returning) { return try followReturns(&stage, most) }
        guard let returning = heldReturning else { return .open }
        if possible == nil {
            possible = try sequences(returning: returning.kept, returning.scale, most, &stage)?.map(\.classes)
        }
        return try searchLeft(&stage, most)
    }

    /// Looks for plans with which as many come back as the bound says, in the sequences over which so many can; where
    /// there are none the bound becomes a step worse.
    private mutating func followReturns(
        _ stage: inout GoalStage, _ most: Int
    ) throws(Interruption) -> GoalStage.Ending {
        let began = ContinuousClock.now
        defer { stage.statistics.descending += ContinuousClock.now - began }
        while let bound = stage.bound, incumbentValue(stage) != bound,
            stage.statistics.cutOff < settings.mostCutOff
        {
            guard let found = try sequences(returning: bound, stage.scale, most, &stage) else { return .open }
            if stage.statistics.sequences == 0 { try lookInto(found, &stage) }
            let known = incumbentValue(stage)
            let cutOff = stage.statistics.cutOff
            switch try search(found, for: .any(asGoodAs: bound), asGoodAs: bound, &stage) {
            case .infeasible: stage.bound = stage.scale.next(before: bound)
            case .optimal:
                // A schedule that is worth less than the program takes it for: other steps decide.
                guard incumbentValue(stage) != known || stage.statistics.cutOff > cutOff else { return .open }
            default: return .open
            }
        }
        return .open
    }

    /// Looks for better plans in the first few sequences, so that a search that is stopped has a good one. At once for
    /// the best: halving the distance to a bound, as a dive does, took four series 5.8 s in place of 4.7.
    private mutating func lookInto(_ sequences: [ClassSequence], _ stage: inout GoalStage) throws(Interruption) {
        for sequence in sequences.prefix(settings.sequencesForIncumbent) where limits.stopReason == nil {
            let part = try whole.restricted(toSequence: sequence.classes)
            try search(part, for: .best(asGoodAs: better(stage)), nodes: settings.diveNodes, &stage)
        }
    }

    /// Searches the sequences that the goals before leave.
    private mutating func searchLeft(_ stage: inout GoalStage, _ most: Int) throws(Interruption) -> GoalStage.Ending {
        guard let possible, possible.count <= most else { return .open }
        let began = ContinuousClock.now
        defer { stage.statistics.resolving += ContinuousClock.now - began }
        while stage.statistics.cutOff < settings.mostCutOff {
            let value = better(stage)
            let left = possible.map { ClassSequence(classes: $0, bound: -stage.scale.worst) }
            switch try search(left, for: .best(asGoodAs: value), asGoodAs: value, &stage) {
            case .infeasible: return .proven
            case .optimal: continue
            default: return .open
            }
        }
        return .open
    }

    /// Notes the sequences that plans can have which keep what is proven of a goal: later goals look at no other.
    ///
    /// - Returns: whether these are known; the classes of the whole must not change then.
    mutating func keepSequences(_ kept: Rational, of stage: inout GoalStage) throws(Interruption) -> Bool {
        if let possible {
            self.possible = possible.filter { !isOut($0, kept, stage) }
        } else if stage.scale.objective.name == .goal(.returning) {
            heldReturning = (kept, stage.scale)
            if !isSmall {
                possible = try sequences(returning: kept, stage.scale, settings.returningSequences, &stage)?
                    .map(\.classes)
            }
        }
        return possible != nil
    }

    /// The sequences over which so many may come back that no search of the goal has excluded; nil: they are not known,
    /// or too many.
    private func sequences(
        returning value: Rational, _ scale: GoalScale, _ most: Int, _ stage: inout GoalStage
    ) throws(Interruption) -> [ClassSequence]? {
        if stage.returning == nil {
            stage.returning = try ReturningSequences(
                whole.draft, longest: settings.longestPath, looks: isSmall ? settings.fewLooks : settings.looks)
        }
        let fixed = scale.measure.expression.constant
        guard let least = Int(exactly: scale.inProgram(value) - fixed),
            let found = try stage.returning?.sequences(returning: least, most: most)
        else { return nil }
        return found.map { ClassSequence(classes: $0.classes, bound: fixed + Double($0.most)) }
            .filter { [stage] in stage.scale.objective.name != scale.objective.name || !isOut($0.classes, value, stage)
            }
    }

    /// Whether no plan of a sequence is as good as a value, as far as the search for a goal tells.
    private func isOut(_ sequence: [Int], _ value: Rational, _ stage: GoalStage) -> Bool {
        stage.sequenceBounds[sequence].map { stage.scale.isWorse($0, than: value) } ?? false
    }

    /// Searches sequences of the whole until it is known what is in them.
    ///
    /// - Returns: `infeasible`: nothing that is wanted; `optimal`: there is more to search, with a better plan or with
    ///   one cut off; another reason: a limit.
    private mutating func search(
        _ sequences: [ClassSequence], for wanted: Wanted, asGoodAs value: Rational?, _ stage: inout GoalStage
    ) throws(Interruption) -> Termination.Reason {
        let prices = stage.relaxation?.prices ?? []
        var bounds = SequenceBounds(
            sequences, of: whole.draft, whole.program(for: stage.position), prices: prices, known: sequenceEnds)
        bounds.raise()
        let cutOff = stage.statistics.cutOff
        let end = try search(&bounds, of: whole, for: wanted, asGoodAs: value, &stage, toTheEnd: true)
        if stage.statistics.cutOff > cutOff { return .optimal }
        return end?.termination.reason ?? .infeasible
    }
}
