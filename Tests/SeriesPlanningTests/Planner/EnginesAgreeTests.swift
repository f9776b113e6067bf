import GLPKSolver
import SeriesModel
import SeriesPlanning
import TestSupport
import Testing

/// Relaxing saves time and changes no answer: the plain way, the whole rulebook over all options, agrees.
struct EnginesAgreeTests {
    @Test(arguments: 0..<300)
    func `same status and values`(seed: Int) throws {
        // Seeds next to each other share most of their draws.
        let random = RandomSeries(seed: 1009 * seed)
        let series = random.series
        let planner = SeriesPlanner(solver: GLPKSolver())
        let relaxing = try planner.plan(series, options: PlanningOptions(engine: .relaxing)).plan
        let compact = try planner.plan(series, options: PlanningOptions(engine: .compact)).plan
        #expect(relaxing.status == compact.status)
        #expect(relaxing.goals.map(\.bound) == compact.goals.map(\.bound))
    }

    /// No workshop can be balanced, and the one cent of the staff cannot be halved. The relaxation closes all options
    /// and allows half a cent: that there is no plan is for the last step to find.
    @Test func `there is no plan where the relaxation closes all options`() throws {
        let series = TinySeries.with { series in
            series.workshops = Limits(min: 0, max: 1)
            series.balance = 0
            series.delegations[0].seats = Limits(min: 1, max: 1)
            series.delegations[1].seats = Limits(min: 2, max: 2)
            series.costs = [SeriesCost(name: "staff", category: "staff", amount: Amount(number("0.01")))]
            series.funders = ["f", "g"].map { Funder(id: $0, amount: 100, maxShare: number("0.5")) }
        }
        #expect(try SeriesPlanner(solver: GLPKSolver()).plan(series).plan.status == .infeasible)
    }
}
