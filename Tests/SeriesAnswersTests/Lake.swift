import SeriesModel
import TestSupport

/// A small series and a plan of it, for reports; that the plan is right does not matter here.
enum Lake {
    static let series = Series(
        name: "Lake dialogue", horizon: days("2027-01-04", "2028-06-30"), workshops: Limits(min: 1, max: 3), days: 3,
        startOn: [.thu, .mon], gap: Limits(min: 42), currency: "EUR", rates: ["USD": number("0.92")],
        delegations: [
            Delegation(id: "north", name: "North", role: .side, seats: Limits(min: 1, max: 4)),
            Delegation(id: "guests", name: "Guests", role: .guest),
        ],
        participants: [
            Participant(id: "n1", name: "Nora", delegation: "north", home: "DEL"),
            Participant(id: "g1", name: "Gil", delegation: "guests", home: "VIE"),
            Participant(id: "n2", name: "Nils", delegation: "north", home: "DEL"),
        ],
        venues: [Venue(id: "ist", name: "Istanbul", city: "IST"), Venue(id: "vie", name: "Vienna", city: "VIE")],
        funders: [
            Funder(id: "ministry", name: "Ministry", amount: 2_000_000),
            Funder(id: "trust", name: "Trust", amount: 1000, currency: "USD", overhead: 7),
        ],
        goals: [Goal(.workshops), Goal(.cost)])

    static let plan = Plan(
        name: "Lake dialogue", status: .optimal,
        goals: [
            GoalOutcome(goal: .workshops, value: 2, bound: 2),
            GoalOutcome(goal: .cost, value: number("1234567.8"), bound: number("1234567.8")),
        ],
        workshops: [
            PlannedWorkshop(
                start: day("2027-12-30"), end: day("2028-01-01"), venue: "ist",
                attendees: ["n1", "g1", "n2"],
                costs: [
                    CostEntry(category: "venue", amount: money("1230000")),
                    CostEntry(category: "travel", delegation: "north", amount: money("900.50")),
                ],
                funding: [
                    FundingEntry(funder: "ministry", category: "venue", amount: money("1230000")),
                    FundingEntry(
                        funder: "trust", category: "travel", delegation: "north", amount: money("900.50")),
                ]),
            PlannedWorkshop(
                start: day("2028-05-31"), end: day("2028-06-02"), venue: "vie",
                attendees: ["g1"],
                costs: [CostEntry(category: "perDiem", delegation: "guests", amount: money("667.30"))],
                funding: [
                    FundingEntry(
                        funder: "ministry", category: "perDiem", delegation: "guests",
                        amount: money("667.30"))
                ]),
        ],
        seriesCosts: [CostEntry(category: "staff", amount: money("3000"))],
        seriesFunding: [FundingEntry(funder: "ministry", category: "staff", amount: money("3000"))],
        total: money("1234567.80"))
}
