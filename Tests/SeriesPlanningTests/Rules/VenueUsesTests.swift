import SeriesModel
import TestSupport
import Testing

/// Over the series each venue is used as often as agreed.
struct VenueUsesTests {
    private let twoVenues = TinySeries.with {
        $0.addSpa(fixed: 100)
        $0.meetTwice()
        $0.goals = [Goal(.cost), Goal(.early), Goal(.reluctance)]
        // Who would rather not go to the spa makes the order of venues a matter of goals only with dates; so: one day
        // each.
        $0.venues[1].closed = [TinySeries.range(1, 1)]
    }

    private func venues(_ series: Series) throws -> [String] {
        try TinySeries.plan(series).workshops.map { "\($0.start - TinySeries.day(0)) \($0.venue)" }
    }

    /// Both at the cheap inn; one there at most: the other at the spa, which is closed on the 1st.
    @Test func most() throws {
        var series = twoVenues
        #expect(try venues(series) == ["1 inn", "8 inn"])
        series.venues[0].uses.max = 1
        #expect(try venues(series) == ["1 inn", "8 spa"])
        series.venues[0].uses.max = 0
        #expect(try venues(series) == ["8 spa", "15 spa"])
    }

    @Test func least() throws {
        var series = twoVenues
        series.venues[1].uses.min = 1
        #expect(try venues(series) == ["1 inn", "8 spa"])
        series.venues[1].uses.min = 2
        #expect(try venues(series) == ["8 spa", "15 spa"])
        series.venues[1].uses.min = 3
        #expect(try TinySeries.best(series) == "infeasible")
    }

    /// One was held at the inn: of at most two there is one left, of at most one none, and so of at most none.
    @Test func `held count`() throws {
        var series = twoVenues
        series.held = [HeldWorkshop(start: TinySeries.day(-6), venue: "inn", attendees: [])]
        series.workshops = Limits(min: 3, max: 3)
        series.venues[0].uses.max = 2
        #expect(try venues(series) == ["-6 inn", "1 inn", "8 spa"])
        for most in [1, 0] {
            series.venues[0].uses.max = most
            #expect(try venues(series) == ["-6 inn", "8 spa", "15 spa"])
        }
        series.venues[0].uses = Limits(min: 2)
        series.venues[0].fixed = 500
        #expect(try venues(series) == ["-6 inn", "1 inn", "8 spa"])
    }
}
