import BigInt
import OrderedCollections
import Testing

@testable import SeriesAudit
@testable import SeriesModel

/// Payments of one post over attendees with refusals of their own.
@Suite struct SplitTests {
    private func line(_ id: String, _ cents: BigInt, refusing refused: Set<String>) -> Audit.CostLine {
        let post = Audit.Post(category: "travel", delegation: "north")
        return Audit.CostLine(post: post, refused: refused, attendees: [id], cents: cents)
    }

    /// a pays first and must make way: the only split is a for x, b for y.
    @Test func `payments make way`() {
        let lines = [line("y", 10, refusing: []), line("x", 10, refusing: ["b"])]
        #expect(Audit.Split(of: ["a": 10, "b": 10], over: lines).shortfall == nil)
    }

    /// x and y together accept only a and b, who pay 25 of their 30; z takes from all.
    @Test func `several lines fall short together`() throws {
        let lines = [
            line("z", 30, refusing: []), line("x", 10, refusing: ["c", "a"]), line("y", 20, refusing: ["c"]),
        ]
        let shortfall = try #require(Audit.Split(of: ["a": 15, "b": 10, "c": 35], over: lines).shortfall)
        #expect(shortfall.lines.flatMap(\.attendees) == ["x", "y"])
        #expect(shortfall.refused == ["c"])
        #expect(shortfall.paid == 25)
        #expect(Audit.Split(of: ["a": 15, "b": 15, "c": 30], over: lines).shortfall == nil)
    }

    /// Thirty refusal sets, 2³⁰ of their unions: line i refuses all but funders i and i + 1, in a ring.
    @Test func `many refusals`() {
        let funders = (0..<30).map { "f\($0)" }
        let lines = funders.indices.map {
            line("p\($0)", 100, refusing: Set(funders).subtracting([funders[$0], funders[($0 + 1) % 30]]))
        }
        var payers = OrderedDictionary(uniqueKeysWithValues: funders.map { ($0, BigInt(100)) })
        payers["f7"] = 150
        payers["f20"] = 50
        #expect(Audit.Split(of: payers, over: lines).shortfall == nil)
        // Only two lines take from f7.
        payers["f7"] = 250
        payers["f21"] = 0
        #expect(Audit.Split(of: payers, over: lines).shortfall != nil)
    }

    /// Every split of small numbers, against Hall's condition written out.
    @Test func `agrees with Hall's condition`() {
        var state: UInt64 = 7
        func draw(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let funders = ["a", "b", "c"]
        for _ in 0..<300 {
            let lines = (0..<3).map { index in
                line("p\(index)", BigInt(draw(4)), refusing: Set(funders.filter { _ in draw(2) == 0 }))
            }
            let payers = OrderedDictionary(uniqueKeysWithValues: funders.map { ($0, BigInt(draw(5))) })
            let isShort = (1..<8).contains { subset in
                let chosen = lines.indices.filter { subset >> $0 & 1 == 1 }.map { lines[$0] }
                let paid = payers.filter { payer in chosen.contains { !$0.refused.contains(payer.key) } }
                return chosen.reduce(0) { $0 + $1.cents } > paid.values.reduce(0, +)
            }
            #expect((Audit.Split(of: payers, over: lines).shortfall != nil) == isShort)
        }
    }
}
