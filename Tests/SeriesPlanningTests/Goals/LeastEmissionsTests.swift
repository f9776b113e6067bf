import SeriesModel
import TestSupport
import Testing

/// Least total kg of CO₂.
struct LeastEmissionsTests {
    /// 100.4 kg to the inn, 100.1 to the spa, which is dearer; s2 lives at the inn.
    private let twoVenues = TinySeries.with {
        $0.addSpa(fixed: 10)
        $0.fares[0].kgCO2 = number("100.4")
        $0.fares[1].kgCO2 = number("100.1")
        $0.goals = [Goal(.attendance), Goal(.emissions), Goal(.cost), Goal(.early)]
    }

    @Test func `decides the venue`() throws {
        var series = twoVenues
        #expect(try TinySeries.values(series) == [4, number("400.4"), 10, 0])
        series.goals.remove(at: 1)
        #expect(try TinySeries.best(series) == "1 inn: n1 n2 s1 s2")
    }

    /// A local emits nothing: three times 100.4 against four times 100.1.
    @Test func locals() throws {
        var series = twoVenues
        series.person("s2") { $0.home = "INN" }
        series.fares.append(Fare(from: "INN", to: "SPA", fare: Amount(0), kgCO2: number("100.1")))
        #expect(try TinySeries.values(series) == [4, number("301.2"), 0, 0])
    }

    /// The inn emits 1.2 kg more: let through within 1.2, not within 1.19.
    @Test(arguments: [("1.2", 0), ("1.19", 10)])
    func tolerance(_ tolerance: String, _ cost: Int) throws {
        var series = twoVenues
        series.goals[1].tolerance = number(tolerance)
        #expect(try TinySeries.values(series)?[2] == Rational(cost))
    }

    /// Fewest emissions before attendance: nobody travels, and the held trip remains.
    @Test func `held count`() throws {
        var series = twoVenues
        series.held = [HeldWorkshop(start: TinySeries.day(-6), venue: "inn", attendees: ["n1", "s1"])]
        series.meetTwice()
        series.goals = [Goal(.emissions), Goal(.attendance)]
        #expect(try TinySeries.values(series) == [number("200.8"), 2])
    }
}
