package import SeriesModel
import SeriesText

extension PlannedWorkshop {
    /// The meeting days.
    package var days: DayRange { DayRange(start, end) ?? DayRange(start) }

    /// How many come: `10 people`, or where weights differ `10 people, attendance 13`.
    func people(in series: Series) -> String {
        let people = counted(attendees.count, "person", "people")
        let weighted = series.attendance(of: attendees)
        return weighted == attendees.count ? people : "\(people), attendance \(weighted)"
    }
}

extension Plan {
    /// How often anybody comes, each time counted as one.
    var heads: Int { workshops.reduce(0) { $0 + $1.attendees.count } }

    /// How many come in all: `67 attendances`, or where weights differ `67 people, attendance 76`.
    func attendance(in series: Series) -> String {
        let weighted = series.attendance(of: workshops.flatMap(\.attendees))
        return weighted == heads
            ? counted(heads, "attendance", "attendances")
            : "\(counted(heads, "person", "people")), attendance \(weighted)"
    }
}

extension Series {
    /// What attendances count, weighted as the goal is.
    func attendance(of ids: [String]) -> Int {
        let weights = Dictionary(participants.map { ($0.id, $0.weight) }, uniquingKeysWith: { first, _ in first })
        return ids.reduce(0) { $0 + (weights[$1] ?? 1) }
    }
}
