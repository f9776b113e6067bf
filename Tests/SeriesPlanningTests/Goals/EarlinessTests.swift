import SeriesModel
import TestSupport
import Testing

/// The smallest sum of days from the first day of the horizon to each start.
struct EarlinessTests {
    /// The 8th costs less than the 1st; three workshops 14 days apart do not fit, two are 0 and 14 days in.
    @Test func decides() throws {
        var series = TinySeries.with {
            $0.fares[0].fare = Amount(10)
            $0.person("n1") { $0.required = true }
            $0.venues[0].seasons = [Season(dates: [TinySeries.range(8, 8)], fare: 0)]
            $0.goals = [Goal(.early), Goal(.cost), Goal(.attendance)]
        }
        #expect(try TinySeries.values(series) == [0, 10, 1])
        series.goals = [Goal(.cost), Goal(.early), Goal(.attendance)]
        #expect(try TinySeries.values(series) == [0, 7, 4])
        series.meetTwice()
        series.gap = Limits(min: 14)
        series.goals = [Goal(.early)]
        #expect(try TinySeries.values(series) == [14])
    }

    /// From the horizon's first day, a Friday four days before the first Monday; what was held lies before it.
    @Test func `from the horizon`() throws {
        var series = TinySeries.base
        series.horizon = TinySeries.range(-3, 28)
        #expect(try TinySeries.values(series) == [4, 4])
        series.held = [HeldWorkshop(start: TinySeries.day(-6), venue: "inn", attendees: [])]
        series.meetTwice()
        #expect(try TinySeries.values(series) == [4, 1])
    }

    /// A week later costs less: within 7 days of the earliest it may be, within 6 not.
    @Test(arguments: [(7, 0), (6, 40)])
    func tolerance(_ tolerance: Int, _ cost: Int) throws {
        let series = TinySeries.with {
            $0.fares[0].fare = Amount(10)
            $0.delegations[0].seats.min = 2
            $0.delegations[1].seats.min = 2
            $0.venues[0].seasons = [Season(dates: [TinySeries.range(8, 8)], fare: 0)]
            $0.goals = [Goal(.early, tolerance: Rational(tolerance)), Goal(.cost)]
        }
        #expect(try TinySeries.values(series)?[1] == Rational(cost))
    }
}
