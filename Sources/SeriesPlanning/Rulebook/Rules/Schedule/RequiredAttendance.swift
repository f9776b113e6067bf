import LinearModel
import SeriesModel

/// Required participants attend every workshop.
///
/// The bounds keep this rule by themselves: ``AttendeePricing`` is a third reading of it, and must change with it.
enum RequiredAttendance: Rule {
    static let name = "required"
    static let sentence = "Whoever is required attends every workshop."
    static let formula = "z[p,c] = y[c] for every required p; y[c] = 0 where p cannot come"
    static let relaxation = RuleRelaxation.keptByPricing

    static func tellsDatesApart(in series: Series) -> Bool { false }

    static func constrain(_ draft: inout CompactProgram) throws(Interruption) {
        let required = draft.index.people.indices.filter { draft.index.people[$0].isRequired }
        for position in draft.layout.classes.indices where !required.isEmpty {
            try draft.limits.check()
            for person in required {
                // Nobody who is missing from a class can come to it, and so it is not held.
                let attends = draft.attending(position) { $0 == person }
                draft.add(
                    attends - draft.isClassHeld[position] .== 0,
                    as: RowKey("required", .person(person), .optionClass(position)))
            }
        }
    }
}
