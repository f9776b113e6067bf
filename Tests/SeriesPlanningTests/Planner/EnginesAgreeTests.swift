import GLPKSolver
import SeriesModel
import SeriesPlanning
import Testing

/// Relaxing saves time and changes no answer: the plain way, the whole rulebook over all options, agrees.
struct EnginesAgreeTests {
    @Test(arguments: 0..<300)
    func sameStatusAndValues(seed: Int) throws {
        let series = RandomSeries(seed: seed).series
        let planner = SeriesPlanner(solver: GLPKSolver())
        let relaxing = try planner.plan(series, options: PlanningOptions(engine: .relaxing)).plan
        let compact = try planner.plan(series, options: PlanningOptions(engine: .compact)).plan
        #expect(relaxing.status == compact.status)
        #expect(relaxing.goals.map(\.bound) == compact.goals.map(\.bound))
    }
}
