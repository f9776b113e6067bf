public import SeriesModel
import SeriesText

/// Who comes to what, as JSON. People are named by their ids, workshops by their numbers, from 1.
public struct AttendanceDocument: Sendable {
    private let plan: Plan
    private let series: Series

    /// A document of who comes to what.
    public init(_ plan: Plan, of series: Series) {
        self.plan = plan
        self.series = series
    }

    /// The JSON, ending with a newline.
    public var text: String {
        let attendance = Attendance(plan, of: series)
        return JSONValue.object([
            "parley": .version, "name": .text(series.name),
            "workshops": .array(
                zip(plan.workshops, attendance.totals).map { workshop, total in
                    .object([
                        "start": .day(workshop.start), "end": .day(workshop.end), "venue": .text(workshop.venue),
                        "people": .number(Rational(total)),
                        "attendance": .number(Rational(series.attendance(of: workshop.attendees))),
                    ])
                }),
            "delegations": .array(attendance.groups.map(group)),
        ]).document
    }

    private func group(_ group: Attendance.Group) -> JSONValue {
        .object([
            "delegation": .optional(group.id),
            "people": .array(
                group.people.map { person in
                    .object([
                        "participant": .text(person.id),
                        "workshops": numbers(person.comes.indices.filter { person.comes[$0] }.map { $0 + 1 }),
                    ])
                }),
            "totals": numbers(group.totals),
        ])
    }

    private func numbers(_ numbers: [Int]) -> JSONValue { .array(numbers.map { .number(Rational($0)) }) }
}
