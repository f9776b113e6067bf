import GLPKSolver
import SeriesAudit
import SeriesModel
import SeriesPlanning
import Testing

/// Random small series with every feature of the format: the same best values as trying every schedule, and a plan that
/// its audit accepts.
struct PlannerAgainstBruteForceTests {
    private struct Count {
        var compared = 0
        var feasible = 0
    }

    /// Seeds are in portions so that they run side by side.
    @Test func agrees() async throws {
        let total = await withTaskGroup(of: Count.self) { group in
            for portion in 0..<8 {
                group.addTask { (portion * 60..<portion * 60 + 60).reduce(into: Count()) { compare(seed: $1, &$0) } }
            }
            return await group.reduce(into: Count()) { total, part in
                total.compared += part.compared
                total.feasible += part.feasible
            }
        }
        // Most are small enough to try, and enough of those have a plan.
        #expect(total.compared >= 400)
        #expect(total.feasible >= 150)
    }

    private func compare(seed: Int, _ count: inout Count) {
        let made = RandomSeries(seed: seed)
        let series = made.series
        #expect(series.problems().isEmpty, "seed \(seed)")
        let expected = BruteForce(series, baseline: made.baseline)
        guard !expected.gaveUp else { return }
        count.compared += 1
        let found = Result { try SeriesPlanner(solver: GLPKSolver()).plan(series, baseline: made.baseline).plan }
        guard case .success(let plan) = found else {
            Issue.record("seed \(seed): \(found)")
            return
        }
        guard let best = expected.best else {
            #expect(plan.status == .infeasible, "seed \(seed)")
            return
        }
        count.feasible += 1
        #expect(plan.status == .optimal, "seed \(seed)")
        #expect(plan.goals.map(\.bound) == best, "seed \(seed): \(series.goals)")
        #expect(Audit(series: series, baseline: made.baseline).violations(in: plan) == [], "seed \(seed)")
    }
}
