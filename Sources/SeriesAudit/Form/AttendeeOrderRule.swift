import SeriesModel

extension Audit.Rule {
    /// The attendees of a workshop are listed in the order of the series.
    static let attendeeOrder = Audit.Rule("attendeeOrder") { reading in
        reading.meetings.flatMap { meeting in
            zip(meeting.listed, meeting.listed.dropFirst()).filter { $0 > $1 }.map {
                let people = reading.facts.people
                return "\(meeting.title): \(people[$1].id) is listed after \(people[$0].id), "
                    + "not in the order of the series"
            }
        }
    }
}
