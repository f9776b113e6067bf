import LinearModel

/// Bounds on the plans of each of some sequences of classes.
///
/// Prices from the relaxation of all sequences say the same of most of them, as they are those of a mixture. The prices
/// of one sequence's own relaxation say much of sequences like it. Bounds hold for any prices, see ``OptionBounds``: so
/// these are tried on all that are left.
struct SequenceBounds {
    /// The sequences that are left, the most promising first.
    var left: [ClassSequence]
    private let draft: CompactProgram
    /// With the goal as its objective.
    private let program: LinearProgram
    /// The prices of the relaxation of all sequences.
    private let prices: [Double]
    private let rows: [RowKey: Int]

    init(_ sequences: [ClassSequence], of draft: CompactProgram, _ program: LinearProgram, prices: [Double]) {
        left = sequences
        self.draft = draft
        self.program = program
        self.prices = Array(prices.prefix(program.rows.count))
        rows = Dictionary(zip(draft.rowKeys, 0...), uniquingKeysWith: { first, _ in first })
        sort()
    }

    private mutating func sort() {
        let isMinimum = program.sense == .minimize
        // Equal ones stay in the order of their classes.
        left.sort {
            $0.bound == $1.bound
                ? $0.classes.lexicographicallyPrecedes($1.classes) : ($0.bound < $1.bound) == isMinimum
        }
    }

    /// Leaves out sequences by their bounds.
    mutating func leaveOut(_ isOut: (Double) -> Bool) { left.removeAll { isOut($0.bound) } }

    /// Better bounds by the prices of one sequence's relaxation, and by mixtures of them with those of all: such as are
    /// just enough for that sequence go less far astray elsewhere.
    ///
    /// - Parameters:
    ///   - sequence: the sequence, with its bound before.
    ///   - own: its relaxation's bound.
    ///   - ownPrices: the dual values of the rows of its program.
    ///   - part: its program.
    ///   - target: what a bound must be worse than.
    ///   - isOut: whether a bound is.
    mutating func tighten(
        _ sequence: ClassSequence, _ own: Double, by ownPrices: [Double], of part: CompactProgram,
        towards target: Double, _ isOut: (Double) -> Bool
    ) {
        guard !left.isEmpty else { return }
        var ours = Array(repeating: 0.0, count: prices.count)
        for (row, price) in ownPrices.enumerated() where price != 0 {
            let key = part.rowKeys[row].of { part.thing($0, in: draft, sequence.classes) }
            if let key, let row = rows[key] { ours[row] = price }
        }
        let enough = (target - sequence.bound) / (own - sequence.bound)
        let shares = enough > 0 && enough < 0.5 ? [1, 1.1 * enough, 0.5 + 0.5 * enough] : [1]
        let isMinimum = program.sense == .minimize
        for share in shares {
            let mixed = zip(prices, ours).map { $0 + share * ($1 - $0) }
            let bounds = OptionBounds(of: draft, program, prices: mixed)
            for position in left.indices {
                let bound = bounds.bound(ofSequence: left[position].classes, draft.layout)
                left[position].bound = isMinimum ? max(bound, left[position].bound) : min(bound, left[position].bound)
            }
            leaveOut(isOut)
        }
        sort()
    }
}

extension CompactProgram {
    /// What a thing of a sequence's program is in the program that it is part of; nil where it is not there.
    fileprivate func thing(_ part: RowKey.Part, in whole: CompactProgram, _ classes: [Int]) -> RowKey.Part? {
        func block(_ position: Int) -> Int { whole.layout.classes[classes[position]].block }
        switch part {
        case .block(let position): return .block(block(position))
        case .optionClass(let position): return .optionClass(classes[position])
        case .option(let position):
            return whole.layout.options.firstIndex(of: layout.options[position]).map { .option($0) }
        case .pool(let position):
            let pool = pools[position]
            guard case .planned(let position)? = pool.workshop else {
                return whole.pools.firstIndex(of: pool).map { .pool($0) }
            }
            let same = FundingPool(
                payers: pool.payers, cappedCategory: pool.cappedCategory,
                workshop: .planned(block: block(position)))
            return whole.pools.firstIndex(of: same).map { .pool($0) }
        case .person, .funder, .venue, .delegation, .side, .quota, .day, .heldWorkshop, .number: return part
        }
    }
}
