import GLPKSolver
import LinearModel
import SeriesModel
import TestSupport
import Testing

@testable import SeriesPlanning

/// Whoever is required attends every workshop.
struct RequiredAttendanceTests {
    /// n1 cannot come on the 1st: without them it is the 1st, with them required the 8th.
    @Test func decidesTheDay() throws {
        var series = TinySeries.with {
            $0.person("n1") { $0.unavailable = [TinySeries.range(1, 2)] }
            $0.goals = [Goal(.early), Goal(.attendance)]
        }
        #expect(try TinySeries.best(series) == "1 inn: n2 s1 s2")
        series.person("n1") { $0.required = true }
        #expect(try TinySeries.best(series) == "8 inn: n1 n2 s1 s2")
    }

    /// Two in one class of days, one seat: the required one has it although the other is worth more.
    @Test func attendsThoughTheOtherIsWorthMore() throws {
        var series = TinySeries.with {
            $0.delegations[0].seats.max = 1
            $0.person("n1") { $0.weight = 5 }
        }
        #expect(try TinySeries.best(series) == "1 inn: n1 s1 s2")
        series.person("n2") { $0.required = true }
        #expect(try TinySeries.best(series) == "1 inn: n2 s1 s2")
        series.person("n2") { $0.attends.max = 0 }
        #expect(try TinySeries.best(series) == "infeasible")
    }

    /// Who is worth nothing attends all the same, at every workshop.
    @Test func attendsEvery() throws {
        let series = TinySeries.with {
            $0.meetTwice()
            $0.person("n2") {
                $0.reluctant = ["inn"]
                $0.required = true
            }
            $0.goals = [Goal(.reluctance), Goal(.early), Goal(.attendance)]
        }
        #expect(try TinySeries.best(series) == "1 inn: n1 n2 s1 s2 | 8 inn: n1 n2 s1 s2")
    }

    /// At a held workshop they were not: that is not judged.
    @Test func heldIsNotJudged() throws {
        let series = TinySeries.with {
            $0.held = [HeldWorkshop(start: TinySeries.day(-6), venue: "inn", attendees: ["n2"])]
            $0.workshops = Limits(min: 2, max: 2)
            $0.person("n1") { $0.required = true }
        }
        #expect(try TinySeries.best(series) == "-6 inn: n2 | 1 inn: n1 n2 s1 s2")
    }

    /// Nobody may pay for n1, who is required: no workshop can be held, and that is the best of every goal, though
    /// others would come and a tolerance would let some of them go.
    @Test(arguments: [0, 10])
    func nobodyPaysForThem(tolerance: Rational) throws {
        let series = TinySeries.with { series in
            series.addSpa()
            series.workshops = Limits(min: 0, max: 2)
            series.person("n1") {
                $0.required = true
                $0.refuses = ["bank"]
                $0.fee = Amount(1)
            }
            series.apart = [["n1", "n2"], ["s1", "s2"]]
            series.goals = [Goal(.workshops), Goal(.attendance, tolerance: tolerance), Goal(.cost)]
        }
        let plan = try TinySeries.plan(series)
        #expect(plan.status == .optimal)
        #expect(plan.goals.map(\.value) == [0, 0, 0])
        #expect(plan.goals.map(\.bound) == [0, 0, 0])
    }

    /// A layout that has lost somebody required has no workshop, whatever else it has.
    @Test func whoeverIsMissingFromALayoutClosesIt() throws {
        let index = SeriesIndex(TinySeries.with { $0.person("n1") { $0.required = true } })
        let all = OptionLayout(index)
        let without = OptionLayout(
            all, keeping: Array(all.options.indices), able: all.able.map { $0.filter { $0 != 0 } }, index: index)
        let draft = try CompactProgram(index, without)
        #expect(try GLPKSolver().solve(draft.program).termination.reason == .infeasible)
        let bounds = OptionBounds(of: draft, draft.program, prices: draft.program.rows.map { _ in 0 })
        #expect(bounds.through.allSatisfy { $0 == .infinity })
    }
}
