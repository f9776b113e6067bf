import SeriesModel
import TestSupport
import Testing

/// Over the series everybody attends as often as agreed.
struct AttendanceLimitsTests {
    /// Four people at two workshops are 8 attendances; n1 may come once.
    @Test func most() throws {
        var series = TinySeries.with { $0.meetTwice() }
        #expect(try TinySeries.values(series) == [8, 7])
        series.person("n1") { $0.attends.max = 1 }
        #expect(try TinySeries.values(series) == [7, 7])
        series.person("n1") { $0.attends.max = 0 }
        #expect(try TinySeries.values(series) == [6, 7])
    }

    /// n1 is there only from the 22nd on and must come once: 21 days later than otherwise.
    @Test func least() throws {
        var series = TinySeries.with {
            $0.person("n1") { $0.available = [TinySeries.range(20, 28)] }
            $0.goals = [Goal(.early), Goal(.attendance)]
        }
        #expect(try TinySeries.best(series) == "1 inn: n2 s1 s2")
        series.person("n1") { $0.attends.min = 1 }
        #expect(try TinySeries.best(series) == "22 inn: n1 n2 s1 s2")
        series.person("n1") { $0.attends.min = 2 }
        #expect(try TinySeries.best(series) == "infeasible")
    }

    /// n1 has been to one: of two there is one left, of one none; more than agreed is not judged.
    @Test(arguments: [(2, 4), (1, 3), (0, 3)])
    func `held count`(_ most: Int, _ coming: Int) throws {
        let series = TinySeries.with {
            $0.held = [HeldWorkshop(start: TinySeries.day(-6), venue: "inn", attendees: ["n1"])]
            $0.meetTwice()
            $0.person("n1") { $0.attends.max = most }
        }
        // One attendance was held; the first day of the horizon is six days after the held one and a day.
        #expect(try TinySeries.values(series) == [Rational(1 + coming), -7])
    }

    /// Two more workshops on the only two Mondays left, and n1, who has been to one, may come twice in all.
    @Test func `held count where few are left`() throws {
        let series = TinySeries.with {
            $0.held = [HeldWorkshop(start: TinySeries.day(-6), venue: "inn", attendees: ["n1"])]
            $0.workshops = Limits(min: 3, max: 3)
            $0.horizon = TinySeries.range(1, 9)
            $0.person("n1") { $0.attends.max = 2 }
        }
        #expect(try TinySeries.values(series) == [8, 0])
    }

    /// Who must come once and has been needs not come again.
    @Test func `held count for the least`() throws {
        var series = TinySeries.with {
            $0.held = [HeldWorkshop(start: TinySeries.day(-6), venue: "inn", attendees: ["n1"])]
            $0.meetTwice()
            $0.person("n1") {
                $0.attends.min = 1
                $0.reluctant = ["inn"]
            }
            $0.goals = [Goal(.reluctance), Goal(.attendance), Goal(.early)]
        }
        #expect(try TinySeries.best(series) == "-6 inn: n1 | 1 inn: n2 s1 s2")
        series.person("n1") { $0.attends.min = 2 }
        #expect(try TinySeries.best(series) == "-6 inn: n1 | 1 inn: n1 n2 s1 s2")
    }
}
