import SeriesModel

extension Audit.Rule {
    /// A workshop ends on its last meeting day: start + days − 1.
    static let end = Audit.Rule("end") { reading in
        reading.meetings.filter { $0.planned.end != $0.days.last }.map {
            let days = Audit.counted(reading.series.days, "day")
            return "\($0.title): the plan ends it on \(Audit.day($0.planned.end)), \(days) end on \($0.days.last)"
        }
    }
}
