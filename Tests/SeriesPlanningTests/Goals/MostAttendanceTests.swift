import SeriesModel
import TestSupport
import Testing

/// The largest sum of weights over all attendances.
struct MostAttendanceTests {
    /// On the 1st n1 alone can come, worth 5; later the other three, worth 1, 1 and 2.
    private let oneOrThree = TinySeries.with {
        for id in ["n2", "s1", "s2"] { $0.person(id) { $0.unavailable = [TinySeries.range(1, 2)] } }
        $0.person("n1") { $0.available = [TinySeries.range(1, 2)] }
        $0.person("n1") { $0.weight = 5 }
        $0.person("s2") { $0.weight = 2 }
    }

    @Test func `weights decide`() throws {
        var series = oneOrThree
        #expect(try TinySeries.best(series) == "1 inn: n1")
        series.person("n1") { $0.weight = 3 }
        #expect(try TinySeries.best(series) == "8 inn: n2 s1 s2")
        #expect(try TinySeries.values(series) == [4, 7])
    }

    /// 5 less one leaves the three, who are worth 4, and they cost less.
    @Test func tolerance() throws {
        var series = oneOrThree
        series.person("n1") { $0.fee = Amount(10) }
        series.goals = [Goal(.attendance), Goal(.cost), Goal(.early)]
        #expect(try TinySeries.best(series) == "1 inn: n1")
        series.goals[0].tolerance = 1
        #expect(try TinySeries.best(series) == "8 inn: n2 s1 s2")
    }

    /// Less than one is no tolerance where everything is whole.
    @Test func `tolerance below a step`() throws {
        var series = oneOrThree
        series.person("n1") { $0.fee = Amount(10) }
        series.goals = [Goal(.attendance, tolerance: number("0.99")), Goal(.cost), Goal(.early)]
        #expect(try TinySeries.best(series) == "1 inn: n1")
    }

    /// Once more without a tolerance: first about the best, then the cheapest, then the best of what is left.
    @Test func again() throws {
        var series = oneOrThree
        series.workshops = Limits(max: 2)
        series.person("n1") { $0.fee = Amount(10) }
        series.goals = [Goal(.attendance, tolerance: 5), Goal(.cost), Goal(.attendance), Goal(.early)]
        // 5 + 4 without n1 is 4, and with another workshop of the three it is 8.
        #expect(try TinySeries.values(series) == [8, 0, 8, 21])
    }
}
