import GLPKSolver
import LinearModel
import SeriesModel
import TestSupport
import Testing

@testable import SeriesPlanning

/// Whoever comes only together is there together or not at all.
struct TogetherTests {
    /// n1 cannot come on the 1st; n2, s1 and s2 can.
    private let early = TinySeries.with {
        $0.person("n1") { $0.unavailable = [TinySeries.range(1, 1)] }
        $0.goals = [Goal(.early), Goal(.attendance)]
    }

    @Test func `all or none`() throws {
        var series = early
        #expect(try TinySeries.best(series) == "1 inn: n2 s1 s2")
        series.together = [["n1", "s2"]]
        #expect(try TinySeries.best(series) == "1 inn: n2 s1")
        // Three of them, in any order.
        series.together = [["s2", "n1", "n2"]]
        #expect(try TinySeries.best(series) == "1 inn: s1")
        series.goals = [Goal(.attendance), Goal(.early)]
        #expect(try TinySeries.best(series) == "8 inn: n1 n2 s1 s2")
    }

    /// On another day of the same class both can come; on the 1st neither does.
    @Test func `in a class of days`() throws {
        var series = early
        series.startOn = nil
        series.together = [["n1", "s2"]]
        #expect(try TinySeries.best(series) == "1 inn: n2 s1")
        series.goals = [Goal(.attendance), Goal(.early)]
        #expect(try TinySeries.best(series) == "2 inn: n1 n2 s1 s2")
    }

    /// Two lists with a name in common are one.
    @Test func `lists overlap`() throws {
        var series = early
        series.together = [["n1", "s2"], ["s2", "s1"]]
        #expect(try TinySeries.best(series) == "1 inn: n2")
    }

    /// Two of the north must be there, and it has three: the pair is at every workshop, and may come twice. The
    /// relaxation says so; with another in the north there is a plan without the pair.
    @Test(arguments: [3, 4]) func `a pair that cannot be spared`(people: Int) throws {
        let goal = try FirstGoal(
            TinySeries.with { series in
                series.workshops = Limits(min: 3, max: 3)
                series.gap = Limits(min: 7, max: 7)
                series.delegations[0].seats = Limits(min: 2)
                for number in 3...people {
                    series.participants.append(Participant(id: "n\(number)", delegation: "north", home: "HOM"))
                }
                series.together = [["n1", "n2"]]
                series.person("n1") { $0.attends.max = 2 }
                series.goals = [Goal(.attendance)]
            })
        let relaxed = try GLPKSolver().solve(goal.program, options: SolveOptions(relaxation: true))
        #expect((relaxed.termination.reason == .infeasible) == (people == 3))
        #expect((goal.best == nil) == (people == 3))
    }
}
