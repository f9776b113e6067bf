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

    /// There are as many workshops as the series wants; held ones alone may be more.
    static let number = Audit.Rule("number") { reading in
        let count = reading.meetings.count
        let complaint = Audit.complaint(
            Audit.counted(count, "workshop"), count, reading.series.workshops, isHeldAlone: reading.judged.isEmpty)
        return complaint.map { [$0] } ?? []
    }

    /// From the start of a workshop to the start of the next there are neither too few days nor too many.
    ///
    /// For consecutive starts d < e: `gap.min ≤ e − d ≤ gap.max`; starts differ even where the least gap is 0. Where
    /// none is given, the least is long enough for whoever travels longest: see ``Audit/Facts/leastGap``.
    static let gap = Audit.Rule("gap") { reading in
        let least = max(reading.facts.leastGap, 1)
        return reading.consecutive.compactMap { previous, next in
            let days = next.days.first - previous.days.first
            let found = "\(next.title) starts \(Audit.counted(days, "day")) after the one before"
            return Audit.complaint(found, days, Limits(min: least, max: reading.series.givenGap.max))
        }
    }
}
