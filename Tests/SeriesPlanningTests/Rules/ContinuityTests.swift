import SeriesModel
import TestSupport
import Testing

/// Enough people of each side come back from one workshop to the next.
struct ContinuityTests {
    /// n1 and s1 can come on the 1st and the 15th, n2 and s2 on the 8th and the 15th.
    private let inTurns = TinySeries.with {
        for id in ["n1", "s1"] {
            $0.person(id) { $0.unavailable = [TinySeries.range(8, 8), TinySeries.range(22, 28)] }
        }
        for id in ["n2", "s2"] {
            $0.person(id) { $0.unavailable = [TinySeries.range(1, 1), TinySeries.range(22, 28)] }
        }
        $0.meetTwice()
        $0.goals = [Goal(.early), Goal(.attendance)]
    }

    /// Without the rule the 1st and the 8th, with nobody twice; with it the 1st and the 15th (14 days against 7).
    @Test func `decides the days`() throws {
        var series = inTurns
        #expect(try TinySeries.best(series) == "1 inn: n1 s1 | 8 inn: n2 s2")
        series.continuity = 1
        #expect(try TinySeries.best(series) == "1 inn: n1 s1 | 15 inn: n1 n2 s1 s2")
        series.continuity = 2
        #expect(try TinySeries.best(series) == "infeasible")
    }

    /// Each side for itself: two of the south that return do not make up for none of the north.
    @Test func `every side`() throws {
        var series = inTurns
        series.person("s1") { $0.unavailable = [] }
        series.person("s2") { $0.unavailable = [] }
        series.continuity = 1
        #expect(try TinySeries.best(series) == "1 inn: n1 s1 s2 | 15 inn: n1 n2 s1 s2")
    }

    /// Who was at the workshop before the last one does not count: n1 at the 1st, nobody of the north at the 8th.
    @Test func `just before`() throws {
        var series = inTurns
        series.person("n2") { $0.unavailable = [TinySeries.range(1, 28)] }
        series.person("s1") { $0.unavailable = [] }
        series.workshops = Limits(min: 3, max: 3)
        series.gap = Limits(min: 7, max: 7)
        #expect(try TinySeries.best(series) == "1 inn: n1 s1 | 8 inn: s1 s2 | 15 inn: n1 s1 s2")
        series.continuity = 1
        #expect(try TinySeries.best(series) == "infeasible")
    }

    /// On the 8th n2, who was there on the 1st, is there for the north; on the 15th only n1, who was there on the 1st,
    /// too, but not on the 8th. So the three are not one after the other.
    @Test func `not the one before`() throws {
        var series = TinySeries.with {
            $0.person("n1") { $0.unavailable = [TinySeries.range(8, 8)] }
            $0.person("n2") { $0.unavailable = [TinySeries.range(15, 28)] }
            $0.workshops = Limits(min: 3, max: 3)
            $0.gap = Limits(min: 7, max: 7)
            $0.horizon = TinySeries.range(1, 16)
            $0.goals = [Goal(.early), Goal(.attendance)]
        }
        #expect(try TinySeries.best(series) == "1 inn: n1 n2 s1 s2 | 8 inn: n2 s1 s2 | 15 inn: n1 s1 s2")
        series.continuity = 1
        #expect(try TinySeries.best(series) == "infeasible")
        series.workshops.min = 2
        series.gap = Limits(min: 7)
        #expect(try TinySeries.best(series) == "1 inn: n1 n2 s1 s2 | 8 inn: n2 s1 s2")
    }

    /// The first workshop of a series needs nobody to return, wherever it is.
    @Test func `not the first`() throws {
        let series = TinySeries.with { $0.continuity = 2 }
        #expect(try TinySeries.best(series) == "1 inn: n1 n2 s1 s2")
    }

    /// After a held workshop the first planned one has somebody to come back from: n2 and s1 were there.
    @Test func `after the held`() throws {
        var series = inTurns
        series.workshops = Limits(min: 2, max: 2)
        series.held = [HeldWorkshop(start: TinySeries.day(-6), venue: "inn", attendees: ["n2", "s1"])]
        series.person("s1") { $0.unavailable = [] }
        #expect(try TinySeries.best(series) == "-6 inn: n2 s1 | 1 inn: n1 s1")
        series.continuity = 1
        #expect(try TinySeries.best(series) == "-6 inn: n2 s1 | 8 inn: n2 s1 s2")
    }

    /// Only the last held workshop counts, and what was held before is not judged.
    @Test func `after the last held`() throws {
        var series = inTurns
        series.workshops = Limits(min: 3, max: 3)
        series.held = [
            HeldWorkshop(start: TinySeries.day(-6), venue: "inn", attendees: ["n2", "s2"]),
            HeldWorkshop(start: TinySeries.day(-13), venue: "inn", attendees: ["n1", "s1"]),
        ]
        series.continuity = 1
        #expect(try TinySeries.best(series) == "-13 inn: n1 s1 | -6 inn: n2 s2 | 8 inn: n2 s2")
    }

    /// A maximal gap has variables of its own for where the series begins; the rule stands on them all the same.
    @Test func `with maximal gap`() throws {
        var series = inTurns
        series.continuity = 1
        series.gap = Limits(min: 7, max: 14)
        #expect(try TinySeries.best(series) == "1 inn: n1 s1 | 15 inn: n1 n2 s1 s2")
        series.gap = Limits(min: 7, max: 13)
        #expect(try TinySeries.best(series) == "8 inn: n2 s2 | 15 inn: n1 n2 s1 s2")
    }
}
