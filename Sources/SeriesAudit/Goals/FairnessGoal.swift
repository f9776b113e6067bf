import SeriesModel

extension Audit.Reading {
    /// The largest difference between any two sides in the hours that their attendees travel, all added up.
    var fairness: Rational {
        var hours: [String: Rational] = Dictionary(facts.sides.map { ($0, 0) }, uniquingKeysWith: { first, _ in first })
        for meeting in meetings {
            guard let venue = meeting.place?.venue else { continue }
            for person in meeting.attendees where person.isOfSide {
                hours[person.delegation, default: 0] += facts.trip(of: person, to: venue)?.hours ?? 0
            }
        }
        guard hours.count > 1, let least = hours.values.min(), let most = hours.values.max() else { return 0 }
        return most - least
    }
}
