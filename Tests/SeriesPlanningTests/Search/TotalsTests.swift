import GLPKSolver
import LinearModel
import SeriesModel
import TestSupport
import Testing

@testable import SeriesPlanning

/// What trees branch on before the program's own columns.
@Suite struct TotalsTests {
    /// The tiny series with so many people in the north, of weight 1 and 2, for two seats.
    private func pool(of people: Int) -> Series {
        TinySeries.with { series in
            series.meetTwice()
            series.delegations[0].seats.max = 2
            let first = series.participants[0]
            for number in 1..<people - 1 {
                var other = first
                other.id = "\(first.id)-\(number)"
                other.weight = number % 2 + 1
                series.participants.append(other)
            }
        }
    }

    /// The names of numbers of trips in the program of a series.
    private func trips(_ series: Series) throws -> [String] {
        let draft = try CompactProgram(SeriesIndex(series), OptionLayout(SeriesIndex(series)))
        return draft.withTotals(draft.program, countsTrips: false, wantsReturns: false).columns
            .map(\.name).filter { $0.hasPrefix("trips") }
    }

    @Test func `people who are alike are counted in a pool of many times its seats only`() throws {
        #expect(try trips(pool(of: 11)).isEmpty)
        // By weight: people of 1 and of 2.
        #expect(try trips(pool(of: 12)).count == 2)
    }

    @Test func `the numbers change no plan`() throws {
        let series = pool(of: 12)
        let plan = try SeriesPlanner(solver: GLPKSolver()).plan(series).plan
        var fewer = series
        fewer.participants.removeAll { $0.weight == 1 && $0.id != "n1" && $0.delegation == "north" }
        let other = try SeriesPlanner(solver: GLPKSolver()).plan(fewer).plan
        #expect(plan.status == .optimal)
        #expect(plan.goals.map(\.value) == other.goals.map(\.value))
    }

    /// With one seat whoever comes back is the same throughout: n1 must come once and may come twice, so that there are
    /// no three workshops. The relaxation does not know; with who comes at all it does.
    @Test(arguments: [false, true]) func `one seat is the same person's`(counts: Bool) throws {
        let goal = try FirstGoal(
            TinySeries.with { series in
                series.workshops = Limits(min: 3, max: 3)
                series.gap = Limits(min: 7, max: 7)
                series.continuity = 1
                series.delegations[0].seats = Limits(min: 0, max: 1)
                series.person("n1") { $0.attends = Limits(min: 1, max: 2) }
                series.goals = [Goal(.attendance)]
            })
        let program = goal.whole.draft.withTotals(goal.program, countsTrips: false, wantsReturns: counts)
        let relaxed = try GLPKSolver().solve(program, options: SolveOptions(relaxation: true))
        #expect((relaxed.termination.reason == .infeasible) == counts)
        #expect(goal.best == nil)
    }
}
