import SeriesModel

extension Audit.Rule {
    /// Every attendee can attend: the venue is acceptable to them, they have not declined the start where they were
    /// asked, they are available on every day that they are away, and some passport of theirs admits them in time.
    static let attend = Audit.Rule("attend") { reading in
        var complaints: [String] = []
        for meeting in reading.judged {
            guard let venue = meeting.place?.venue else { continue }
            for person in meeting.attendees {
                let away = person.daysAway(for: meeting.days, at: venue)
                if let venues = person.participant.venues, !venues.contains(venue.id) {
                    complaints.append("\(meeting.title): \(person.id) cannot attend: \(venue.id) is not acceptable")
                }
                if let poll = person.participant.poll {
                    let answer = poll[meeting.days.first]
                    if answer == nil || answer == .no {
                        complaints.append(
                            "\(meeting.title): \(person.id) cannot attend: "
                                + (answer == nil ? "no answer to this start" : "said no to this start"))
                    }
                }
                if let absence = person.presence.firstAbsence(in: away) {
                    complaints.append(
                        "\(meeting.title): \(person.id) cannot attend: away \(away), not available on \(absence)")
                }
                if case .denied(let reasons, _) = reading.facts.entry(of: person, to: venue, leaving: away.first) {
                    complaints.append(
                        "\(meeting.title): \(person.id) cannot attend: no entry to \(venue.country ?? venue.id): "
                            + ShownText.list(reasons))
                }
            }
        }
        return complaints
    }
}
