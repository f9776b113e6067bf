import SeriesModel
import TestSupport
import Testing

/// No funder pays more for a category than it has capped it at.
struct CategoryCapsTests {
    /// Every workshop costs 100 for the venue and 10 for each traveller; everybody wants to come to all four.
    private func values(_ funders: Funder..., change: (inout Series) -> Void = { _ in }) throws -> [Rational]? {
        try TinySeries.values(
            TinySeries.with {
                $0.venues[0].dayRate = 50
                $0.fares[0].fare = Amount(10)
                $0.workshops = Limits()
                $0.goals = [Goal(.workshops), Goal(.attendance)]
                $0.funders = funders
                change(&$0)
            })
    }

    /// 299.99 for venues are two workshops of 4 people; 119.99 for travel are 11 attendances.
    @Test func cap() throws {
        #expect(try values(Funder(id: "bank", amount: 999)) == [4, 16])
        #expect(try values(Funder(id: "bank", amount: 999, caps: ["venue": 300])) == [3, 12])
        #expect(try values(Funder(id: "bank", amount: 999, caps: ["venue": number("299.99")])) == [2, 8])
        #expect(try values(Funder(id: "bank", amount: 999, caps: ["travel": number("119.99")])) == [4, 11])
        #expect(try values(Funder(id: "bank", amount: 999, caps: ["travel": 0, "venue": 100])) == [1, 0])
        #expect(try values(Funder(id: "bank", amount: 999, caps: ["visa": 0])) == [4, 16])
    }

    /// A cap binds its funder only: the fund pays what the bank may not.
    @Test func `of each funder`() throws {
        let bank = Funder(id: "bank", amount: 999, caps: ["venue": 150])
        #expect(try values(bank, Funder(id: "fund", amount: 50)) == [2, 8])
        #expect(try values(bank, Funder(id: "fund", amount: 50, covers: ["travel"])) == [1, 4])
    }

    /// 90.9 euros at 1.1 are 99.99.
    @Test func currency() throws {
        #expect(
            try values(Funder(id: "bank", amount: 999, currency: "EUR", caps: ["venue": number("90.9")])) == [0, 0])
        #expect(try values(Funder(id: "bank", amount: 999, currency: "EUR", caps: ["venue": 91])) == [1, 4])
    }

    /// The bank has paid 70 for a venue and 500 for travel that was held: of 270 for venues 200 are left, of 100 for
    /// travel nothing.
    @Test func `already paid`() throws {
        let caps: [String: Rational] = ["venue": 270, "travel": 100]
        let found = try values(Funder(id: "bank", amount: 9999, caps: caps)) {
            $0.held = [
                HeldWorkshop(
                    start: TinySeries.day(-6), venue: "inn", attendees: [],
                    costs: [SpentCost(category: "venue", amount: 70), SpentCost(category: "travel", amount: 500)],
                    funding: [
                        SpentFunding(funder: "bank", category: "venue", amount: 70),
                        SpentFunding(funder: "bank", category: "travel", amount: 500),
                    ])
            ]
        }
        #expect(found == [3, 0])
    }

    /// 250 under the heading of venues, of which a fifth may be added: 300 are three workshops; and travel is no
    /// heading, so nobody travels but at the fund's expense.
    @Test func headings() throws {
        var bank = Funder(id: "bank", amount: 999, headings: ["venue": 250], reallocation: number("0.2"))
        #expect(try values(bank) == [3, 0])
        #expect(try values(bank, Funder(id: "fund", amount: 50, covers: ["travel"])) == [3, 5])
        bank.reallocation = number("0.19")
        #expect(try values(bank) == [2, 0])
        bank.reallocation = 1
        bank.caps = ["venue": 100]
        #expect(try values(bank) == [1, 0])
        bank.headings = ["venue": 999, "travel": 25]
        bank.caps = [:]
        #expect(try values(bank) == [4, 5])
        bank.covers = ["venue"]
        #expect(try values(bank) == [4, 0])
    }
}
