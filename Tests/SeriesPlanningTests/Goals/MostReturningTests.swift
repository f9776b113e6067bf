import SeriesModel
import TestSupport
import Testing

/// Most pairs of a side's participant and two consecutive workshops that they attend both.
struct MostReturningTests {
    /// n1 and s1 can come on the 1st and the 15th, n2 and s2 on the 8th.
    private let inTurns = TinySeries.with {
        for id in ["n1", "s1"] { $0.person(id) { $0.available = [TinySeries.range(1, 2), TinySeries.range(15, 16)] } }
        for id in ["n2", "s2"] { $0.person(id) { $0.available = [TinySeries.range(8, 9)] } }
        $0.meetTwice()
        $0.goals = [Goal(.early), Goal(.attendance)]
    }

    @Test func decides() throws {
        var series = inTurns
        #expect(try TinySeries.best(series) == "1 inn: n1 s1 | 8 inn: n2 s2")
        series.goals = [Goal(.returning)] + series.goals
        #expect(try TinySeries.best(series) == "1 inn: n1 s1 | 15 inn: n1 s1")
        #expect(try TinySeries.values(series) == [2, 14, 4])
    }

    /// With three workshops nobody is at two in a row: the one between counts, though two of them are the same
    /// people's.
    @Test func `only consecutive`() throws {
        var series = inTurns
        series.workshops = Limits(min: 3, max: 3)
        series.blackouts = [Blackout(dates: TinySeries.range(22, 22))]
        series.goals = [Goal(.returning), Goal(.attendance)]
        #expect(try TinySeries.values(series) == [0, 6])
    }

    /// Guests do not count: with them all four would return at the 1st and the 8th.
    @Test func `sides only`() throws {
        var series = inTurns
        series.delegations.append(Delegation(id: "press", role: .guest))
        series.participants += ["g1", "g2", "g3"].map {
            Participant(id: $0, delegation: "press", home: "HOM", available: [TinySeries.range(1, 16)])
        }
        series.goals = [Goal(.returning), Goal(.early), Goal(.attendance)]
        #expect(try TinySeries.values(series) == [2, 14, 10])
    }

    /// Held on 16 February with n2 and s2, on the 23rd with n1 and s1, who were at neither both: at the 1st the latter
    /// return. Held with all four on both, they return once more.
    @Test func `held count`() throws {
        var series = inTurns
        series.held = [
            HeldWorkshop(start: TinySeries.day(-13), venue: "inn", attendees: ["n2", "s2"]),
            HeldWorkshop(start: TinySeries.day(-6), venue: "inn", attendees: ["n1", "s1"]),
        ]
        series.workshops = Limits(min: 3, max: 3)
        series.goals = [Goal(.returning), Goal(.early)]
        #expect(try TinySeries.values(series) == [2, -21])
        series.held[0].attendees = ["n1", "s1", "s2"]
        #expect(try TinySeries.values(series) == [4, -21])
        series.held[1].attendees = ["n2", "s2"]
        // s2 returned in February, and n2 and s2 can on the 8th: three, a week later.
        #expect(try TinySeries.values(series) == [3, -14])
    }

    /// Two returned in February already. Later goals are held to the two of March, not to more: any date will do for
    /// those.
    @Test func `held count for later goals`() throws {
        var series = inTurns
        series.held = [-13, -6].map { HeldWorkshop(start: TinySeries.day($0), venue: "inn", attendees: ["n1", "s1"]) }
        series.workshops = Limits(min: 3, max: 3)
        series.venues[0].seasons = [Season(dates: [TinySeries.range(15, 15)], hotel: 0)]
        series.venues[0].hotel = 10
        series.goals = [Goal(.returning), Goal(.attendance), Goal(.cost)]
        // n1 and s1 return on the 1st or the 15th; on the 15th the two of them sleep for nothing.
        #expect(try TinySeries.values(series) == [4, 6, 40])
        series.goals = [Goal(.returning), Goal(.early)]
        #expect(try TinySeries.values(series) == [4, -21])
    }

    @Test func tolerance() throws {
        var series = inTurns
        series.goals = [Goal(.returning, tolerance: 2), Goal(.early), Goal(.attendance)]
        #expect(try TinySeries.best(series) == "1 inn: n1 s1 | 8 inn: n2 s2")
        series.goals[0].tolerance = 1
        #expect(try TinySeries.values(series)?[1] == 14)
    }
}
