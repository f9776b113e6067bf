import SeriesAudit
package import SeriesModel

/// A series small enough to see at a glance, and a right plan of it; each test changes one thing.
package enum Tiny {
    /// Two sides of two people, two venues, two workshops of three days, one funder; nothing costs anything.
    package static let series = Series(
        name: "Tiny", horizon: days("2027-03-01", "2027-06-30"), workshops: Limits(min: 2, max: 2), days: 3,
        currency: "USD", rates: ["EUR": number("1.1")],
        delegations: [Delegation(id: "north", role: .side), Delegation(id: "south", role: .side)],
        participants: [
            Participant(id: "n1", name: "Nora", delegation: "north", home: "DEL"),
            Participant(id: "n2", name: "Nils", delegation: "north", home: "DEL"),
            Participant(id: "s1", name: "Sami", delegation: "south", home: "ISB"),
            Participant(id: "s2", name: "Sara", delegation: "south", home: "ISB"),
        ],
        venues: [
            Venue(id: "ist", city: "IST", country: "TR"),
            Venue(id: "doh", city: "DOH", country: "QA"),
        ],
        fares: ["DEL", "ISB"].flatMap { home in
            ["IST", "DOH"].map { Fare(from: home, to: $0, fare: Amount(0)) }
        },
        funders: [Funder(id: "big", amount: 1000), Funder(id: "small", amount: 100)], goals: [])

    /// Everybody meets at ist from Monday 8 March 2027, then at doh from Monday 5 April.
    package static let plan = Plan(
        name: "Tiny", status: .feasible,
        workshops: [
            PlannedWorkshop(
                start: day("2027-03-08"), end: day("2027-03-10"), venue: "ist", attendees: ["n1", "n2", "s1", "s2"]),
            PlannedWorkshop(
                start: day("2027-04-05"), end: day("2027-04-07"), venue: "doh", attendees: ["n1", "n2", "s1", "s2"]),
        ])

    /// What an audit says, each violation as `rule: message`.
    package static func audit(_ series: Series, _ plan: Plan, baseline: Plan? = nil) -> [String] {
        Audit(series: series, baseline: baseline).violations(in: plan).map { "\($0.rule): \($0.message)" }
    }
}
