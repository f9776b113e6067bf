import LinearModel
import SeriesModel

/// At every workshop all attendees together are within the venue's capacity.
///
/// The bounds keep this rule by themselves: ``AttendeePricing`` is a third reading of it, and must change with it.
enum Capacity: Rule {
    static let name = "capacity"
    static let sentence = "Everybody who attends finds room at the venue."
    static let formula = "Σ_p z[p,c] ≤ capacity · y[c]"
    static let relaxation = RuleRelaxation.keptByPricing

    static func tellsDatesApart(in series: Series) -> Bool { false }

    static func constrain(_ draft: inout CompactProgram) throws(Interruption) {
        for (position, optionClass) in draft.layout.classes.enumerated() {
            try draft.limits.check()
            guard let capacity = draft.index.series.venues[optionClass.venue].capacity else { continue }
            // Where all seats together do not fill the house there is nothing to say.
            let mostSeats = draft.index.series.delegations.indices.reduce(0) { sum, delegation in
                let candidates = draft.attending(position, of: delegation).terms.count
                return sum + min(candidates, draft.index.series.delegations[delegation].seats.max ?? candidates)
            }
            guard mostSeats > capacity else { continue }
            draft.add(
                draft.attending(position) - Double(capacity) * draft.isClassHeld[position] .<= 0,
                as: RowKey("capacity", .optionClass(position)))
        }
    }
}
