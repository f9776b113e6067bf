import SeriesModel
import TestSupport
import Testing

@testable import SeriesPlanning

/// Lines that are the same to every funder are one pool.
struct FundingPoolTests {
    private let index = SeriesIndex(
        TinySeries.with {
            $0.funders = [
                Funder(id: "plain", amount: 9), Funder(id: "capped", amount: 9, caps: ["travel": 5]),
                Funder(id: "limited", amount: 9, perWorkshop: 5),
            ]
        })

    /// The category matters where a payer caps it, the workshop where a payer limits each.
    @Test func `what tells pools apart`() {
        func pool(_ category: String, _ payers: [Int]) -> FundingPool {
            index.pool(of: category, payers: payers, at: .planned(block: 2))
        }
        #expect(pool("travel", [0]) == FundingPool(payers: [0], cappedCategory: nil, workshop: nil))
        #expect(pool("travel", [0, 1]) == FundingPool(payers: [0, 1], cappedCategory: "travel", workshop: nil))
        #expect(pool("visa", [0, 1]) == pool("venue", [0, 1]))
        #expect(pool("visa", [2]) == FundingPool(payers: [2], cappedCategory: nil, workshop: .planned(block: 2)))
        #expect(pool("visa", [0, 1]) != pool("visa", [0]))
        #expect(index.pool(of: "staff", payers: [2], at: nil).workshop == nil)
        #expect(index.pool(of: "visa", payers: [2], at: .held(0)) != pool("visa", [2]))
    }

    /// Who may pay which line, by category, delegation, window, venue and refusal.
    @Test func payers() {
        let index = SeriesIndex(
            TinySeries.with {
                $0.addSpa()
                $0.funders = [
                    Funder(id: "all", amount: 9), Funder(id: "travel", amount: 9, covers: ["travel"]),
                    Funder(id: "south", amount: 9, delegations: ["south"]),
                    Funder(id: "spa", amount: 9, venues: ["spa"]),
                    Funder(id: "week", amount: 9, window: TinySeries.range(8, 14)),
                ]
            })
        func payers(_ category: String, _ delegation: Int?, refusals: [Int] = [], at option: WorkshopOption?) -> [Int] {
            index.payers(of: .init(category: category, delegation: delegation, refusals: refusals), at: option)
        }
        let inn = WorkshopOption(venue: 0, start: TinySeries.day(1))
        let spa = WorkshopOption(venue: 1, start: TinySeries.day(8))
        #expect(payers("travel", 0, at: inn) == [0, 1])
        #expect(payers("travel", 1, at: inn) == [0, 1, 2])
        #expect(payers("travel", 1, refusals: [0, 2], at: inn) == [1])
        #expect(payers("venue", nil, at: spa) == [0, 2, 3, 4])
        #expect(payers("venue", nil, at: WorkshopOption(venue: 1, start: TinySeries.day(14))) == [0, 2, 3])
        #expect(payers("staff", nil, at: nil) == [0, 2, 3, 4])
    }
}
