import LinearModel

/// Where the relaxation of one sequence of classes ended: the dual values of its rows, the basis, and what they are
/// about.
struct SequenceEnd: Sendable {
    /// The options of each of its classes.
    let classes: [[WorkshopOption]]
    private let options: [WorkshopOption]
    private let pools: [FundingPool]
    private let duals: [(key: RowKey, value: Double)]
    /// Where the simplex stood.
    let basis: KeyedBasis?

    /// - Parameters:
    ///   - part: the sequence's program.
    ///   - prices: of its rows.
    ///   - basis: where the simplex stood.
    init(of part: CompactProgram, prices: [Double], basis: Basis?) {
        options = part.layout.options
        classes = part.layout.classes.map { held in held.options.map { part.layout.options[$0] } }
        pools = part.pools
        duals = zip(part.rowKeys, prices).filter { $0.1 != 0 }.map { (key: $0, value: $1) }
        self.basis = basis.map { KeyedBasis($0, of: part) }
    }

    /// The dual values as prices of the rows of the same sequence in another program; 0 for rows that were not there.
    func prices(of part: CompactProgram) -> [Double] {
        let known = Dictionary(duals.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        return part.rowKeys.map { known[$0] ?? 0 }
    }

    /// The dual values as prices of the rows of a program that the sequence is part of; those of rows that it does not
    /// have are dropped.
    func prices(in places: ProgramPlaces, of whole: CompactProgram, _ held: [Int]) -> [Double] {
        var prices = Array(repeating: 0.0, count: whole.rowKeys.count)
        for (key, value) in duals {
            if let same = key.of({ thing($0, in: places, of: whole, held) }), let row = places.rows[same] {
                prices[row] = value
            }
        }
        return prices
    }

    /// What a thing of the sequence's program is in another, where its classes are these; nil where it is not there.
    private func thing(
        _ part: RowKey.Part, in places: ProgramPlaces, of whole: CompactProgram, _ held: [Int]
    ) -> RowKey.Part? {
        func block(_ position: Int) -> Int { whole.layout.classes[held[position]].block }
        switch part {
        case .block(let position): return .block(block(position))
        case .optionClass(let position): return .optionClass(held[position])
        case .option(let position): return places.options[options[position]].map { .option($0) }
        case .pool(let position):
            var pool = pools[position]
            if case .planned(let position)? = pool.workshop {
                pool = FundingPool(
                    payers: pool.payers, cappedCategory: pool.cappedCategory,
                    workshop: .planned(block: block(position)))
            }
            return places.pools[pool].map { .pool($0) }
        case .person, .funder, .venue, .delegation, .side, .quota, .day, .heldWorkshop, .number: return part
        }
    }
}

/// Where things stand in a program.
struct ProgramPlaces {
    let rows: [RowKey: Int]
    let options: [WorkshopOption: Int]
    let pools: [FundingPool: Int]

    init(of draft: CompactProgram) {
        rows = Self.places(draft.rowKeys)
        options = Self.places(draft.layout.options)
        pools = Self.places(draft.pools)
    }

    private static func places<Thing: Hashable>(_ things: [Thing]) -> [Thing: Int] {
        Dictionary(zip(things, 0...), uniquingKeysWith: { first, _ in first })
    }
}
