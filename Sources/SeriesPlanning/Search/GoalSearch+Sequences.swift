import LinearModel
import SeriesModel

/// Plans sequence by sequence of classes.
///
/// A relaxation mixes series of workshops: a cheap one to which hardly anybody comes with a dear one to which all do.
/// No branch on who attends gets out of that, and a tree that branches on where and when does so a hundred times in
/// the whole program. Where few sequences of classes can be good enough, each is a program of its own: a few
/// milliseconds.
extension GoalSearch {
    /// Looks for what is wanted in every sequence that may have it.
    ///
    /// - Parameters:
    ///   - part: the program.
    ///   - wanted: what is looked for.
    ///   - stage: the goal.
    /// - Returns: how it ended; nil where it decided nothing: there are too many sequences, or no prices.
    /// - Throws: ``Interruption``.
    mutating func searchSequences(
        _ part: GoalProgram, for wanted: Wanted, _ stage: inout GoalStage
    ) throws(Interruption) -> SolveResult? {
        let asked: Rational? =
            switch wanted {
            case .best(let value), .any(let value): value
            }
        guard settings.manySequences > 0, relaxes else { return nil }
        // Without what is carried from block to block the relaxation takes a third of the time, and its bound is the
        // same as a rule: each sequence knows it by itself.
        let loose = part.draft.index.series.continuity > 0 ? try part.without(Continuity.self) : part
        let program = loose.program(for: stage.position, asGoodAs: asked)
        let relaxed =
            isLarge(program)
            ? try relaxed(loose, &stage)?.relaxation : try relaxRows(loose, program, from: nil, &stage)?.relaxation
        guard let relaxation = relaxed else { return nil }
        if relaxation.isInfeasible { return SolveResult(termination: Termination(.infeasible)) }
        sequenceRelaxations[stage.position] = RelaxationEnd(objectives(upTo: stage), of: loose.draft, relaxation)
        var value = asked
        while true {
            let (found, isAll) = survivors(
                of: sequences(relaxation, asGoodAs: value, wanted, stage), in: loose, relaxation, asGoodAs: value,
                stage)
            guard let found else { return nil }
            var bounds = SequenceBounds(
                found, of: loose.draft, loose.program(for: stage.position), prices: relaxation.prices,
                known: sequenceEnds)
            if let end = try search(&bounds, of: part, for: wanted, asGoodAs: value, &stage) { return end }
            if isAll, bounds.left.isEmpty { return SolveResult(termination: Termination(.infeasible)) }
            // With a better plan there may be few enough now.
            guard let next = better(stage), value.map({ stage.scale.isBetter(next, than: $0) }) ?? true else {
                return nil
            }
            value = next
        }
    }

    /// Looks for better plans in the sequences that are best by the prices, that of the incumbent first: their programs
    /// are small, and their own bounds tell whether they are worth it.
    mutating func lookIntoSequences(_ stage: inout GoalStage) throws(Interruption) {
        guard settings.manySequences > 0, let relaxation = stage.relaxation,
            incumbent == nil || !stage.scale.objective.isMoney
        else { return }
        let own = incumbent.flatMap { whole.draft.layout.classes(of: $0.schedule) }
        let target = better(stage).map(stage.scale.inProgram) ?? stage.scale.worst
        let best = relaxation.bestSequences(asGoodAs: target, most: settings.fewSequences).map(\.classes)
        var found = 0
        for classes in ([own].compactMap(\.self) + best.filter { $0 != own }).prefix(settings.sequencesLookedInto) {
            guard found < settings.sequencesForIncumbent, limits.stopReason == nil, !isEnough,
                incumbent == nil || incumbentValue(stage) != stage.bound
            else { return }
            if try findBetter(in: whole.restricted(toSequence: classes), &stage) { found += 1 }
        }
    }

    /// Looks for a better plan in the program of one sequence, as good a one as can quickly be found.
    ///
    /// - Returns: whether there was one.
    private mutating func findBetter(
        in part: GoalProgram, _ stage: inout GoalStage
    ) throws(Interruption) -> Bool {
        let scale = stage.scale
        let known = incumbentValue(stage)
        var options = solveOptions(stage, isAboutGoal: false)
        options.relaxation = true
        let root = try solve(part.program(for: stage.position), options)
        stage.statistics.iterations += root.statistics.iterations
        guard let bound = root.bound, var most = scale.bound(from: bound) else { return false }
        if let known, !scale.isBetter(most, than: known) { return false }
        if let bound = stage.bound { most = scale.worse(most, bound) }
        if scale.objective.isMoney {
            let cheapest = try search(
                part, for: .best(asGoodAs: nil), nodes: settings.nodesWithoutCuts, &stage)
            return cheapest.solution != nil
        }
        if known == nil {
            let first = try search(part, for: .any(asGoodAs: nil), nodes: settings.diveNodes, &stage)
            if first.solution == nil || isEnough { return incumbent != nil }
        }
        // The middle of what is left: the bound is too much to ask as a rule, and the next step gains little.
        for _ in 0..<settings.halvings where limits.stopReason == nil {
            guard let least = better(stage), !scale.isBetter(least, than: most) else { break }
            let half = ((least + most) * .half)
                .rounded(scale.objective.isMaximised ? .up : .down, to: scale.measure.granularity)
            let result = try search(part, for: .any(asGoodAs: half), nodes: settings.nodesWithoutCuts, &stage)
            if result.solution == nil { most = scale.next(before: half) }
        }
        return incumbentValue(stage) != known
    }

