import SeriesModel

extension Audit.Rule {
    /// The workshops that have taken place come before every other, with those who were there.
    static let held = Audit.Rule("held") { reading in
        reading.facts.held.enumerated().flatMap { index, held -> [String] in
            let title = "held workshop \(index + 1) (\(held.start), \(held.venue))"
            guard let meeting = reading.meetings.dropFirst(index).first, meeting.heldIndex == index else {
                return ["\(title) is not workshop \(index + 1) of the plan"]
            }
            let listed = Set(meeting.listed.map { reading.facts.people[$0].id })
            let attended = Set(held.attendees)
            let missing = held.attendees.filter { !listed.contains($0) }
            let added = meeting.listed.map { reading.facts.people[$0].id }.filter { !attended.contains($0) }
            return missing.map { "\(title): \($0) attended, the plan leaves them out" }
                + added.map { "\(title): \($0) did not attend, the plan lists them" }
        }
    }
}
