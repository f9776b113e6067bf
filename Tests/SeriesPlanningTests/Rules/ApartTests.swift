import SeriesModel
import TestSupport
import Testing

/// People who must not meet are never at the same workshop.
struct ApartTests {
    /// Worth 4, 3, 2 and 1: of each list only the first comes.
    @Test(
        arguments: [
            ([], "n1 n2 s1 s2"), ([["n2", "s1"]], "n1 n2 s2"), ([["n1", "n2", "s1"]], "n1 s2"),
            ([["n2", "s1"], ["s1", "s2"]], "n1 n2 s2"), ([[]], "n1 n2 s1 s2"),
        ] as [([[String]], String)])
    func `one at most`(_ lists: [[String]], _ expected: String) throws {
        let series = TinySeries.with {
            for (position, weight) in [4, 3, 2, 1].enumerated() { $0.participants[position].weight = weight }
            $0.apart = lists
        }
        #expect(try TinySeries.best(series) == "1 inn: \(expected)")
    }

    /// At different workshops they may be: both must come once.
    @Test func `at different workshops`() throws {
        let series = TinySeries.with {
            $0.meetTwice()
            $0.apart = [["n1", "s1"]]
            $0.person("n1") { $0.unavailable = [TinySeries.range(8, 8)] }
            $0.person("n1") { $0.attends.min = 1 }
            $0.person("s1") { $0.attends.min = 1 }
        }
        #expect(try TinySeries.best(series) == "1 inn: n1 n2 s2 | 8 inn: n2 s1 s2")
    }
}
