import SeriesModel
import TestSupport
import Testing

/// Most workshops.
struct MostWorkshopsTests {
    /// Gaps of 8 days leave two of four Mondays; cost before it none.
    @Test func decides() throws {
        var series = TinySeries.with {
            $0.workshops = Limits()
            $0.gap = Limits(min: 8)
            $0.venues[0].dayRate = 5
            $0.goals = [Goal(.workshops), Goal(.cost), Goal(.early)]
        }
        #expect(try TinySeries.values(series) == [2, 20, 14])
        series.goals = [Goal(.cost), Goal(.workshops)]
        #expect(try TinySeries.values(series) == [0, 0])
    }

    /// Within a tolerance of one workshop the cheapest has one less.
    @Test func tolerance() throws {
        let series = TinySeries.with {
            $0.workshops = Limits()
            $0.venues[0].dayRate = 5
            $0.goals = [Goal(.workshops, tolerance: 1), Goal(.cost)]
        }
        let plan = try TinySeries.plan(series)
        #expect(plan.goals.map(\.value) == [3, 30])
        #expect(plan.goals.map(\.bound) == [4, 30])
    }
}
