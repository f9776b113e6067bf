import LinearModel
import SeriesModel

/// At every workshop each delegation's attendees are within its seats.
///
/// The upper limit counts, day by day, no more than can come on that day, which says the same and is tighter. The lower
/// one counts those who must come back, see ``SeriesIndex/leastSeats(_:)``.
///
/// The bounds keep this rule by themselves: ``AttendeePricing`` is a third reading of it, and must change with it.
enum Seats: Rule {
    static let name = "seats"
    static let sentence = "At every workshop each delegation sends as many people as it has seats."
    static let formula = "min · y[c] ≤ Σ_{p ∈ delegation} z[p,c] ≤ Σ_{o ∈ c} min(max, able[o]) · x[o]"
    static let relaxation = RuleRelaxation.keptByPricing

    static func tellsDatesApart(in series: Series) -> Bool { false }

    static func constrain(_ draft: inout CompactProgram) throws(Interruption) {
        for (position, optionClass) in draft.layout.classes.enumerated() {
            try draft.limits.check()
            for (delegation, members) in draft.index.members.enumerated() {
                let seats = draft.index.series.delegations[delegation].seats
                let attending = draft.attending(position, of: delegation)
                let fewest = draft.index.leastSeats(delegation)
                if fewest > 0 {
                    draft.add(
                        attending - Double(fewest) * draft.isClassHeld[position] .>= 0,
                        as: RowKey("seats_min", .delegation(delegation), .optionClass(position)))
                }
                let delegates = Set(members)
                let most = optionClass.options.map { option in
                    min(seats.max ?? Int.max, draft.layout.able[option].filter(delegates.contains).count)
                }
                guard let least = most.min(), attending.terms.count > least else { continue }
                var allowed = LinearExpression()
                for (option, number) in zip(optionClass.options, most) {
                    allowed.add(Double(number), draft.isHeld[option])
                }
                draft.add(
                    attending - allowed .<= 0,
                    as: RowKey("seats_max", .delegation(delegation), .optionClass(position)))
            }
        }
    }
}
