import LinearModel
import SeriesModel

/// At every workshop all of a list attend, or none.
enum Together: Rule {
    static let name = "together"
    static let sentence = "Whoever comes only together is there together or not at all."
    static let formula =
        "z[p,c] = z[q,c] for neighbours p, q of a list; z[p,c] = 0 where q cannot come, y[c] where too few of a delegation are left without them"

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
        try keepWhoCannotBeSpared(&draft)
    }

    /// Those whom a delegation cannot spare come wherever a workshop is held: a relaxation has half of them come twice
    /// as often.
    private static func keepWhoCannotBeSpared(_ draft: inout CompactProgram) throws(Interruption) {
        for (number, group) in draft.index.companions.enumerated() {
            guard let first = group.min() else { continue }
            for (delegation, members) in draft.index.members.enumerated() {
                let fewest = draft.index.leastSeats(delegation)
                let others = Set(members).subtracting(group)
                guard fewest > 0, members.count - others.count > 1 else { continue }
                for (position, optionClass) in draft.layout.classes.enumerated() {
                    try draft.limits.check()
                    let left = optionClass.options.map { draft.layout.able[$0].filter(others.contains).count }
                    guard left.allSatisfy({ $0 < fewest }) else { continue }
                    draft.add(
                        draft.attending(position) { $0 == first } - draft.isClassHeld[position] .>= 0,
                        as: RowKey(
                            "together_needed", .number(number), .delegation(delegation), .optionClass(position)))
                }
            }
        }
    }
}
