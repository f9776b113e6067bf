import LinearModel
import SeriesModel

/// At every workshop all of a list attend, or none.
enum Together: Rule {
    static let name = "together"
    static let sentence = "Whoever comes only together is there together or not at all."
    static let formula = "z[p,c] = z[q,c] for neighbours p, q of a list; z[p,c] = 0 where q cannot come"

    static func tellsDatesApart(in series: Series) -> Bool { false }

    static func constrain(_ draft: inout CompactProgram) throws(Interruption) {
        for (number, list) in draft.index.together.enumerated() {
            for position in draft.layout.classes.indices {
                try draft.limits.check()
                for (place, pair) in zip(list, list.dropFirst()).enumerated() {
                    let first = draft.attending(position) { $0 == pair.0 }
                    let second = draft.attending(position) { $0 == pair.1 }
                    guard !first.terms.isEmpty || !second.terms.isEmpty else { continue }
                    draft.add(
                        first - second .== 0,
                        as: RowKey("together", .number(number), .number(place), .optionClass(position)))
                }
            }
        }
    }
}
