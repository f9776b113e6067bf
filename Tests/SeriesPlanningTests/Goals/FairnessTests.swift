import SeriesModel
import TestSupport
import Testing

/// The largest difference between any two sides in total travel hours, smallest.
struct FairnessTests {
    /// The north travels 4 hours to the inn and 9 to the spa, the south 9 and 6; all must come.
    private let twoVenues = TinySeries.with {
        $0.addSpa()
        for id in ["s1", "s2"] { $0.person(id) { $0.home = "SOU" } }
        $0.fares = [("HOM", "INN", 4), ("HOM", "SPA", 9), ("SOU", "INN", 9), ("SOU", "SPA", 6)].map { from, to, hours in
            Fare(from: from, to: to, fare: Amount(0), hours: Rational(hours))
        }
        $0.goals = [Goal(.attendance), Goal(.fairness), Goal(.early)]
    }

    /// At the inn 2 × 5 hours apart, at the spa 2 × 3; one after the other, 2 × 2, as the other has more each time.
    @Test func `decides the venue`() throws {
        var series = twoVenues
        #expect(try TinySeries.best(series) == "1 spa: n1 n2 s1 s2")
        #expect(try TinySeries.values(series) == [4, 6, 0])
        series.meetTwice()
        #expect(try TinySeries.values(series) == [8, 4, 7])
    }

    /// Before attendance nobody travels more than another: 9 at the spa against 6, or nobody at all; fractions of
    /// hours.
    @Test func fractions() throws {
        var series = twoVenues
        series.fares[1].hours = number("6.1")
        series.goals = [Goal(.fairness, tolerance: number("0.15")), Goal(.attendance), Goal(.early)]
        // One of each side at the spa are 0.1 apart, two of each 0.2.
        #expect(try TinySeries.values(series) == [number("0.1"), 2, 0])
        series.goals[0].tolerance = number("0.2")
        #expect(try TinySeries.values(series) == [number("0.2"), 4, 0])
        series.goals[0].tolerance = number("0.09")
        #expect(try TinySeries.values(series) == [0, 0, 0])
    }

    /// Any two of three sides; the east is local at the inn. Guests' hours do not count.
    @Test func `three sides`() throws {
        var series = twoVenues
        series.delegations += [Delegation(id: "east", role: .side), Delegation(id: "press", role: .guest)]
        series.participants += [
            Participant(id: "e1", delegation: "east", home: "INN"),
            Participant(id: "g1", delegation: "press", home: "HOM"),
        ]
        series.fares.append(Fare(from: "INN", to: "SPA", fare: Amount(0), hours: 1, kgCO2: 0))
        // At the inn 8, 18 and 0: 18 apart. At the spa 18, 12 and 1: 17 apart.
        #expect(try TinySeries.values(series) == [6, 17, 0])
        series.fares[4].hours = 0
        series.fares[3].hours = 9
        // The same at both: 8, 18, 0 and 18, 18, 0.
        #expect(try TinySeries.values(series) == [6, 18, 0])
    }

    /// With one side there is nothing to compare.
    @Test func `one side`() throws {
        var series = twoVenues
        series.delegations[1].role = .thirdParty
        #expect(try TinySeries.values(series) == [4, 0, 0])
    }

    /// What was held took n1 alone 9 hours to the spa: the south now travels more, at the inn, 18 against 8 + 9.
    @Test func `held counts`() throws {
        var series = twoVenues
        series.held = [HeldWorkshop(start: TinySeries.day(-6), venue: "spa", attendees: ["n1"])]
        series.meetTwice()
        #expect(try TinySeries.values(series) == [5, 1, -7])
    }
}
