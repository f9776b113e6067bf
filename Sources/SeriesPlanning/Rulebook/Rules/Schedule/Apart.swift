import LinearModel
import SeriesModel

/// At every workshop at most one of a list attends.
enum Apart: Rule {
    static let name = "apart"
    static let sentence = "People who must not meet are never at the same workshop."
    static let formula = "Σ_{p ∈ list} z[p,c] ≤ y[c]"

    static func tellsDatesApart(in series: Series) -> Bool { false }

    static func constrain(_ draft: inout CompactProgram) throws(Interruption) {
        for (number, list) in draft.index.apart.enumerated() {
            for position in draft.layout.classes.indices {
                try draft.limits.check()
                let attending = draft.attending(position, where: list.contains)
                guard attending.terms.count > 1 else { continue }
                draft.add(
                    attending - draft.isClassHeld[position] .<= 0,
                    as: RowKey("apart", .number(number), .optionClass(position)))
            }
        }
    }
}
