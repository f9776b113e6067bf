import SeriesModel

extension Audit.Rule {
    /// A workshop starts after the day of planning, on a weekday that is allowed and on one of the days that are given,
    /// and its meeting days lie in the horizon, outside all blackouts and not where the venue is closed.
    static let option = Audit.Rule("option") { reading in
        let series = reading.series
        return reading.judged.flatMap { meeting -> [String] in
            var reasons: [String] = []
            let start = meeting.days.first
            if let today = series.today, start <= today {
                reasons.append("starts on \(start), not after today, \(today)")
            }
            if !series.horizon.contains(meeting.days) {
                reasons.append("the meeting days \(meeting.days) are not all in the horizon \(series.horizon)")
            }
            if let startOn = series.startOn, !startOn.contains(meeting.days.first.weekday) {
                let allowed = Weekday.allCases.filter(startOn.contains).map(\.rawValue)
                reasons.append("starts on a \(meeting.days.first.weekday), not on \(ShownText.list(allowed, "or"))")
            }
            if let starts = series.starts, !starts.contains(where: { $0.contains(start) }) {
                reasons.append("\(start) is none of the days on which workshops may start")
            }
            for blackout in series.blackouts where blackout.dates.overlaps(meeting.days) {
                let why = blackout.why.map { " (\($0))" } ?? ""
                reasons.append("the meeting days \(meeting.days) touch the blackout \(blackout.dates)\(why)")
            }
            for closed in meeting.place?.venue.closed ?? [] where closed.overlaps(meeting.days) {
                let venue = meeting.planned.venue
                reasons.append("the meeting days \(meeting.days) touch \(closed), when \(venue) is closed")
            }
            return reasons.map { "\(meeting.title): \($0)" }
        }
    }
}
