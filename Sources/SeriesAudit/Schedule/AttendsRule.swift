import SeriesModel

extension Audit.Rule {
    /// Over the series each participant attends as often as their limits say; held workshops alone may be more.
    static let attends = Audit.Rule("attends") { reading in
        var counts: [String: Int] = [:]
        var judged: Set<String> = []
        for meeting in reading.meetings {
            for person in meeting.attendees {
                counts[person.id, default: 0] += 1
                if !meeting.isHeld { judged.insert(person.id) }
            }
        }
        return reading.series.participants.compactMap { participant in
            let count = counts[participant.id, default: 0]
            let found = "\(participant.id) attends \(Audit.counted(count, "workshop"))"
            return Audit.complaint(
                found, count, participant.attends, isHeldAlone: !judged.contains(participant.id))
        }
    }
}