    /// Betters the incumbent by choosing its attendees anew, and by holding one of its workshops in another class, as
    /// long as that helps: for those who come back, of whom trees find few as their bounds are far away.
    mutating func exchangeClasses(_ stage: inout GoalStage) throws(Interruption) {
        guard relaxes, settings.manySequences > 0, stage.scale.objective.name == .goal(.returning) else { return }
        var known: Rational?
        while let value = incumbentValue(stage), value != known, value != stage.bound, limits.stopReason == nil {
            known = value
            let best = -stage.scale.worst
            let layout = whole.draft.layout
            guard let classes = incumbent.flatMap({ layout.classes(of: $0.schedule) }) else { return }
            let near = [classes] + layout.exchanges(in: classes)
            let program = whole.program(for: stage.position)
            var bounds = SequenceBounds(
                near.map { ClassSequence(classes: $0, bound: best) }, of: whole.draft, program,
                prices: program.rows.map { _ in 0 })
            let next = stage.scale.next(after: value)
            _ = try search(&bounds, of: whole, for: .best(asGoodAs: next), asGoodAs: next, &stage)
        }
    }

    /// Whether few sequences can be better than the incumbent, or be plans at all.
    func hasFewSequences(_ stage: GoalStage) -> Bool {
        guard settings.manySequences > 0, let relaxation = stage.relaxation else { return false }
        let target = better(stage).map(stage.scale.inProgram) ?? stage.scale.worst
        return relaxation.sequences(asGoodAs: target, most: settings.fewSequences) != nil
    }

    /// The sequences that may be as good as a value, where there is none, all, if they are few; where there are too
    /// many, a few of the best of them.
    private func sequences(
        _ relaxation: Relaxation, asGoodAs value: Rational?, _ wanted: Wanted, _ stage: GoalStage
    ) -> FoundSequences {
        let scale = stage.scale
        guard let value else {
            return (relaxation.sequences(asGoodAs: scale.worst, most: settings.fewSequences), true)
        }
        if let all = relaxation.sequences(asGoodAs: scale.inProgram(value), most: settings.manySequences) {
            return (all, true)
        }
        guard case .best = wanted, let bound = scale.bound(from: relaxation.bound) else { return (nil, false) }
        var target = value
        for _ in 0..<6 {
            target = ((target + bound) * .half)
                .rounded(scale.objective.isMaximised ? .up : .down, to: scale.measure.granularity)
            guard scale.isBetter(target, than: value) else { break }
            if let few = relaxation.sequences(asGoodAs: scale.inProgram(target), most: settings.fewSequences) {
                return (few, false)
            }
        }
        return (nil, false)
    }

