import LinearModel
import SeriesModel

/// Whoever attends a workshop can come on its days, to its venue, with a visa in time.
///
/// The bounds keep this rule by themselves: ``AttendeePricing`` is a third reading of it, and must change with it.
enum Attendance: Rule {
    static let name = "attend"
    static let sentence = "Everybody attends only workshops that are held and that they can attend."
    static let formula = "z[p,c] ≤ Σ x[o] over the options o of c that p can attend"
    static let relaxation = RuleRelaxation.keptByPricing

    static func tellsDatesApart(in series: Series) -> Bool { false }

    static func constrain(_ draft: inout CompactProgram) throws(Interruption) {
        try constrain(&draft) { _ in true }
    }

    /// Whoever can attend all options of a class can attend the one that is held.
    static func constrainSequence(_ draft: inout CompactProgram) throws(Interruption) {
        try constrain(&draft) { !$0 }
    }

    private static func constrain(
        _ draft: inout CompactProgram, whereAlways isWritten: (Bool) -> Bool
    ) throws(Interruption) {
        for (position, optionClass) in draft.layout.classes.enumerated() {
            try draft.limits.check()
            for (candidate, attending) in zip(optionClass.candidates, draft.attendances[position]) {
                let isAlways = candidate.options.count == optionClass.options.count
                guard isWritten(isAlways) else { continue }
                let isPossible =
                    isAlways
                    ? LinearExpression(draft.isClassHeld[position]) : draft.isHeld.sum(candidate.options)
                draft.add(
                    attending.variable - isPossible .<= 0,
                    as: RowKey("can", .person(attending.person), .optionClass(position)))
            }
        }
    }
}
