import GLPKSolver
import SeriesAnswers
import SeriesModel
import SeriesPlanning
import Testing

/// A search that starts warm from another is as good, and shorter.
struct WarmStartTests {
    /// A search that goes on from another's bases, prices and options finds the same in fewer iterations.
    @Test func `other fares need fewer iterations`() throws {
        let series = try EnquiryTests.series("first.yaml")
        var dearer = series
        for position in dearer.fares.indices {
            dearer.fares[position].fare.value = dearer.fares[position].fare.value * (1 + .half)
        }
        var session = PlanningSession(solver: GLPKSolver())
        _ = try session.plan(series)
        let warm = try session.plan(dearer)
        let cold = try SeriesPlanner(solver: GLPKSolver()).plan(dearer)
        #expect(warm.plan.goals == cold.plan.goals)
        func iterations(_ outcome: PlanningOutcome) -> Int { outcome.statistics.stages.map(\.iterations).reduce(0, +) }
        #expect(iterations(warm) < iterations(cold))
    }
}