    /// Searches one sequence after the other, the most promising first, as long as that goes well.
    ///
    /// - Parameters:
    ///   - bounds: the sequences.
    ///   - part: the program.
    ///   - wanted: what is looked for.
    ///   - value: what it must be as good as.
    ///   - stage: the goal.
    ///   - toTheEnd: whether to go on even if that does not go well; the program is then the whole.
    /// - Returns: how it ended; nil where all were searched, or the rest is better searched otherwise.
    /// - Throws: ``Interruption``.
    mutating func search(
        _ bounds: inout SequenceBounds, of part: GoalProgram, for wanted: Wanted, asGoodAs value: Rational?,
        _ stage: inout GoalStage, toTheEnd: Bool = false
    ) throws(Interruption) -> SolveResult? {
        let cutOff = stage.statistics.cutOff
        let all = bounds.left.count
        var tried = 0
        var relaxed: Set<[Int]> = []
        while let sequence = bounds.left.first {
            var least = value
            if case .best = wanted { least = better(stage) ?? value }
            let scale = stage.scale
            func isOut(_ bound: Double) -> Bool { scale.isWorse(bound, than: least) }
            bounds.leaveOut(isOut)
            guard bounds.left.first == sequence else { continue }
            bounds.left.removeFirst()
            tried += 1
            stage.statistics.sequences += 1
            let isSlow = all - bounds.left.count < 3 * tried
            if !toTheEnd, isSmall, tried > settings.sequencesTried, bounds.left.count > settings.sequencesGivenUp,
                isSlow
            {
                return nil
            }
            let sub = try part.restricted(toSequence: sequence.classes)
            let program = sub.program(for: stage.position)

            if relaxed.insert(sequence.classes).inserted {
                let known = bounds.end(of: sequence)
                if let known, isOut(PriceBound(of: program, prices: known.prices(of: sub.draft)).bound) { continue }
                if let (own, proven, end) = try relax(sub, program, from: known, asGoodAs: least, &stage) {
                    if toTheEnd { stage.sequenceBounds[sequence.classes] = own }
                    if let least, let end {
                        bounds.tighten(sequence, proven, by: end, towards: scale.inProgram(least), isOut)
                    }
                    if isOut(own) { continue }
                    if toTheEnd, bounds.putBack(sequence, own) { continue }
                }
            }
            let result = try search(sub, for: .best(asGoodAs: least), &stage)
            if stage.statistics.cutOff > cutOff { return SolveResult(termination: Termination(.optimal)) }
            switch result.termination.reason {
            case .infeasible:
                if toTheEnd {
                    stage.sequenceBounds[sequence.classes] =
                        least.map { scale.inProgram(scale.next(before: $0)) } ?? scale.worst
                }
            case .optimal:
                if case .any = wanted { return result }
            default:
                var stopped = result
                stopped.bound = sequence.bound
                return stopped
            }
        }
        return nil
    }

    /// What the relaxation of a sequence proves of it, what the dual values at its end do, and where it ended; nil
    /// where it proves nothing.
    private mutating func relax(
        _ part: GoalProgram, _ program: LinearProgram, from known: SequenceEnd?, asGoodAs least: Rational?,
        _ stage: inout GoalStage
    ) throws(Interruption) -> (bound: Double, proven: Double, end: SequenceEnd?)? {
        var options = solveOptions(stage, isAboutGoal: false)
        options.relaxation = true
        if solver.supportedOptions.contains(.basis) { options.basis = known?.basis?.nearestBasis(for: part.draft) }
        let result = try solve(program, options)
        stage.statistics.iterations += result.statistics.iterations
        let scale = stage.scale
        let isInfeasible = result.termination.reason == .infeasible
        let beyond = least.flatMap { least in program.prices(beyond: { scale.isWorse($0, than: least) }, along: result)
        }
        guard let prices = isInfeasible ? beyond : result.duals?.rows else {
            return isInfeasible ? (scale.worst, scale.worst, nil) : nil
        }
        let proven = PriceBound(of: program, prices: prices).bound
        let end = SequenceEnd(of: part.draft, prices: prices, basis: result.basis)
        sequenceEnds.removeAll { $0.classes == end.classes }
        if sequenceEnds.count >= settings.manySequences { sequenceEnds.removeFirst() }
        sequenceEnds.append(end)
        return (isInfeasible ? scale.worst : proven, proven, end)
    }
}

extension LinearProgram {
    /// Prices of an infeasible relaxation whose bound is out, and further so for others like it: its dual values, and
    /// as much of the ray along which they prove it infeasible as it takes. Nil where it has none.
    fileprivate func prices(beyond isOut: (Double) -> Bool, along result: SolveResult) -> [Double]? {
        guard let start = result.duals?.rows, let ray = result.dualRay else { return nil }
        func prices(_ length: Double) -> [Double] { zip(start, ray).map { $0 + length * $1 } }
        // From the least price that tells to the largest that numbers bear.
        let lengths = sequence(first: 1e-6) { $0 < 1e12 ? $0 * 4 : nil }
        return lengths.first { isOut(PriceBound(of: self, prices: prices($0)).bound) }.map { prices(2 * $0) }
    }
}

extension OptionLayout {
    /// The classes of a schedule's workshops; nil where the layout does not have them all.
    fileprivate func classes(of schedule: Schedule) -> [Int]? {
        let found = schedule.workshops.compactMap { workshop in
            classes.firstIndex { $0.options.contains { options[$0] == workshop.option } }
        }
        return found.count == schedule.workshops.count ? found : nil
    }

    /// The sequences that differ in one class.
    fileprivate func exchanges(in sequence: [Int]) -> [[Int]] {
        sequence.indices.flatMap { position in
            let first = position > 0 ? blocks[classes[sequence[position - 1]].block].classes.upperBound : 0
            let end =
                position + 1 < sequence.count
                ? blocks[classes[sequence[position + 1]].block].classes.lowerBound : classes.count
            // Whether rules between neighbours are kept is for the program to say.
            return (first..<max(first, end)).filter { $0 != sequence[position] }.map { other in
                var exchanged = sequence
                exchanged[position] = other
                return exchanged
            }
        }
    }
}
