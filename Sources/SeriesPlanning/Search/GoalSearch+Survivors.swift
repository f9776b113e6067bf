import LinearModel
import SeriesModel

/// Sequences of classes that may be good enough; nil: too many. Whether they are all there are.
typealias FoundSequences = (found: [ClassSequence]?, isAll: Bool)

/// What the goals before know of sequences.
///
/// The relaxation of a later goal mixes sequences until the earlier ones are kept: its prices say little of that. What
/// the earlier goals' own relaxations proved of each sequence holds as well, and most of those that could be good for
/// the later goal alone cannot keep the earlier ones.
extension GoalSearch {
    /// The sequences that can also keep what is held of the goals before. Where there are too many by the prices of
    /// this goal, all that can keep one of those before, if they are few, and may be good enough.
    func survivors(
        of sequences: FoundSequences, in loose: GoalProgram, _ relaxation: Relaxation, asGoodAs value: Rational?,
        _ stage: GoalStage
    ) -> FoundSequences {
        // A few are sooner searched.
        if sequences.isAll, let found = sequences.found, found.count <= settings.sequencesTried { return sequences }
        return loose.held.reduce(sequences) { left, held in
            let scale = loose.scales[held.position]
            let end = objectives(upTo: stage).prefix(held.position + 1)
            let ends = [
                sequenceRelaxations[held.position], relaxations.first { $0.objectives.elementsEqual(end) },
            ].compactMap(\.self)
            guard scale.objective.name != .goal(.workshops) else { return left }
            return ends.reduce(left) { left, end in
                let program = loose.program(for: held.position)
                let prices = end.prices(of: loose.draft)
                var left = left
                if left.found == nil || !left.isAll {
                    let own = Relaxation(of: loose.draft, program, prices: prices, support: [])
                    let all = own.sequences(asGoodAs: scale.inProgram(held.kept), most: settings.manySequences)
                    if let all { left = (goodEnough(all, in: loose, relaxation, asGoodAs: value, stage), true) }
                }
                guard let found = left.found else { return left }
                var bounds = SequenceBounds(
                    found.unbounded(scale), of: loose.draft, program, prices: prices, known: end.sequences)
                bounds.raise { scale.isWorse($0, than: held.kept) }
                let kept = Set(bounds.left.map(\.classes))
                return (found.filter { kept.contains($0.classes) }, left.isAll)
            }
        }
    }

    /// Those of some sequences that may be as good as a value, with their bounds by a relaxation of this goal.
    private func goodEnough(
        _ sequences: [ClassSequence], in loose: GoalProgram, _ relaxation: Relaxation, asGoodAs value: Rational?,
        _ stage: GoalStage
    ) -> [ClassSequence] {
        let scale = stage.scale
        var bounds = SequenceBounds(
            sequences.unbounded(scale), of: loose.draft, loose.program(for: stage.position), prices: relaxation.prices)
        bounds.raise { scale.isWorse($0, than: value) }
        return bounds.left
    }
}

extension [ClassSequence] {
    /// The same without what is known of them.
    fileprivate func unbounded(_ scale: GoalScale) -> [ClassSequence] {
        map { ClassSequence(classes: $0.classes, bound: -scale.worst) }
    }
}
