import SeriesModel
import TestSupport
import Testing

/// Every funder pays at least as much as it insists on.
struct LeastSpendingTests {
    /// Every workshop costs 100; one is cheapest.
    private func cost(_ funders: Funder..., change: (inout Series) -> Void = { _ in }) throws -> [Rational]? {
        try TinySeries.values(
            TinySeries.with {
                $0.venues[0].dayRate = 50
                $0.workshops = Limits(min: 1)
                $0.goals = [Goal(.cost)]
                $0.funders = funders
                change(&$0)
            })
    }

    /// Who insists on 100.01 wants a second workshop; on 400.01 there is no plan.
    @Test func least() throws {
        #expect(try cost(Funder(id: "bank", amount: 999)) == [100])
        #expect(try cost(Funder(id: "bank", amount: 999, minSpend: 100)) == [100])
        #expect(try cost(Funder(id: "bank", amount: 999, minSpend: number("100.01"))) == [200])
        #expect(try cost(Funder(id: "bank", amount: 999, minSpend: number("400.01"))) == nil)
    }

    /// Two who insist on 80 each: 100 are too little, 200 enough; of 150 and 30 the second workshop has to be one, too.
    @Test func `of each funder`() throws {
        let insisting = ["a", "b"].map { Funder(id: $0, amount: 999, minSpend: 80) }
        #expect(try cost(insisting[0], insisting[1]) == [200])
        #expect(try cost(insisting[0], Funder(id: "c", amount: 999)) == [100])
    }

    /// 91 euros at 1.1 are 100.10, 90.91 are 100.001 and rounded down 100.00.
    @Test func currency() throws {
        #expect(try cost(Funder(id: "bank", amount: 999, currency: "EUR", minSpend: 91)) == [200])
        #expect(try cost(Funder(id: "bank", amount: 999, currency: "EUR", minSpend: number("90.91"))) == [100])
    }

    /// More than the grant leaves can be insisted on, and not be had.
    @Test func `beyond the grant`() throws {
        #expect(try cost(Funder(id: "bank", amount: 150, minSpend: 160), Funder(id: "fund", amount: 999)) == nil)
    }

    /// Of the 150 the bank has paid 70 for what was held: 80 are missing, so there is one workshop more.
    @Test(arguments: [(150, 170), (70, 70), (171, 270)])
    func `already paid`(_ least: Int, _ expected: Int) throws {
        let found = try cost(Funder(id: "bank", amount: 999, minSpend: Rational(least))) {
            $0.held = [
                HeldWorkshop(
                    start: TinySeries.day(-6), venue: "inn", attendees: [],
                    costs: [SpentCost(category: "venue", amount: 70)],
                    funding: [SpentFunding(funder: "bank", category: "venue", amount: 70)])
            ]
        }
        #expect(found == [Rational(expected)])
    }
}
