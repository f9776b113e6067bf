import SeriesModel

/// What a row of the program is about, or a column that a rule or a goal has added: its family, and the things of the
/// series that tell it from its sisters.
///
/// Its name in an exported program is made from it. Things are named by their positions, as in the program; what stays
/// the same in another layout or a series like this one is ``CompactProgram/meaning(of:)``.
package struct RowKey: Hashable, Sendable {
    /// A thing of the series, of its layout, or of what is asked.
    package enum Part: Hashable, Sendable {
        case person(Int)
        case funder(Int)
        case venue(Int)
        case delegation(Int)
        /// Position among the sides.
        case side(Int)
        case quota(Int)
        /// Start days as a number, which no layout changes.
        case day(Int)
        case option(Int)
        case optionClass(Int)
        case block(Int)
        case pool(Int)
        case heldWorkshop(Int)
        /// Position in a list: of goals, demands, cuts, lists of people, pins, caps.
        case number(Int)
    }

    /// What it says: `seats_min`.
    package let family: String
    // Three at most, and no list of them: programs of thousands of rows are written again and again.
    private let first: Part?
    private let second: Part?
    private let third: Part?

    package init(_ family: String, _ first: Part? = nil, _ second: Part? = nil, _ third: Part? = nil) {
        self.family = family
        self.first = first
        self.second = second
        self.third = third
    }

    /// The things that it is about.
    package var parts: [Part] { [first, second, third].compactMap(\.self) }

    /// The key of the row that says the same of other things; nil where one of them is not there.
    func of(_ other: (Part) -> Part?) -> RowKey? {
        var key = RowKey(family)
        for part in parts {
            guard let part = other(part) else { return nil }
            key =
                key.first == nil
                ? RowKey(family, part)
                : key.second == nil ? RowKey(family, key.first, part) : RowKey(family, key.first, key.second, part)
        }
        return key
    }

    /// The name in the program: `seats_min_g1_c3`.
    package var name: String {
        var name = family
        for part in parts {
            name += "_"
            name += part.name
        }
        return name
    }
}

extension RowKey.Part {
    /// A letter for the kind of thing, and its position.
    fileprivate var name: String {
        switch self {
        case .person(let position): "p\(position)"
        case .funder(let position): "f\(position)"
        case .venue(let position): "v\(position)"
        case .delegation(let position), .side(let position): "g\(position)"
        case .quota(let position): "q\(position)"
        case .day(let number): "d\(number)"
        case .option(let position): "o\(position)"
        case .optionClass(let position): "c\(position)"
        case .block(let position), .pool(let position): "k\(position)"
        case .heldWorkshop(let position): "h\(position)"
        case .number(let position): "\(position)"
        }
    }
}

/// What a row is about, whatever the positions: the same in programs of other layouts and of series that differ.
struct RowMeaning: Hashable, Sendable {
    let family: String
    let things: [String]
}

extension CompactProgram {
    /// What a row is about, by ids and days.
    func meaning(of key: RowKey) -> RowMeaning {
        RowMeaning(family: key.family, things: key.parts.map(meaning))
    }

    private func meaning(of part: RowKey.Part) -> String {
        let series = index.series
        switch part {
        case .person(let position): return series.participants[position].id
        case .funder(let position): return index.funders[position].id
        case .venue(let position): return series.venues[position].id
        case .delegation(let position): return series.delegations[position].id
        case .side(let position): return series.delegations[index.sides[position]].id
        case .option(let position):
            let option = layout.options[position]
            return "\(series.venues[option.venue].id) \(option.start.number)"
        case .optionClass(let position):
            let optionClass = layout.classes[position]
            return "\(series.venues[optionClass.venue].id) \(layout.options[optionClass.options[0]].start.number)"
        case .block(let position): return firstDay(ofBlock: position)
        case .pool(let position):
            let pool = pools[position]
            let workshop =
                switch pool.workshop {
                case .held(let number): "held \(number)"
                case .planned(let block): firstDay(ofBlock: block)
                case nil: ""
                }
            return "\(pool.payers.map { index.funders[$0].id }) \(pool.cappedCategory ?? "") \(workshop)"
        case .day(let number), .quota(let number), .heldWorkshop(let number), .number(let number): return "\(number)"
        }
    }

    private func firstDay(ofBlock block: Int) -> String {
        String(layout.days[layout.blocks[block].days.lowerBound].number)
    }
}
