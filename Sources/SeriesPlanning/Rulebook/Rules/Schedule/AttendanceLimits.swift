import LinearModel
import SeriesModel

/// Over the series each participant's attendances are within their limits; held workshops count.
enum AttendanceLimits: Rule {
    static let name = "attends"
    static let sentence = "Over the series everybody attends as often as agreed."
    static let formula = "min − held ≤ Σ_c z[p,c] ≤ max − held"

    static func tellsDatesApart(in series: Series) -> Bool { false }

    static func constrain(_ draft: inout CompactProgram) throws(Interruption) {
        var total: [Int: LinearExpression] = [:]
        for attending in draft.attendances.joined() {
            total[attending.person, default: LinearExpression()].add(1, attending.variable)
        }
        for (position, person) in draft.index.people.enumerated() {
            try draft.limits.check()
            let held = draft.index.held.filter { $0.attendees.contains(position) }.count
            let attendances = total[position] ?? LinearExpression()
            if person.attends.min > held {
                draft.add(
                    attendances .>= Double(person.attends.min - held), as: RowKey("attends_min", .person(position)))
            }
            if let most = person.attends.max, attendances.terms.count > max(0, most - held) {
                draft.add(
                    attendances .<= Double(max(0, most - held)), as: RowKey("attends_max", .person(position)))
            }
        }
    }
}
