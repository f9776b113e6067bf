import SeriesText
import Testing

struct JSONEncodingTests {
    private struct Row: Encodable {
        var name: String
        var numbers: [Int]
        var missing: Int?
    }

    @Test func `keys keep their order, and what is nil is left out`() {
        let value = JSONValue(encoding: [Row(name: "a", numbers: [2, 1]), Row(name: "b", numbers: [], missing: 3)])
        #expect(
            value.document == """
                [
                  {"name": "a", "numbers": [2, 1]},
                  {"name": "b", "numbers": [], "missing": 3}
                ]

                """)
    }

    /// With a list that is copied at each item it would take minutes.
    @Test(.timeLimit(.minutes(10))) func `a long list takes no longer for each of its items`() {
        guard case .array(let items) = JSONValue(encoding: Array(0..<400_000)) else {
            Issue.record("no list")
            return
        }
        #expect(items.count == 400_000)
    }
}
