import SeriesModel

/// From which option to which a series may go, and how many people of the sides can be at both.
///
/// Somebody who comes back was at the workshop before: what is counted belongs to a transition between two options, and
/// a series has one transition out of each. A path through a series' options that counts for each transition all who
/// could come back over it has at least as many of them as any plan. Money, and what one person may do over the whole
/// series, are not known here.
struct Transitions {
    /// The most that can come back over a whole series; nil: no series keeps gaps, rotation and continuity.
    let most: Int?
    /// For each option the most that can come back over a series that has it; nil: none has it.
    let through: [Int?]
    /// For each option the most that can come back to it from the workshop before.
    let into: [Int]
    /// For each option whether it may be the first, and how many can come back to it then; nil: it may not.
    let first: [Int?]
    /// For each option those that may come just before it, ascending, and how many can come back over each transition.
    let steps: [[(from: Int, most: Int)]]
    /// How many workshops are to be planned.
    let numbers: ClosedRange<Int>

    /// The transitions of a layout; nil where there are too many options to look at each pair.
    init?(_ layout: OptionLayout, _ index: SeriesIndex) {
        guard layout.options.count <= Self.mostOptions else { return nil }
        let series = index.series
        let planned = max(0, series.workshops.min - index.held.count)
        let numbers = planned...max(planned, series.workshops.max.map { $0 - index.held.count } ?? .max)
        let rooms = layout.options.indices.map { Room($0, layout, index) }
        let least = max(1, series.gap.min)
        func mayFollow(_ first: WorkshopOption, _ second: WorkshopOption) -> Bool {
            let gap = second.start - first.start
            return gap >= least && gap <= series.gap.max ?? .max && !(series.rotate && first.venue == second.venue)
        }
        let last = index.held.last
        var first: [Int?] = []
        var steps: [[(from: Int, most: Int)]] = []
        for (position, option) in layout.options.enumerated() {
            if let last {
                let mayFollow = mayFollow(last.option, option)
                first.append(
                    mayFollow ? rooms[position].most(from: last.attendees, index, atLeast: series.continuity) : nil)
            } else {
                first.append(0)
            }
            steps.append(
                (0..<position).filter { mayFollow(layout.options[$0], option) }.compactMap { before in
                    rooms[position].most(from: rooms[before], atLeast: series.continuity).map { (before, $0) }
                })
        }
        self.first = first
        self.steps = steps
        self.numbers = numbers
        into = layout.options.indices.map { max(last == nil ? 0 : first[$0] ?? 0, steps[$0].map(\.most).max() ?? 0) }

        /// By how many workshops came before, the most up to an option.
        var ahead: [[Int?]] = []
        /// By how many workshops are to come, the most on from an option.
        var behind: [[Int?]] = [Array(repeating: 0, count: layout.options.count)]
        var next = first
        while ahead.count < numbers.upperBound, next.contains(where: { $0 != nil }) {
            ahead.append(next)
            let before = next
            next = steps.map { steps in
                steps.compactMap { step in before[step.from].map { $0 + step.most } }.max()
            }
        }
        while behind.count < ahead.count, let after = behind.last {
            var further: [Int?] = Array(repeating: nil, count: layout.options.count)
            for (position, steps) in steps.enumerated() {
                guard let rest = after[position] else { continue }
                for step in steps { further[step.from] = max(further[step.from] ?? 0, rest + step.most) }
            }
            behind.append(further)
        }
        var through: [Int?] = Array(repeating: nil, count: layout.options.count)
        for (before, ahead) in ahead.enumerated() {
            for (after, behind) in behind.enumerated() where numbers.contains(before + after + 1) {
                for option in layout.options.indices {
                    guard let one = ahead[option], let other = behind[option] else { continue }
                    through[option] = max(through[option] ?? 0, one + other)
                }
            }
        }
        self.through = through
        most = (through.compactMap(\.self) + (numbers.contains(0) ? [0] : [])).max()
    }

    /// A million pairs take a tenth of a second.
    private static let mostOptions = 1500

    /// The people of the sides who can attend an option, and how many of each side may.
    private struct Room {
        /// Of each side a bit for each person of the series, and how many of them may attend.
        private let sides: [(people: [UInt64], seats: Int)]
        private let capacity: Int

        init(_ option: Int, _ layout: OptionLayout, _ index: SeriesIndex) {
            let series = index.series
            let able = layout.able[option]
            let bySide = index.sides.map { side in able.filter { index.people[$0].delegation == side } }
            var seats = zip(index.sides, bySide).map { min($1.count, series.delegations[$0].seats.max ?? .max) }
            // No side has more than the least of them and the difference that balance allows.
            if let difference = series.balance, let least = seats.min() {
                seats = seats.map { min($0, least + difference) }
            }
            let others = series.delegations.filter { $0.role != .side }.map(\.seats.min).reduce(0, +)
            capacity = max(0, (series.venues[layout.options[option].venue].capacity ?? .max) - others)
            let count = index.people.count
            sides = zip(bySide, seats).map { (Self.bits($0, of: count), $1) }
        }

        /// How many can come back from the workshop before; nil where a side has fewer than must.
        func most(from other: Room, atLeast least: Int) -> Int? {
            sum(zip(sides, other.sides).map { min($0.seats, $1.seats, Self.both($0.people, $1.people)) }, least)
                .map { min($0, other.capacity) }
        }

        /// How many can come back of those who were at the last workshop that has been held.
        func most(from attendees: [Int], _ index: SeriesIndex, atLeast least: Int) -> Int? {
            let there = Self.bits(attendees, of: index.people.count)
            return sum(sides.map { min($0.seats, Self.both($0.people, there)) }, least)
        }

        private func sum(_ numbers: [Int], _ least: Int) -> Int? {
            numbers.contains { $0 < least } ? nil : min(capacity, numbers.reduce(0, +))
        }

        private static func both(_ people: [UInt64], _ others: [UInt64]) -> Int {
            zip(people, others).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
        }

        private static func bits(_ people: [Int], of count: Int) -> [UInt64] {
            var words = Array(repeating: UInt64(0), count: count / 64 + 1)
            for person in people { words[person / 64] |= 1 << UInt64(person % 64) }
            return words
        }
    }
}
