import OrderedCollections
import SeriesModel

/// Which funder pays how much of each pool of cost lines, in whole cents.
struct FundingProblem {
    /// What a funder may still pay, in cents.
    struct Terms {
        let most: Int
        let least: Int
        let caps: [String: Int]
        let perWorkshop: Int?

        /// Whether its limits cross: some hold for a category over all workshops, others for a workshop over all
        /// categories.
        var cross: Bool { !caps.isEmpty && perWorkshop != nil }
    }

    /// Cents of each pool.
    let pools: OrderedDictionary<FundingPool, Int>
    let terms: [Terms]

    /// Cents that go from each pool to each of its payers; nil where no split keeps every limit.
    func solve(_ crossing: (FundingProblem) -> [[Int]]?) -> [[Int]]? {
        guard terms.contains(where: \.cross) else { return largestFlow() }
        return crossing(self).flatMap { keepsLimits($0) ? $0 : nil }
    }

    /// The split as a largest flow, where no funder's limits cross.
    ///
    /// Pools send to funders, through a node for each capped category or limited workshop. Each funder has two ways out:
    /// one just as wide as the least it must pay, and one for the rest, which all share what those leave of the whole. So
    /// a flow of everything fills the first ones.
    private func largestFlow() -> [[Int]]? {
        let whole = pools.values.reduce(0, +)
        let mandatory = terms.map(\.least).reduce(0, +)
        guard mandatory <= whole, terms.allSatisfy({ $0.least <= $0.most }) else { return nil }
        let source = 0
        let sink = 1
        let rest = 2
        let firstFunder = 3
        let firstPool = firstFunder + terms.count
        var nodes = firstPool + pools.count
        var edges: [(from: Int, to: Int, capacity: Int)] = [(rest, sink, whole - mandatory)]
        for (funder, terms) in terms.enumerated() {
            edges.append((firstFunder + funder, sink, terms.least))
            edges.append((firstFunder + funder, rest, terms.most - terms.least))
        }
        var gates: [Gate: Int] = [:]
        var shares: [[Int]] = []
        for (position, pool) in pools.enumerated() {
            edges.append((source, firstPool + position, pool.value))
            shares.append([])
            for funder in pool.key.payers {
                var target = firstFunder + funder
                if let (gate, width) = gate(of: funder, pool.key) {
                    target = gates[gate] ?? nodes
                    if gates[gate] == nil {
                        gates[gate] = nodes
                        edges.append((nodes, firstFunder + funder, width))
                        nodes += 1
                    }
                }
                shares[position].append(edges.count)
                edges.append((firstPool + position, target, pool.value))
            }
        }
        var network = FlowNetwork(nodes: nodes)
        let added = edges.map { network.addEdge(from: $0.from, to: $0.to, capacity: $0.capacity) }
        guard network.sendLargestFlow(from: source, to: sink) == whole else { return nil }
        return shares.map { $0.map { network.flow(over: added[$0]) } }
    }

    private struct Gate: Hashable {
        let funder: Int
        let category: String?
        let workshop: FundingPool.Workshop?
    }

    /// What a pool must pass on its way to a funder, and how much that lets through.
    private func gate(of funder: Int, _ pool: FundingPool) -> (Gate, Int)? {
        if let category = pool.cappedCategory, let cap = terms[funder].caps[category] {
            return (Gate(funder: funder, category: category, workshop: nil), cap)
        }
        if let workshop = pool.workshop, let most = terms[funder].perWorkshop {
            return (Gate(funder: funder, category: nil, workshop: workshop), most)
        }
        return nil
    }

    /// Whether a split pays every pool in full and keeps every limit.
    func keepsLimits(_ split: [[Int]]) -> Bool {
        var paid = terms.map { _ in 0 }
        var byGate: [Gate: Int] = [:]
        for (pool, shares) in zip(pools, split) {
            guard shares.allSatisfy({ $0 >= 0 }), shares.reduce(0, +) == pool.value else { return false }
            for (funder, share) in zip(pool.key.payers, shares) {
                paid[funder] += share
                if let category = pool.key.cappedCategory {
                    byGate[Gate(funder: funder, category: category, workshop: nil), default: 0] += share
                }
                if let workshop = pool.key.workshop {
                    byGate[Gate(funder: funder, category: nil, workshop: workshop), default: 0] += share
                }
            }
        }
        return zip(terms, paid).allSatisfy { $0.least <= $1 && $1 <= $0.most }
            && byGate.allSatisfy { gate, sum in
                let limit =
                    gate.category.map { terms[gate.funder].caps[$0] } ?? terms[gate.funder].perWorkshop
                return limit.map { sum <= $0 } ?? true
            }
    }
}
