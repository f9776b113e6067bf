import SeriesModel

extension Audit.Reading {
    /// How often somebody of a side attends a workshop and the one just before it.
    var returning: Rational {
        Rational(
            zip(meetings, meetings.dropFirst()).reduce(0) { sum, pair in
                let before = Set(pair.0.attendees.map(\.id))
                return sum + pair.1.attendees.count { $0.isOfSide && before.contains($0.id) }
            })
    }
}
