extension Audit.Reading {
    /// How often somebody attends at a venue about which they are reluctant.
    var reluctance: Rational {
        Rational(
            meetings.reduce(0) { sum, meeting in
                sum + meeting.attendees.count { $0.participant.reluctant.contains(meeting.planned.venue) }
            })
    }
}
