import LinearModel
import OrderedCollections
import SeriesModel

/// Which funder pays how much of each pool of cost lines, in whole cents.
///
/// Of the splits that keep every limit one is taken: the first funder pays as much as it can in all, of those splits
/// the second as much as it can, and so on. ``leastOf`` names a funder who pays as little as it can instead, before all
/// others.
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

    /// What a funder pays in all, made as much or as little as can be.
    struct Wish {
        let funder: Int
        let isMost: Bool
    }

    /// Cents of each pool.
    let pools: OrderedDictionary<FundingPool, Int>
    let terms: [Terms]
    var leastOf: Int?

    /// What decides between right splits, what counts most first.
    var wishes: [Wish] {
        (leastOf.map { [Wish(funder: $0, isMost: false)] } ?? [])
            + terms.indices.filter { $0 != leastOf }.map { Wish(funder: $0, isMost: true) }
    }

    /// Cents that go from each pool to each of its payers; nil where no split keeps every limit.
    ///
    /// - Parameter crossing: splits where limits cross and what is best without some of them breaks them.
    /// - Returns: the split.
    /// - Throws: ``SolverError``, also where `crossing` gives a split that breaks limits.
    func solve(
        _ crossing: (FundingProblem) throws(SolverError) -> [[Int]]?
    ) throws(SolverError) -> [[Int]]? {
        guard terms.contains(where: \.cross) else { return preferredFlow(.category) }
        // What is best without some of the limits, and keeps them, is best with them; what cannot be paid without some
        // of them cannot be paid with them.
        for gate in [GateKind.category, .workshop] {
            guard let split = preferredFlow(gate) else { return nil }
            if keepsLimits(split) { return split }
        }
        guard let split = try crossing(self) else { return nil }
        guard keepsLimits(split) else { throw .failure(detail: "a split of the costs breaks the funders' limits") }
        return split
    }

    /// What each funder pays in all.
    func sums(_ split: [[Int]]) -> [Int] {
        var sums = terms.map { _ in 0 }
        for (pool, shares) in zip(pools.keys, split) {
            for (funder, share) in zip(pool.payers, shares) { sums[funder] += share }
        }
        return sums
    }

    // MARK: Flow

    /// The preferred split as a flow; of a funder whose limits cross one kind is kept where both hold for a pool.
    ///
    /// Pools send to funders, through a node for each capped category or limited workshop. Each funder has two ways
    /// out: one just as wide as the least it must pay, and one for the rest, which all share what those leave of the
    /// whole. So a flow of everything fills the first ones. Then what goes the second way is raised for one funder
    /// after the other.
    private func preferredFlow(_ kind: GateKind) -> [[Int]]? {
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
        var freely: [Int] = []
        for (funder, terms) in terms.enumerated() {
            edges.append((firstFunder + funder, sink, terms.least))
            freely.append(edges.count)
            edges.append((firstFunder + funder, rest, terms.most - terms.least))
        }
        var gates: [Gate: Int] = [:]
        var shares: [[Int]] = []
        for (position, pool) in pools.enumerated() {
            edges.append((source, firstPool + position, pool.value))
            shares.append([])
            for funder in pool.key.payers {
                var target = firstFunder + funder
                if let (gate, width) = gate(of: funder, pool.key, kind) {
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
        for wish in wishes {
            let edge = added[freely[wish.funder]]
            if wish.isMost { network.raiseAndHold(edge) } else { network.lowerAndHold(edge) }
        }
        return shares.map { $0.map { network.flow(over: added[$0]) } }
    }

    /// Limits of one kind, which nest as a flow wants it.
    private enum GateKind {
        case category, workshop
    }

    private struct Gate: Hashable {
        let funder: Int
        let category: String?
        let workshop: FundingPool.Workshop?
    }

    /// What a pool must pass on its way to a funder, and how much that lets through.
    private func gate(of funder: Int, _ pool: FundingPool, _ kind: GateKind) -> (Gate, Int)? {
        var category: (Gate, Int)?
        if let name = pool.cappedCategory, let cap = terms[funder].caps[name] {
            category = (Gate(funder: funder, category: name, workshop: nil), cap)
        }
        var workshop: (Gate, Int)?
        if let place = pool.workshop, let most = terms[funder].perWorkshop {
            workshop = (Gate(funder: funder, category: nil, workshop: place), most)
        }
        return kind == .category ? category ?? workshop : workshop ?? category
    }

    // MARK: Limits

    /// Whether a split pays every pool in full and keeps every limit.
    func keepsLimits(_ split: [[Int]]) -> Bool {
        var byGate: [Gate: Int] = [:]
        for (pool, shares) in zip(pools, split) {
            guard shares.allSatisfy({ $0 >= 0 }), shares.reduce(0, +) == pool.value else { return false }
            for (funder, share) in zip(pool.key.payers, shares) {
                if let category = pool.key.cappedCategory {
                    byGate[Gate(funder: funder, category: category, workshop: nil), default: 0] += share
                }
                if let workshop = pool.key.workshop {
                    byGate[Gate(funder: funder, category: nil, workshop: workshop), default: 0] += share
                }
            }
        }
        return zip(terms, sums(split)).allSatisfy { $0.least <= $1 && $1 <= $0.most }
            && byGate.allSatisfy { gate, sum in
                let limit =
                    gate.category.map { terms[gate.funder].caps[$0] } ?? terms[gate.funder].perWorkshop
                return limit.map { sum <= $0 } ?? true
            }
    }
}
