/// A network in whole units whose largest flow is found by shortest augmenting paths.
///
/// Edmonds and Karp, *Theoretical improvements in algorithmic efficiency for network flow problems* (1972):
/// O(nodes · edges²), independent of the capacities. Paths are tried in the order in which edges were added, so the
/// same network gives the same flow.
struct FlowNetwork {
    /// An edge as it was added.
    struct Edge: Hashable {
        fileprivate let index: Int
    }

    private var target: [Int] = []
    private var residual: [Int] = []
    private var edgesOut: [[Int]]

    /// A network of so many nodes without edges.
    init(nodes: Int) {
        edgesOut = Array(repeating: [], count: nodes)
    }

    /// Adds an edge and the empty edge back.
    mutating func addEdge(from source: Int, to sink: Int, capacity: Int) -> Edge {
        let index = target.count
        target += [sink, source]
        residual += [max(0, capacity), 0]
        edgesOut[source].append(index)
        edgesOut[sink].append(index + 1)
        return Edge(index: index)
    }

    /// What flows over an edge that is not held.
    func flow(over edge: Edge) -> Int { residual[edge.index + 1] }

    /// Raises the flow over an edge as far as flow elsewhere can be led over it instead, and from then on holds it
    /// there.
    ///
    /// No more and no less flows out of any node than before. That is the most that flows over the edge in any flow
    /// that has the same ends, since more would need a way around that has room left.
    mutating func raiseAndHold(_ edge: Edge) {
        let room = residual[edge.index]
        hold(edge)
        _ = sendLargestFlow(from: target[edge.index], to: target[edge.index ^ 1], atMost: room)
    }

    /// Lowers the flow over an edge as far as it can be led elsewhere, and from then on holds it there.
    mutating func lowerAndHold(_ edge: Edge) {
        let flow = flow(over: edge)
        hold(edge)
        _ = sendLargestFlow(from: target[edge.index ^ 1], to: target[edge.index], atMost: flow)
    }

    /// Leaves no room on an edge, neither for more nor for less.
    private mutating func hold(_ edge: Edge) {
        residual[edge.index] = 0
        residual[edge.index ^ 1] = 0
    }

    /// Sends as much as possible from a source to a sink, within a limit, and returns how much that is.
    mutating func sendLargestFlow(from source: Int, to sink: Int, atMost limit: Int = .max) -> Int {
        var sent = 0
        while sent < limit, let path = shortestPath(from: source, to: sink) {
            let amount = min(limit - sent, path.map { residual[$0] }.min() ?? 0)
            for edge in path {
                residual[edge] -= amount
                residual[edge ^ 1] += amount
            }
            sent += amount
        }
        return sent
    }

    private func shortestPath(from source: Int, to sink: Int) -> [Int]? {
        var edgeInto = Array(repeating: -1, count: edgesOut.count)
        var reached = Array(repeating: false, count: edgesOut.count)
        reached[source] = true
        var queue = [source]
        var next = 0
        while next < queue.count, !reached[sink] {
            for edge in edgesOut[queue[next]] where residual[edge] > 0 && !reached[target[edge]] {
                reached[target[edge]] = true
                edgeInto[target[edge]] = edge
                queue.append(target[edge])
            }
            next += 1
        }
        guard reached[sink], source != sink else { return nil }
        var path: [Int] = []
        var node = sink
        while node != source {
            path.append(edgeInto[node])
            node = target[edgeInto[node] ^ 1]
        }
        return path
    }
}
