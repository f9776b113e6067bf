import SeriesModel
import TestSupport
import Testing

/// A series may name no goals: any right plan will do.
struct NoGoalsTests {
    @Test func `any right plan will do`() throws {
        let plan = try TinySeries.plan(TinySeries.with { $0.goals = [] })
        #expect(plan.status == .optimal)
        #expect(plan.goals.isEmpty)
        #expect(plan.workshops.count == 1)
    }

    @Test func `none is still none`() throws {
        let plan = try TinySeries.plan(
            TinySeries.with { series in
                series.goals = []
                series.funders[0].amount = 0
                series.venues[0].fixed = 1
            })
        #expect(plan.status == .infeasible)
    }
}
