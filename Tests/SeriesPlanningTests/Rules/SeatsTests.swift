import SeriesModel
import TestSupport
import Testing

/// At every workshop each delegation sends as many people as it has seats.
struct SeatsTests {
    /// One seat for the north: n2 is worth more.
    @Test func most() throws {
        let series = TinySeries.with {
            $0.person("n2") { $0.weight = 2 }
            $0.delegations[0].seats.max = 1
        }
        #expect(try TinySeries.best(series) == "1 inn: n2 s1 s2")
    }

    /// Two of the north at least, and one of them cannot come on the 1st.
    @Test func least() throws {
        var series = TinySeries.with {
            $0.person("n1") { $0.unavailable = [TinySeries.range(1, 1)] }
            $0.goals = [Goal(.early), Goal(.attendance)]
        }
        #expect(try TinySeries.best(series) == "1 inn: n2 s1 s2")
        series.delegations[0].seats.min = 2
        #expect(try TinySeries.best(series) == "8 inn: n1 n2 s1 s2")
    }

    /// Everybody would rather stay at home, so only the least come.
    @Test func `least are asked`() throws {
        let series = TinySeries.with {
            for id in ["n1", "n2", "s1", "s2"] { $0.person(id) { $0.reluctant = ["inn"] } }
            $0.person("s2") { $0.weight = 2 }
            $0.delegations[1].seats.min = 1
            $0.goals = [Goal(.reluctance), Goal(.attendance), Goal(.early)]
        }
        #expect(try TinySeries.best(series) == "1 inn: s2")
    }

    /// Three of the north, two seats, three days of one class. On the 1st and the 3rd all three can come, on the 2nd
    /// only n1: never more than two.
    @Test func `most in a class of days`() throws {
        var series = TinySeries.with {
            $0.participants.append(Participant(id: "n3", delegation: "north", home: "HOM", weight: 4))
            $0.startOn = nil
            $0.horizon = TinySeries.range(1, 4)
            $0.days = 1
            $0.gap = Limits(min: 4)
            $0.delegations[0].seats.max = 2
            $0.person("n2") { $0.unavailable = [TinySeries.range(2, 2)] }
            $0.person("n3") { $0.unavailable = [TinySeries.range(2, 2)] }
            $0.person("s1") { $0.weight = 0 }
            $0.person("s2") { $0.weight = 0 }
        }
        #expect(try TinySeries.values(series) == [5, 0])
        // On the 2nd alone one comes, although the class has three candidates.
        series.blackouts = [Blackout(dates: TinySeries.range(1, 1)), Blackout(dates: TinySeries.range(3, 4))]
        #expect(try TinySeries.values(series) == [1, 1])
    }
}
