import SeriesAnswers
import SeriesModel

/// A series small enough to answer in the head.
///
/// Meetings of two days start on Mondays in March 2027, at the inn (100 a workshop) or the spa (300). Two sides of two
/// people each: one or two of each side come, for 10 each at the inn and 20 at the spa. The bank pays for everything.
enum Valley {
    static let series = Series(
        name: "Valley talks", horizon: march(1, 31), workshops: Limits(min: 1, max: 2), days: 2, startOn: [.mon],
        gap: Limits(min: 7), travelDays: TravelDays(before: 0, after: 0), currency: "EUR", rates: ["USD": half],
        delegations: [
            Delegation(id: "north", name: "North", role: .side, seats: Limits(min: 1, max: 2)),
            Delegation(id: "south", name: "South", role: .side, seats: Limits(min: 1, max: 2)),
        ],
        participants: ["n1", "n2", "s1", "s2"].map { id in
            Participant(
                id: id, name: "Name of \(id)", delegation: id.hasPrefix("n") ? "north" : "south", home: "HOM",
                passports: ["HH"])
        },
        venues: [
            Venue(id: "inn", name: "The inn", city: "INN", country: "II", fixed: 100),
            Venue(id: "spa", name: "The spa", city: "SPA", country: "SS", fixed: 300),
        ],
        fares: [Fare(from: "HOM", to: "INN", fare: Amount(10)), Fare(from: "HOM", to: "SPA", fare: Amount(20))],
        balance: 0, goals: [Goal(.workshops), Goal(.attendance), Goal(.cost), Goal(.early)]
    ).with { $0.funders = [Funder(id: "bank", name: "Bank", amount: 1000)] }

    static let half = Rational(1).divided(by: 2) ?? 0

    /// A day of March 2027.
    static func march(_ number: Int) -> Day { Day(number: 20_877 + number) }

    /// Days of March 2027.
    static func march(_ first: Int, _ last: Int) -> DayRange { DayRange(from: march(first), days: last - first + 1) }
}

extension Series {
    /// The series with a change.
    func with(_ change: (inout Series) -> Void) -> Series {
        var changed = self
        change(&changed)
        return changed
    }

    /// Changes a participant.
    mutating func person(_ id: String, _ change: (inout Participant) -> Void) {
        for position in participants.indices where participants[position].id == id { change(&participants[position]) }
    }
}
