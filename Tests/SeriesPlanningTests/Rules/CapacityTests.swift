import SeriesModel
import TestSupport
import Testing

/// Everybody who attends finds room at the venue.
struct CapacityTests {
    /// Worth 4, 3, 2 and 1: the house takes the first so many.
    @Test(arguments: [(4, "n1 n2 s1 s2"), (3, "n1 n2 s1"), (2, "n1 n2"), (0, "")])
    func room(_ capacity: Int, _ expected: String) throws {
        let series = TinySeries.with {
            for (position, weight) in [4, 3, 2, 1].enumerated() { $0.participants[position].weight = weight }
            $0.venues[0].capacity = capacity
        }
        #expect(try TinySeries.best(series) == "1 inn: \(expected)")
    }

    /// A seat limit below the candidates counts: two sides of at most one fill a house of two, not one of one.
    @Test func `seats and capacity`() throws {
        var series = TinySeries.with {
            $0.delegations[0].seats.max = 1
            $0.delegations[1].seats.max = 1
            $0.venues[0].capacity = 2
        }
        #expect(try TinySeries.values(series) == [2, 0])
        series.venues[0].capacity = 1
        #expect(try TinySeries.values(series) == [1, 0])
    }

    /// Three fit into the inn, everybody into the dearer spa.
    @Test func `decides the venue`() throws {
        var series = TinySeries.with {
            $0.addSpa(fixed: 100)
            $0.goals = [Goal(.attendance), Goal(.cost), Goal(.early)]
        }
        #expect(try TinySeries.best(series) == "1 inn: n1 n2 s1 s2")
        series.venues[0].capacity = 3
        #expect(try TinySeries.best(series) == "1 spa: n1 n2 s1 s2")
    }
}
