import SeriesModel
import TestSupport
import Testing

@testable import SeriesPlanning

@Suite struct TransitionsTests {
    private func transitions(_ change: (inout Series) -> Void) throws -> Transitions {
        let index = SeriesIndex(
            TinySeries.with { series in
                series.workshops = Limits(min: 2, max: 3)
                series.gap = Limits(min: 7, max: 7)
                change(&series)
            })
        return try #require(Transitions(OptionLayout(index), index))
    }

    @Test func `everybody of the sides comes back, at each workshop but the first`() throws {
        let found = try transitions { _ in }
        #expect(found.most == 8)
        #expect(found.through == [8, 8, 8, 8])
        #expect(found.into == [0, 4, 4, 4])
    }

    @Test func `who is away at one of two workshops does not come back`() throws {
        let found = try transitions { series in
            series.person("n1") { $0.unavailable = [TinySeries.range(8, 8)] }
        }
        #expect(found.into == [0, 3, 3, 4])
        #expect(found.through == [6, 7, 7, 7])
    }

    @Test func `seats, balance and capacity limit who comes back`() throws {
        #expect(try transitions { $0.delegations[0].seats = Limits(min: 0, max: 1) }.most == 6)
        #expect(
            try transitions {
                $0.delegations[0].seats = Limits(min: 0, max: 1)
                $0.balance = 0
            }.most == 4)
        #expect(try transitions { $0.venues[0].capacity = 3 }.most == 6)
    }

    @Test func `rotation and continuity forbid transitions`() throws {
        #expect(try transitions { $0.rotate = true }.most == nil)
        let found = try transitions { series in
            series.continuity = 2
            series.person("n1") { $0.unavailable = [TinySeries.range(8, 8)] }
        }
        // On the 8th there are not two of North to come back, so that it is no option.
        #expect(found.through == [nil, 4, 4])
    }
}
