import SeriesAudit
package import SeriesModel

/// One workshop with prices, small enough to add up by hand.
package enum Priced {
    /// n1 and n2 fly in, s1 is local; three days from Monday 8 March 2027.
    ///
    /// | | n1, n2, each | s1 |
    /// |---|---|---|
    /// | travel | 600 | 0 |
    /// | visa | 60 | 0 |
    /// | lodging | 4 nights × 100 EUR × 1.1 = 440 | 0 |
    /// | perDiem | 5 days × 60 EUR × 1.1 = 330 | 3 × 66 = 198 |
    /// | fee | 50 | 0 |
    ///
    /// venue: 3 × 1000 EUR × 1.1 + 500 EUR × 1.1 = 3850; interpreters: 3 × 200 + 100 = 700; staff: 1000.
    package static let series = Series(
        name: "Priced", horizon: days("2027-03-01", "2027-06-30"), workshops: Limits(min: 1, max: 1), days: 3,
        currency: "USD", rates: ["EUR": number("1.1")],
        delegations: [
            Delegation(id: "north", role: .side, fee: Amount(50)), Delegation(id: "south", role: .side),
        ],
        participants: [
            Participant(id: "n1", delegation: "north", home: "DEL", passports: ["IN"]),
            Participant(id: "n2", delegation: "north", home: "DEL", passports: ["IN"]),
            Participant(id: "s1", delegation: "south", home: "IST"),
        ],
        venues: [
            Venue(
                id: "ist", city: "IST", country: "TR", currency: "EUR", dayRate: 1000, fixed: 500, hotel: 100,
                perDiem: 60)
        ],
        fares: [Fare(from: "DEL", to: "IST", fare: Amount(600), hours: 14, kgCO2: number("900.5"))],
        visas: [Visa(passport: "IN", country: "TR", fee: Amount(60))],
        services: [Service(category: "interpreters", perDay: 200, perWorkshop: 100)],
        costs: [SeriesCost(category: "staff", amount: Amount(1000))],
        funders: [Funder(id: "big", amount: 20000), Funder(id: "small", amount: 20000)], goals: [])

    /// big pays for everything.
    package static let plan = Plan(
        name: "Priced", status: .feasible,
        workshops: [
            PlannedWorkshop(
                start: day("2027-03-08"), end: day("2027-03-10"), venue: "ist",
                attendees: ["n1", "n2", "s1"], costs: costs, funding: costs.map { paid($0) })
        ],
        seriesCosts: [staff], seriesFunding: [paid(staff)], total: money("8708"))

    private static let staff = cost("staff", nil, "1000")

    private static let costs = [
        cost("travel", "north", "1200"), cost("visa", "north", "120"), cost("lodging", "north", "880"),
        cost("perDiem", "north", "660"), cost("fee", "north", "100"), cost("perDiem", "south", "198"),
        cost("venue", nil, "3850"), cost("interpreters", nil, "700"),
    ]

    private static func cost(_ category: String, _ delegation: String?, _ amount: String) -> CostEntry {
        CostEntry(category: category, delegation: delegation, amount: money(amount))
    }

    private static func paid(_ cost: CostEntry) -> FundingEntry {
        FundingEntry(funder: "big", category: cost.category, delegation: cost.delegation, amount: cost.amount)
    }
}

extension Plan {
    /// The plan with another amount for a cost of its first workshop, paid by big as all the rest, and the total to go
    /// with it.
    package func costing(_ category: String, of delegation: String? = nil, _ amount: String) -> Plan {
        with { plan in
            for index in plan.workshops[0].costs.indices
            where plan.workshops[0].costs[index].category == category
                && plan.workshops[0].costs[index].delegation == delegation
            {
                plan.total += money(amount) - plan.workshops[0].costs[index].amount
                plan.workshops[0].costs[index].amount = money(amount)
                plan.workshops[0].funding[index].amount = money(amount)
            }
        }
    }

    /// The plan with some of what big pays at its first workshop paid by small.
    package func smallPaying(_ amount: String, for category: String, of delegation: String? = nil) -> Plan {
        with { plan in
            for index in plan.workshops[0].funding.indices
            where plan.workshops[0].funding[index].category == category
                && plan.workshops[0].funding[index].delegation == delegation
            {
                plan.workshops[0].funding[index].amount -= money(amount)
                plan.workshops[0].funding.append(
                    FundingEntry(
                        funder: "small", category: category, delegation: delegation, amount: money(amount)))
            }
        }
    }
}
