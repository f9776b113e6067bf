import SeriesModel
import TestSupport
import Testing

/// There are as many workshops as the series wants.
struct WorkshopCountTests {
    /// Four Mondays: without a maximum all of them, with one so many.
    @Test(arguments: [(nil, 4), (3, 3), (1, 1), (0, 0)])
    func most(_ most: Int?, _ expected: Int) throws {
        let series = TinySeries.with {
            $0.workshops = Limits(max: most)
            $0.goals = [Goal(.workshops)]
        }
        #expect(try TinySeries.values(series) == [Rational(expected)])
    }

    /// The earliest plan has no workshop at all; two are earliest on the 1st and the 8th.
    @Test func least() throws {
        var series = TinySeries.with {
            $0.workshops = Limits()
            $0.goals = [Goal(.early)]
        }
        #expect(try TinySeries.best(series) == "")
        series.workshops.min = 2
        series.goals += [Goal(.attendance)]
        #expect(try TinySeries.best(series) == "1 inn: n1 n2 s1 s2 | 8 inn: n1 n2 s1 s2")
        series.workshops.min = 5
        #expect(try TinySeries.best(series) == "infeasible")
    }

    /// Two have been held: of three there is one left, of two none, and of one none either.
    @Test(arguments: [(3, 3), (2, 2), (1, 2)])
    func `held count`(_ most: Int, _ expected: Int) throws {
        let series = TinySeries.with {
            $0.held = [-13, -6].map { HeldWorkshop(start: TinySeries.day($0), venue: "inn", attendees: ["n1"]) }
            $0.workshops = Limits(max: most)
            $0.goals = [Goal(.workshops)]
        }
        #expect(try TinySeries.values(series) == [Rational(expected)])
    }

    /// Two have been held of at least three: one more, as early as can be.
    @Test func `held count for the least`() throws {
        let series = TinySeries.with {
            $0.held = [-13, -6].map { HeldWorkshop(start: TinySeries.day($0), venue: "inn", attendees: []) }
            $0.workshops = Limits(min: 3)
            $0.goals = [Goal(.cost), Goal(.early), Goal(.attendance)]
        }
        #expect(try TinySeries.best(series) == "-13 inn:  | -6 inn:  | 1 inn: n1 n2 s1 s2")
    }
}
