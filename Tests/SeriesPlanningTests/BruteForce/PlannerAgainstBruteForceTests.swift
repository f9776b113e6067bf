import GLPKSolver
import LinearModel
import OrderedCollections
import SeriesAudit
import SeriesModel
import Testing

@testable import SeriesPlanning

/// Random small series with every feature of the format: the same best values as trying every schedule, and a plan that
/// its audit accepts.
struct PlannerAgainstBruteForceTests {
    private struct Count {
        var compared = 0
        var feasible = 0
    }

    /// What a random series never has, brute force says nothing about.
    @Test func `every rule says something in some of them`() throws {
        var silent = Rulebook.rules
        for seed in 0..<200 where !silent.isEmpty {
            let index = SeriesIndex(RandomSeries(seed: seed).series)
            func size(_ rules: [any Rule.Type]) throws -> [Int] {
                let draft = try CompactProgram(index, OptionLayout(index), rules: rules)
                return [draft.program.rows.count, draft.program.columns.count]
            }
            let empty = try size([])
            silent = try silent.filter { try size([$0]) == empty }
        }
        #expect(silent.map { $0.name } == [], "put them into RandomSeries, and into BruteForce")
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

    /// The same where who comes back is the first goal, and is searched for as in large series.
    @Test func agreesOnWhoComesBack() async throws {
        let total = await compareWhoComesBack(seeds: 20, as: .inLargeSeries)
        #expect(total.compared >= 130)
        #expect(total.feasible >= 50)
    }

    /// And as in small ones, where a pair of a side comes together and somebody must come back.
    @Test func agreesOnWhoComesBackInSmallSeries() async throws {
        let total = await compareWhoComesBack(seeds: 15, as: .inSmallSeries)
        #expect(total.compared >= 90)
        #expect(total.feasible >= 20)
    }

    private enum WhoComesBack { case inLargeSeries, inSmallSeries }

    private func compareWhoComesBack(seeds: Int, as size: WhoComesBack) async -> Count {
        await withTaskGroup(of: Count.self) { group in
            for portion in 0..<8 {
                group.addTask {
                    (portion * seeds..<(portion + 1) * seeds).reduce(into: Count()) {
                        compare(seed: 10_007 * ($1 + 1), whoComesBackFirst: size, &$0)
                    }
                }
            }
            return await group.reduce(into: Count()) { total, part in
                total.compared += part.compared
                total.feasible += part.feasible
            }
        }
    }

    private func compare(seed: Int, whoComesBackFirst size: WhoComesBack? = nil, _ count: inout Count) {
        let made = RandomSeries(seed: seed)
        var series = made.series
        var options = PlanningOptions()
        if let size {
            let others = series.goals.map(\.kind).filter { $0 != .returning }
            series.goals = OrderedSet(others).map { Goal($0) }
            let tolerance: Rational = seed.isMultiple(of: 3) ? 1 : 0
            series.goals.insert(
                Goal(.returning, tolerance: tolerance), at: seed.isMultiple(of: 2) ? 0 : min(1, series.goals.count))
            switch size {
            case .inLargeSeries: options.settings.fewColumns = 0
            case .inSmallSeries:
                series.continuity = 1
                let pair = series.participants.filter { $0.delegation == "side0" }.prefix(2).map(\.id)
                series.together = pair.count == 2 ? [pair] : []
            }
        }
        #expect(series.problems().isEmpty, "seed \(seed)")
        let expected = BruteForce(series, baseline: made.baseline)
        guard !expected.gaveUp else { return }
        count.compared += 1
        let found = Result {
            try SeriesPlanner(solver: GLPKSolver()).plan(series, baseline: made.baseline, options: options).plan
        }
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
