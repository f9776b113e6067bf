package import SeriesModel
import SeriesText

extension PlannedWorkshop {
    /// The meeting days.
    package var days: DayRange { DayRange(start, end) ?? DayRange(start) }
}

extension Plan {
    /// How many come in all: `67 attendances`, or where weights differ `67 people, attendance 76`.
    func attendance(in series: Series) -> String {
        let weights = Dictionary(
            series.participants.map { ($0.id, $0.weight) }, uniquingKeysWith: { first, _ in first })
        let attendees = workshops.flatMap(\.attendees)
        let weighted = attendees.reduce(0) { $0 + (weights[$1] ?? 1) }
        return weighted == attendees.count
            ? counted(attendees.count, "attendance", "attendances")
            : "\(counted(attendees.count, "person", "people")), attendance \(weighted)"
    }
}
