import TestSupport
import Testing

@testable import SeriesPlanning

/// The largest flow is as large as the narrowest cut (Ford and Fulkerson, 1956), found by trying every cut.
struct FlowNetworkTests {
    @Test func `largest flow is the narrowest cut`() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<150 {
            let nodes = random.number(2...6)
            let edges = (0..<random.number(1...12)).map { _ in
                (
                    from: random.number(0...(nodes - 1)), to: random.number(0...(nodes - 1)),
                    capacity: random.chance(10) ? 0 : random.number(1...1_000_000_000_000)
                )
            }.filter { $0.from != $0.to }
            var network = FlowNetwork(nodes: nodes)
            let added = edges.map { network.addEdge(from: $0.from, to: $0.to, capacity: $0.capacity) }
            let cuts = (0..<(1 << nodes)).filter { $0 & 1 == 1 && $0 & 2 == 0 }.map { cut in
                edges.filter { cut & (1 << $0.from) != 0 && cut & (1 << $0.to) == 0 }.map(\.capacity).reduce(0, +)
            }
            let sent = network.sendLargestFlow(from: 0, to: 1)
            #expect(sent == cuts.min())
            // What flows into a node flows out of it, and no edge carries more than it can.
            var balance = Array(repeating: 0, count: nodes)
            for (edge, handle) in zip(edges, added) {
                let flow = network.flow(over: handle)
                #expect((0...edge.capacity).contains(flow))
                balance[edge.from] += flow
                balance[edge.to] -= flow
            }
            #expect(balance == [sent, -sent] + Array(repeating: 0, count: nodes - 2))
        }
    }

    /// The first path goes over both sides and has to be taken back in part.
    @Test func `flows back`() {
        var network = FlowNetwork(nodes: 6)
        for (from, to) in [(0, 2), (0, 3), (2, 5), (2, 4), (3, 5), (4, 1), (5, 1)] {
            _ = network.addEdge(from: from, to: to, capacity: 1)
        }
        #expect(network.sendLargestFlow(from: 0, to: 1) == 2)
        #expect(network.sendLargestFlow(from: 0, to: 1) == 0)
    }

    @Test func `nowhere to flow`() {
        var network = FlowNetwork(nodes: 2)
        let edge = network.addEdge(from: 0, to: 1, capacity: -5)
        #expect(network.sendLargestFlow(from: 0, to: 1) == 0)
        #expect(network.flow(over: edge) == 0)
        #expect(network.sendLargestFlow(from: 0, to: 0) == 0)
    }
}
