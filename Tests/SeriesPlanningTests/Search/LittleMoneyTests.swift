import GLPKSolver
import SeriesModel
import TestSupport
import Testing

@testable import SeriesPlanning

/// Whether there is any plan where money only just is enough, or is not: sequences that cost more than can be paid are
/// left out, and no others.
struct LittleMoneyTests {
    @Test func `what can be paid is found, sequence by sequence`() throws {
        var options = PlanningOptions()
        options.anyPlanWillDo = true
        var compact = PlanningOptions(engine: .compact)
        compact.anyPlanWillDo = true
        let solver = GLPKSolver()
        var found = (plans: 0, none: 0)
        // The last has a relaxation that can be paid for, and no plan.
        for seed in Array(0..<40) + [51] {
            for share in [decimal("0.1"), decimal("0.4"), 1] {
                var series = RandomSeries(seed: seed).series
                series.goals = []
                for place in series.funders.indices where series.funders[place].headings == nil {
                    series.funders[place].amount = series.funders[place].amount * share
                }
                let limits = PlanningLimits()
                var search = try GoalSearch(
                    SeriesIndex(series), baseline: nil, solver: solver, options: options, warmStart: WarmStart(),
                    limits: limits)
                var stage = GoalStage(0, search.whole.scales[0], bound: nil, fewOptions: 1)
                guard case .open = try search.relax(&stage) else { continue }
                let ending = try search.searchPayable(&stage)
                let hasPlan = try SeriesPlanner(solver: solver).plan(series, options: compact).plan.hasPlan
                guard case .proven = ending else { continue }
                #expect((search.incumbent != nil) == hasPlan, "seed \(seed), \(share)")
                if hasPlan { found.plans += 1 } else { found.none += 1 }
            }
        }
        #expect(found.plans > 20 && found.none > 0)
    }

    /// What costs more than all funders have, whatever anybody pays for, needs no solver.
    @Test func `what the series alone costs is seen without a relaxation`() throws {
        var series = RandomSeries(seed: 3).series
        series.goals = []
        series.costs = [SeriesCost(category: "staff", amount: Amount(1_000_000_000))]
        var options = PlanningOptions()
        options.anyPlanWillDo = true
        let outcome = try SeriesPlanner(solver: GLPKSolver()).plan(series, options: options)
        #expect(outcome.plan.status == .infeasible)
        #expect(outcome.statistics.stages.map(\.iterations) == [0])
    }
}
