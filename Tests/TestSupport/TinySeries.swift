package import SeriesModel

/// A series small enough to plan in the head, without prices; each test changes a thing or two.
package enum TinySeries {
    /// One workshop of two days at the inn, on one of the four Mondays 1, 8, 15 and 22 March 2027. Two sides of two
    /// people who live elsewhere, nothing costs anything, everybody comes, as early as can be: `1 inn: n1 n2 s1 s2`.
    package static let base = Series(
        name: "Tiny", horizon: range(1, 28), workshops: Limits(min: 1, max: 1), days: 2, startOn: [.mon],
        travelDays: TravelDays(before: 0, after: 0), currency: "USD", rates: ["EUR": number("1.1")],
        delegations: [Delegation(id: "north", role: .side), Delegation(id: "south", role: .side)],
        participants: ["n1", "n2", "s1", "s2"].map {
            Participant(id: $0, delegation: $0.hasPrefix("n") ? "north" : "south", home: "HOM")
        },
        venues: [Venue(id: "inn", city: "INN", country: "II")],
        fares: [Fare(from: "HOM", to: "INN", fare: Amount(0)), Fare(from: "HOM", to: "SPA", fare: Amount(0))],
        funders: [Funder(id: "bank", amount: 1_000_000)], goals: [Goal(.attendance), Goal(.early)])

    /// The base with a change.
    package static func with(_ change: (inout Series) throws -> Void) rethrows -> Series {
        try TestSupport.with(base, change)
    }

    /// A day of March 2027; 0 and below are of February.
    package static func day(_ number: Int) -> Day { Day(number: 20_877 + number) }

    /// Days of March 2027, both ends included.
    package static func range(_ first: Int, _ last: Int) -> DayRange {
        DayRange(from: day(first), days: last - first + 1)
    }
}

extension Series {
    /// Changes a participant.
    package mutating func person(_ id: String, _ change: (inout Participant) -> Void) {
        for position in participants.indices where participants[position].id == id { change(&participants[position]) }
    }

    /// A second venue, in another city and country, dearer by its fixed price.
    package mutating func addSpa(fixed: Rational = 0) {
        venues.append(Venue(id: "spa", city: "SPA", country: "SS", fixed: fixed))
    }

    /// Two workshops rather than one.
    package mutating func meetTwice() { workshops = Limits(min: 2, max: 2) }
}
