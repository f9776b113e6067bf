import SeriesModel
import TestSupport
import Testing

/// No funder pays more than its grant, overhead included.
struct GrantLimitsTests {
    /// Every workshop costs 100; as many as the money is for.
    private func workshops(_ funders: Funder..., change: (inout Series) -> Void = { _ in }) throws -> [Rational]? {
        try TinySeries.values(
            TinySeries.with {
                $0.venues[0].dayRate = 50
                $0.workshops = Limits()
                $0.goals = [Goal(.workshops)]
                $0.funders = funders
                change(&$0)
            })
    }

    @Test func amount() throws {
        #expect(try workshops(Funder(id: "bank", amount: 200)) == [2])
        #expect(try workshops(Funder(id: "bank", amount: number("199.99"))) == [1])
        #expect(try workshops(Funder(id: "bank", amount: 400)) == [4])
        #expect(try workshops(Funder(id: "a", amount: 150), Funder(id: "b", amount: 150)) == [3])
        #expect(try workshops(Funder(id: "a", amount: 150), Funder(id: "b", amount: 149)) == [2])
    }

    /// 7 percent on 200 are 14; 12.5 percent on 300 are 37.50. A cent less is a workshop less.
    @Test func overhead() throws {
        #expect(try workshops(Funder(id: "bank", amount: 214, overhead: 7)) == [2])
        #expect(try workshops(Funder(id: "bank", amount: number("213.99"), overhead: 7)) == [1])
        #expect(try workshops(Funder(id: "bank", amount: number("337.50"), overhead: number("12.5"))) == [3])
        #expect(try workshops(Funder(id: "bank", amount: number("337.49"), overhead: number("12.5"))) == [2])
    }

    /// 181.81 euros at 1.1 are 199.991, rounded down 199.99; 181.82 are 200.002.
    @Test func currency() throws {
        #expect(try workshops(Funder(id: "bank", amount: number("181.82"), currency: "EUR")) == [2])
        #expect(try workshops(Funder(id: "bank", amount: number("181.81"), currency: "EUR")) == [1])
    }

    /// A held workshop has cost the bank 70: of 269 it has 199 left.
    @Test(arguments: [(270, 3), (269, 2), (69, 1)])
    func `already paid`(_ amount: Int, _ expected: Int) throws {
        let found = try workshops(Funder(id: "bank", amount: Rational(amount))) {
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
