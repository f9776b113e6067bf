import SeriesModel
import TestSupport
import Testing

/// Fewest attendances at a venue about which the attendee is reluctant.
struct LeastReluctanceTests {
    /// n1 and s1 would rather not go to the inn, n2 not to the spa, which is dearer.
    private let twoVenues = TinySeries.with {
        $0.addSpa(fixed: 10)
        for id in ["n1", "s1"] { $0.person(id) { $0.reluctant = ["inn"] } }
        $0.person("n2") { $0.reluctant = ["spa"] }
        $0.goals = [Goal(.attendance), Goal(.reluctance), Goal(.cost), Goal(.early)]
    }

    @Test func `decides the venue`() throws {
        var series = twoVenues
        #expect(try TinySeries.values(series) == [4, 1, 10, 0])
        series.goals.removeAll { $0.kind == .reluctance }
        #expect(try TinySeries.best(series) == "1 inn: n1 n2 s1 s2")
    }

    /// Before attendance it keeps people at home: without n1 and s1 at the inn, or without n2 at the spa.
    @Test func `decides who comes`() throws {
        var series = twoVenues
        series.goals = [Goal(.reluctance), Goal(.attendance), Goal(.early)]
        #expect(try TinySeries.best(series) == "1 spa: n1 s1 s2")
    }

    /// One more than the least, and the inn, with its two, is cheaper.
    @Test func tolerance() throws {
        var series = twoVenues
        series.goals[1].tolerance = 1
        #expect(try TinySeries.best(series) == "1 inn: n1 n2 s1 s2")
    }

    /// n1 has given the 1st only if need be.
    @Test func `if need be`() throws {
        var series = TinySeries.with {
            $0.person("n1") { $0.ifNeedBe = [TinySeries.range(-5, 1)] }
            $0.goals = [Goal(.attendance), Goal(.reluctance), Goal(.early)]
        }
        #expect(try TinySeries.values(series) == [4, 0, 7])
        series.goals = [Goal(.early), Goal(.attendance), Goal(.reluctance)]
        #expect(try TinySeries.values(series) == [0, 4, 1])
        // Reluctant about the venue and the days: still one attendance.
        series.person("n1") { $0.reluctant = ["inn"] }
        #expect(try TinySeries.values(series) == [0, 4, 1])
        // In one class of days the second is free of it.
        series.startOn = nil
        series.person("n1") { $0.reluctant = [] }
        series.goals = [Goal(.attendance), Goal(.reluctance), Goal(.early)]
        #expect(try TinySeries.values(series) == [4, 0, 1])
    }
}
