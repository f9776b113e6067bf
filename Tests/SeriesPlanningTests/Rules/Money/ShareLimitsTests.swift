import SeriesModel
import TestSupport
import Testing

/// No funder pays more than its share of the whole.
struct ShareLimitsTests {
    /// Every workshop costs 100; the fund has money for four and pays at most a share of what all costs, the bank has
    /// 40.
    private func workshops(
        share: String?, bank: Rational = 40, change: (inout Series) -> Void = { _ in }
    ) throws -> [Rational]? {
        try TinySeries.values(
            TinySeries.with {
                $0.venues[0].dayRate = 50
                $0.workshops = Limits()
                $0.goals = [Goal(.workshops)]
                $0.funders = [
                    Funder(id: "fund", amount: 400, maxShare: share.map { number($0) }),
                    Funder(id: "bank", amount: bank),
                ]
                change(&$0)
            })
    }

    /// With three quarters the bank must pay 25 of every 100: 40 are enough for one; with 0.9 for four.
    @Test func share() throws {
        #expect(try workshops(share: nil) == [4])
        #expect(try workshops(share: "0.9") == [4])
        #expect(try workshops(share: "0.8") == [2])
        #expect(try workshops(share: "0.75") == [1])
        #expect(try workshops(share: "0.6") == [1])
        #expect(try workshops(share: "0.59") == [0])
        #expect(try workshops(share: "0") == [0])
    }

    /// The series cost of 60, too, is part of the whole: the bank pays it and 40, the fund half of what there is.
    @Test func `of the whole with series costs`() throws {
        // One workshop: 160, half is 80, the bank's 100 pay the rest. Two: 260, half is 130, and 130 are more than 100.
        let found = try workshops(share: "0.5", bank: 100) {
            $0.costs = [SeriesCost(category: "staff", amount: Amount(60))]
        }
        #expect(found == [1])
    }

    /// Rounded down: of 33.33 the half is 16.66, so the other must have 16.67.
    @Test(arguments: [("16.67", 1), ("16.66", 0)])
    func `rounded down`(_ bank: String, _ expected: Int) throws {
        let found = try workshops(share: "0.5", bank: number(bank)) {
            $0.venues[0].dayRate = 0
            $0.venues[0].fixed = number("33.33")
            $0.workshops.max = 1
        }
        #expect(found == [Rational(expected)])
    }

    /// What was held cost 100, all the fund's. With one more the whole is 200: at a half the fund's share is used up
    /// and the bank pays 100; at 0.6 the fund pays 20 more; at 0.4 it has paid more than its share of 80 and pays
    /// nothing.
    @Test(arguments: [("0.5", 100, 2), ("0.5", 99, 1), ("0.6", 80, 2), ("0.6", 79, 1), ("0.4", 100, 2), ("0.4", 99, 1)])
    func `already paid`(_ share: String, _ bank: Int, _ expected: Int) throws {
        let found = try workshops(share: share, bank: Rational(bank)) {
            $0.workshops.max = 2
            $0.held = [
                HeldWorkshop(
                    start: TinySeries.day(-6), venue: "inn", attendees: [],
                    costs: [SpentCost(category: "venue", amount: 100)],
                    funding: [SpentFunding(funder: "fund", category: "venue", amount: 100)])
            ]
        }
        #expect(found == [Rational(expected)])
    }
}
