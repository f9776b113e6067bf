import LinearModel
import SeriesModel

/// At every workshop the attendance of any two sides differs by at most so many.
///
/// The bounds keep this rule by themselves: ``AttendeePricing`` is a third reading of it, and must change with it.
enum Balance: Rule {
    static let name = "balance"
    static let sentence = "At every workshop the sides are about equally strong."
    static let formula = "|Σ_{p ∈ a} z[p,c] − Σ_{p ∈ b} z[p,c]| ≤ maxDifference · y[c] for any two sides a, b"
    static let relaxation = RuleRelaxation.keptByPricing

    static func tellsDatesApart(in series: Series) -> Bool { false }

    static func constrain(_ draft: inout CompactProgram) throws(Interruption) {
        guard let difference = draft.index.series.balance else { return }
        let sides = draft.index.sides
        for position in draft.layout.classes.indices {
            try draft.limits.check()
            let attending = sides.map { draft.attending(position, of: $0) }
            let allowed = Double(difference) * draft.isClassHeld[position]
            for first in sides.indices {
                for second in sides.indices where second != first {
                    draft.add(
                        attending[first] - attending[second] - allowed .<= 0,
                        as: RowKey(
                            "balance", .delegation(sides[first]), .delegation(sides[second]), .optionClass(position)))
                }
            }
        }
    }
}
