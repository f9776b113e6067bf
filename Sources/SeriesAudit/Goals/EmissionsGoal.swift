import SeriesModel

extension Audit.Reading {
    /// The kg of CO₂ of all travel.
    var emissions: Rational {
        meetings.reduce(into: 0) { sum, meeting in
            guard let venue = meeting.place?.venue else { return }
            for person in meeting.attendees { sum += facts.trip(of: person, to: venue)?.kgCO2 ?? 0 }
        }
    }
}
