import LinearModel
import SeriesModel

/// At every workshop the attendance of any two sides differs by at most so many.
enum Balance: Rule {
    static let name = "balance"
    static let sentence = "At every workshop the sides are about equally strong."
    static let formula = "|Σ_{p ∈ a} z[p,c] − Σ_{p ∈ b} z[p,c]| ≤ maxDifference · y[c] for any two sides a, b"

    static func constrain(_ draft: inout CompactProgram) {
        guard let difference = draft.index.series.balance else { return }
        let sides = draft.index.sides
        for position in draft.layout.classes.indices {
            let attending = sides.map { draft.attending(position, of: $0) }
            let allowed = Double(difference) * draft.isClassHeld[position]
            for first in sides.indices {
                for second in sides.indices where second != first {
                    draft.program.add(
                        attending[first] - attending[second] - allowed .<= 0,
                        named: "balance_g\(sides[first])_g\(sides[second])_c\(position)")
                }
            }
        }
    }
}
