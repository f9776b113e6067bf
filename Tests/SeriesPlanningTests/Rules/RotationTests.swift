import SeriesModel
import TestSupport
import Testing

/// No venue is used twice in a row.
struct RotationTests {
    /// The spa is dearer by 100 and closed on the 1st and the 15th.
    private let twoVenues = TinySeries.with {
        $0.addSpa(fixed: 100)
        $0.meetTwice()
        $0.venues[1].closed = [TinySeries.range(1, 1), TinySeries.range(15, 15)]
        $0.goals = [Goal(.cost), Goal(.early)]
        $0.participants = []
        $0.fares = []
    }

    private func venues(_ series: Series) throws -> String {
        try TinySeries.best(series).replacing(": ", with: "")
    }

    @Test func `not twice in a row`() throws {
        var series = twoVenues
        #expect(try venues(series) == "1 inn | 8 inn")
        series.rotate = true
        #expect(try venues(series) == "1 inn | 8 spa")
        series.workshops = Limits(min: 3, max: 3)
        #expect(try venues(series) == "1 inn | 8 spa | 15 inn")
        series.workshops = Limits(min: 4, max: 4)
        #expect(try venues(series) == "1 inn | 8 spa | 15 inn | 22 spa")
        series.venues[1].closed.append(TinySeries.range(8, 8))
        #expect(try venues(series) == "infeasible")
    }

    /// A pause changes nothing: after the inn on the 1st the next workshop, two weeks later, is not at the inn.
    @Test func `across a pause`() throws {
        var series = twoVenues
        series.rotate = true
        series.blackouts = [Blackout(dates: TinySeries.range(8, 9))]
        #expect(try venues(series) == "1 inn | 22 spa")
    }

    /// The last held workshop was at the inn, the one before at the spa.
    @Test func `after the held`() throws {
        var series = twoVenues
        series.rotate = true
        series.workshops = Limits(min: 3, max: 3)
        series.held = [
            HeldWorkshop(start: TinySeries.day(-6), venue: "inn", attendees: []),
            HeldWorkshop(start: TinySeries.day(-13), venue: "spa", attendees: []),
        ]
        #expect(try venues(series) == "-13 spa | -6 inn | 8 spa")
        // What was held is not judged.
        series.held[1].venue = "inn"
        #expect(try venues(series) == "-13 inn | -6 inn | 8 spa")
    }

    /// Every venue but one is closed for good: one workshop is all.
    @Test func `one venue is one workshop`() throws {
        var series = twoVenues
        series.venues[1].closed = [series.horizon]
        series.workshops = Limits()
        series.rotate = true
        series.goals = [Goal(.workshops)]
        #expect(try TinySeries.values(series) == [1])
        series.gap = Limits(min: 7, max: 14)
        #expect(try TinySeries.values(series) == [1])
    }
}
