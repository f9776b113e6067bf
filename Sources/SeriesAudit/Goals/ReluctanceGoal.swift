import SeriesModel

extension Audit.Reading {
    /// How often somebody attends at a venue about which they are reluctant, on days that they gave only if need be, or from
    /// a start to which they said so in a poll: each attendance once.
    var reluctance: Rational {
        Rational(
            meetings.reduce(0) { sum, meeting in
                sum
                    + meeting.attendees.count { person in
                        if person.participant.reluctant.contains(meeting.planned.venue) { return true }
                        if person.participant.poll?[meeting.days.first] == .ifNeedBe { return true }
                        let away =
                            meeting.place.map { person.daysAway(for: meeting.days, at: $0.venue) } ?? meeting.days
                        return person.participant.ifNeedBe.contains { $0.overlaps(away) }
                    }
            })
    }
}
