import SeriesModel
import TestSupport
import Testing

/// At every workshop the sides are about equally strong.
struct BalanceTests {
    /// Nobody of the north but n1 can come on the 1st, and s2 is worth more than s1.
    private let uneven = TinySeries.with {
        $0.person("n2") { $0.unavailable = [TinySeries.range(1, 28)] }
        $0.person("s2") { $0.weight = 2 }
    }

    @Test(arguments: [(nil, "n1 s1 s2"), (1, "n1 s1 s2"), (0, "n1 s2")] as [(Int?, String)])
    func difference(_ balance: Int?, _ expected: String) throws {
        var series = uneven
        series.balance = balance
        #expect(try TinySeries.best(series) == "1 inn: \(expected)")
    }

    /// The same the other way round: the first side may not be stronger either.
    @Test func `either way`() throws {
        let series = TinySeries.with {
            $0.person("s2") { $0.unavailable = [TinySeries.range(1, 28)] }
            $0.person("n2") { $0.weight = 2 }
            $0.balance = 0
        }
        #expect(try TinySeries.best(series) == "1 inn: n2 s1")
    }

    /// Any two of three sides: the east sends nobody, so each other side sends one at most. Guests do not count.
    @Test func `three sides`() throws {
        let series = TinySeries.with {
            $0.delegations += [Delegation(id: "east", role: .side), Delegation(id: "press", role: .guest)]
            $0.participants += ["g1", "g2", "g3"].map { Participant(id: $0, delegation: "press", home: "HOM") }
            $0.person("n1") { $0.weight = 2 }
            $0.person("s2") { $0.weight = 2 }
            $0.balance = 1
        }
        #expect(try TinySeries.best(series) == "1 inn: n1 s2 g1 g2 g3")
    }
}
