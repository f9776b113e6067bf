import GLPKSolver
import SeriesModel
import SeriesPlanning
import Testing

/// A series small enough to plan in the head; each test changes a thing or two.
enum TinySeries {
    /// One workshop of two days at the inn, on one of the four Mondays 1, 8, 15 and 22 March 2027. Two sides of two
    /// people who live elsewhere, nothing costs anything, everybody comes, as early as can be: `1 inn: n1 n2 s1 s2`.
    static let base = Series(
        name: "Tiny", horizon: range(1, 28), workshops: Limits(min: 1, max: 1), days: 2, startOn: [.mon],
        travelDays: TravelDays(before: 0, after: 0), currency: "USD", rates: ["EUR": decimal("1.1")],
        delegations: [Delegation(id: "north", role: .side), Delegation(id: "south", role: .side)],
        participants: ["n1", "n2", "s1", "s2"].map {
            Participant(id: $0, delegation: $0.hasPrefix("n") ? "north" : "south", home: "HOM")
        },
        venues: [Venue(id: "inn", city: "INN", country: "II")],
        fares: [Fare(from: "HOM", to: "INN", fare: Amount(0)), Fare(from: "HOM", to: "SPA", fare: Amount(0))],
        funders: [Funder(id: "bank", amount: 1_000_000)], goals: [Goal(.attendance), Goal(.early)])

    /// The base with a change.
    static func with(_ change: (inout Series) throws -> Void) rethrows -> Series {
        var series = base
        try change(&series)
        return series
    }

    /// A day of March 2027; 0 and below are of February.
    static func day(_ number: Int) -> Day { Day(year: 2027, month: 3, day: 1).sure + (number - 1) }

    /// Days of March 2027, both ends included.
    static func range(_ first: Int, _ last: Int) -> DayRange { DayRange(from: day(first), days: last - first + 1) }

    /// The best plan, proven and audited: `8 inn: n1 s1 | 15 spa: n1`, days of March; or the status where it is no plan.
    static func best(_ series: Series, baseline: Plan? = nil) throws -> String {
        let plan = try plan(series, baseline: baseline)
        guard plan.status == .optimal else { return plan.status.rawValue }
        return plan.workshops.map { workshop in
            "\(workshop.start - day(0)) \(workshop.venue): " + workshop.attendees.joined(separator: " ")
        }.joined(separator: " | ")
    }

    /// What the best plan has of each goal; nil where it is no plan.
    static func values(_ series: Series, baseline: Plan? = nil) throws -> [Rational]? {
        let plan = try plan(series, baseline: baseline)
        return plan.status == .optimal ? plan.goals.map(\.value) : nil
    }

    /// Who pays how much for what in the best plan: `bank venue 100.00`.
    static func payments(_ series: Series) throws -> [String] {
        let plan = try plan(series)
        return (plan.workshops.flatMap(\.funding) + plan.seriesFunding).map { entry in
            "\(entry.funder) \(entry.category) \(entry.amount)"
        }
    }

    /// The plan, for which the program alone must do: the whole cents at the end have nothing to put right.
    static func plan(_ series: Series, baseline: Plan? = nil) throws -> Plan {
        let outcome = try SeriesPlanner(solver: GLPKSolver()).plan(series, baseline: baseline)
        #expect(outcome.statistics.stages.allSatisfy { $0.cutOff == 0 })
        return outcome.plan
    }
}

extension Series {
    /// Changes a participant.
    mutating func person(_ id: String, _ change: (inout Participant) -> Void) {
        for position in participants.indices where participants[position].id == id { change(&participants[position]) }
    }

    /// A second venue, in another city and country, dearer by its fixed price.
    mutating func addSpa(fixed: Rational = 0) {
        venues.append(Venue(id: "spa", city: "SPA", country: "SS", fixed: fixed))
    }

    /// Two workshops rather than one.
    mutating func meetTwice() { workshops = Limits(min: 2, max: 2) }
}
