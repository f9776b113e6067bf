import SeriesModel
import TestSupport
import Testing

/// Of the right splits the first funder of the file pays as much as it can in all, then the second, and so on.
struct FirstFunderTests {
    /// What each funder pays in all: 700 of travel, 300 of venue and, for the series, 100 of staff.
    private func paid(_ funders: Funder..., change: (inout Series) -> Void = { _ in }) throws -> [String: Money] {
        let plan = try TinySeries.plan(
            TinySeries.with {
                $0.participants = [Participant(id: "n1", delegation: "north", home: "HOM")]
                $0.venues[0].fixed = 300
                $0.fares[0].fare = Amount(700)
                $0.costs = [SeriesCost(category: "staff", amount: Amount(100))]
                $0.goals = [Goal(.attendance), Goal(.early)]
                $0.funders = funders
                change(&$0)
            })
        return (plan.workshops.flatMap(\.funding) + plan.seriesFunding).reduce(into: [:]) { sums, entry in
            sums[entry.funder, default: .zero] += entry.amount
        }
    }

    private func euros(_ amount: Int) -> Money { Money(cents: 100 * amount) }

    /// The order of the file decides, whatever the amounts.
    @Test func `in the order of the file`() throws {
        let funders = [Funder(id: "a", amount: 400), Funder(id: "b", amount: 900), Funder(id: "c", amount: 5000)]
        #expect(try paid(funders[0], funders[1], funders[2]) == ["a": euros(400), "b": euros(700)])
        #expect(try paid(funders[2], funders[1], funders[0]) == ["c": euros(1100)])
    }

    /// One limit at a time: the first pays just that, and for the series what is not of a workshop.
    @Test func `under limits`() throws {
        let own = Funder(id: "own", amount: 5000)
        #expect(try paid(Funder(id: "a", amount: 5000, perWorkshop: 400), own) == ["a": euros(500), "own": euros(600)])
        #expect(
            try paid(Funder(id: "a", amount: 5000, caps: ["travel": 300]), own) == ["a": euros(700), "own": euros(400)])
        #expect(
            try paid(Funder(id: "a", amount: 5000, maxShare: number("0.25")), own)
                == ["a": euros(275), "own": euros(825)])
        #expect(
            try paid(Funder(id: "a", amount: 5000, covers: ["venue"]), own) == ["a": euros(300), "own": euros(800)])
        #expect(try paid(Funder(id: "a", amount: 550, overhead: 10), own) == ["a": euros(500), "own": euros(600)])
        #expect(
            try paid(Funder(id: "a", amount: 5000, venues: ["inn"]), own) == ["a": euros(1100)],
            "series costs are in, also where venues are given")
        #expect(
            try paid(Funder(id: "a", amount: 5000, venues: []), own) == ["a": euros(100), "own": euros(1000)])
    }

    /// A cap on travel and a limit for the workshop: 300 of travel and 150 of the venue, and the staff.
    @Test func `under limits that cross`() throws {
        let own = Funder(id: "own", amount: 5000)
        let grant = Funder(id: "a", amount: 5000, caps: ["travel": 300], perWorkshop: 450)
        #expect(try paid(grant, own) == ["a": euros(550), "own": euros(550)])
        #expect(try paid(own, grant) == ["own": euros(1100)])
    }

    /// What a later one must pay, the first leaves to it.
    @Test func `leaves to others what they must pay`() throws {
        let all = Funder(id: "a", amount: 5000)
        #expect(
            try paid(all, Funder(id: "b", amount: 900, covers: ["travel"], minSpend: 250))
                == ["a": euros(850), "b": euros(250)])
        #expect(
            try paid(all, Funder(id: "b", amount: 900)) { $0.participants[0].refuses = ["a"] }
                == ["a": euros(400), "b": euros(700)])
    }

    /// What it has paid for a held workshop counts to its grant and is not decided again.
    @Test func `held funding stays`() throws {
        let found = try paid(Funder(id: "a", amount: 500), Funder(id: "own", amount: 5000)) {
            $0.held = [
                HeldWorkshop(
                    start: TinySeries.day(-6), venue: "inn", attendees: [],
                    costs: [SpentCost(category: "venue", amount: 350)],
                    funding: [
                        SpentFunding(funder: "own", category: "venue", amount: 50),
                        SpentFunding(funder: "a", category: "venue", amount: 300),
                    ])
            ]
            $0.workshops = Limits(min: 2, max: 2)
        }
        #expect(found == ["a": euros(500), "own": euros(950)])
    }
}
