import SeriesModel
import TestSupport
import Testing

/// No funder pays more for one workshop than it is ready to.
struct WorkshopCapsTests {
    /// Every workshop costs 100 for the venue and 10 for each traveller.
    private func values(_ funders: Funder..., change: (inout Series) -> Void = { _ in }) throws -> [Rational]? {
        try TinySeries.values(
            TinySeries.with {
                $0.venues[0].dayRate = 50
                $0.fares[0].fare = Amount(10)
                $0.workshops = Limits(max: 2)
                $0.goals = [Goal(.workshops), Goal(.attendance)]
                $0.funders = funders
                change(&$0)
            })
    }

    /// 129.99 for each are the venue and two travellers, twice; 90 are not even the venue.
    @Test func limit() throws {
        #expect(try values(Funder(id: "bank", amount: 999)) == [2, 8])
        #expect(try values(Funder(id: "bank", amount: 999, perWorkshop: 140)) == [2, 8])
        #expect(try values(Funder(id: "bank", amount: 999, perWorkshop: number("129.99"))) == [2, 4])
        #expect(try values(Funder(id: "bank", amount: 999, perWorkshop: 90)) == [0, 0])
    }

    /// Up to a unit less than the venue costs. GLPK's presolver takes 0.001 for nothing, a unit in the program's
    /// thousands; what it finds then does not stand up, and the solver looks again without it.
    @Test(arguments: ["99.99", "99"])
    func `limit below by little`(_ limit: String) throws {
        let found = try values(Funder(id: "bank", amount: 999, perWorkshop: number(limit)))
        #expect(found == [0, 0])
    }

    /// 118.18 euros at 1.1 are 129.998: two travellers.
    @Test func currency() throws {
        #expect(try values(Funder(id: "bank", amount: 999, currency: "EUR", perWorkshop: number("118.18"))) == [2, 4])
    }

    /// What one does not pay the other may: 60 and 60 are the venue and two travellers at each.
    @Test func `of each funder`() throws {
        let both = ["bank", "fund"].map { Funder(id: $0, amount: 999, perWorkshop: 60) }
        #expect(try values(both[0], both[1]) == [2, 4])
    }

    /// A cost of the series is for no workshop.
    @Test func `not for series costs`() throws {
        let found = try values(Funder(id: "bank", amount: 9999, perWorkshop: 140)) {
            $0.costs = [SeriesCost(category: "venue", amount: Amount(5000))]
        }
        #expect(found == [2, 8])
    }

    /// A held workshop whose funding is open is one like the others; where it is known it is not judged.
    @Test func held() throws {
        func values(_ funding: [SpentFunding]?) throws -> [Rational]? {
            try self.values(Funder(id: "bank", amount: 9999, perWorkshop: 140)) {
                $0.held = [
                    HeldWorkshop(
                        start: TinySeries.day(-6), venue: "inn", attendees: [],
                        costs: [SpentCost(category: "venue", amount: 141)], funding: funding)
                ]
            }
        }
        #expect(try values(nil) == nil)
        #expect(try values([SpentFunding(funder: "bank", category: "venue", amount: 141)]) == [2, 4])
    }
}
