import SeriesModel

/// How many people of the sides can come back from one workshop to the next over a path of options at the most, as far
/// as dates, seats, quotas, who is kept apart and how often each attends tell; money is not known here.
///
/// Whoever stays from one workshop to the next has a seat at both. If only dates and seats count, these are given to
/// whoever can stay longest, as in the optimal replacement of pages (Belady, *A study of replacement algorithms for a
/// virtual-storage computer*, 1966). The rest is priced: see ``PricedAttendance``.
struct ReturnsOnPath {
    /// Where a path can be.
    private struct Stop {
        /// For each side a bit for each of its people who can be there.
        let able: [UInt64]
        /// For each side the seats that must be taken, and those that can be.
        let seats: [PricedAttendance.Bounds]
    }

    /// Somebody of a side.
    private struct Member {
        let kind: Int
        let attends: ClosedRange<Int>
        let isRequired: Bool
    }

    /// For each side its people.
    private let members: [[Member]]
    /// What is the same at every stop: for each rule how much each kind of people counts, and the bounds of the sum.
    private let rules: [(weights: [Double], bounds: PricedAttendance.Bounds)]
    /// People of the sides of whom one attends a workshop at the most; nobody is in two groups.
    private let apart: [[(side: Int, place: Int)]]
    /// For each side a bit for each of its people in those groups.
    private let isApart: [UInt64]
    /// The first stop at which somebody decides: the last workshop that has been held is over.
    private let first: Int
    /// For each option; nil: the seats of a side cannot be filled.
    private let options: [Stop?]
    /// How often a bound by prices was computed.
    private(set) var priced = 0

    private var stops: [Stop]
    /// For each length of the path the prices, of each rule at each stop.
    private var prices: [[[Double]]]

    /// Paths over the options of a layout, from the last workshop that has been held or from nowhere; nil where a side
    /// has more people than bits.
    init?(_ layout: OptionLayout, _ index: SeriesIndex, fromHeld: Bool) {
        let sides = index.sides.map { index.members[$0] }
        guard sides.allSatisfy({ $0.count <= UInt64.bitWidth }) else { return nil }
        let last = fromHeld ? Set(index.held.last?.attendees ?? []) : []
        let isFromHeld = fromHeld && !index.held.isEmpty
        let quotas = index.quotas.filter { $0.delegations.isSubset(of: index.sides) }
        /// People are of a kind where every rule counts them alike.
        var kinds: [[Double]] = []
        members = sides.enumerated().map { number, side in
            side.map { position in
                let person = index.people[position]
                let ofSides = sides.indices.map { $0 == number ? 1.0 : 0 }
                let weights = ofSides + quotas.flatMap { $0.weights(of: person) } + index.balanceWeights(ofSide: number)
                let kind = kinds.firstIndex(of: weights) ?? kinds.count
                if kind == kinds.count { kinds.append(weights) }
                let held = index.held.filter { $0.attendees.contains(position) }.count
                let before = last.contains(position) ? 1 : 0
                let least = max(0, person.attends.min - held) + before
                let most = person.attends.max.map { max(0, $0 - held) + before } ?? .max
                return Member(kind: kind, attends: least...max(least, most), isRequired: person.isRequired)
            }
        }
        let bounds =
            sides.map { _ in PricedAttendance.Bounds.none } + quotas.flatMap(\.bounds) + index.balanceBounds
        rules = bounds.enumerated().map { rule, bounds in (kinds.map { $0[rule] }, bounds) }
        var seen: Set<Int> = []
        apart = index.apart.compactMap { group in
            let places = sides.enumerated().flatMap { side, members in
                members.enumerated().filter { group.contains($0.element) && !seen.contains($0.element) }
                    .map { (side: side, place: $0.offset) }
            }
            guard places.count > 1 else { return nil }
            seen.formUnion(group)
            return places
        }
        isApart = apart.joined().reduce(into: sides.map { _ in 0 }) { $0[$1.side] |= 1 << UInt64($1.place) }
        func bits(_ people: Set<Int>) -> [UInt64] {
            sides.map { side in
                side.enumerated().reduce(0) { people.contains($1.element) ? $0 | 1 << UInt64($1.offset) : $0 }
            }
        }
        options = layout.able.map { able in
            var most = index.sides.map { side in
                let people = able.filter { index.people[$0].delegation == side }
                return quotas.filter { $0.delegations == [side] }.map { $0.most(of: people, index) }
                    .reduce(min(people.count, index.series.delegations[side].seats.max ?? .max), min)
            }
            // No side has more than the least of them and the difference that balance allows.
            if let difference = index.series.balance, let least = most.min() {
                most = most.map { min($0, least + difference) }
            }
            let least = index.sides.map(index.leastSeats)
            guard zip(least, most).allSatisfy({ $0 <= $1 }) else { return nil }
            return Stop(
                able: bits(Set(able)),
                seats: zip(least, most).map { PricedAttendance.Bounds(Double($0), Double($1)) })
        }
        first = isFromHeld ? 1 : 0
        stops =
            isFromHeld ? [Stop(able: bits(last), seats: bits(last).map { .init(0, Double($0.nonzeroBitCount)) })] : []
        prices = [rules.map { _ in isFromHeld ? [0] : [] }]
    }

    /// Goes on to an option; false where no workshop can be held there.
    mutating func push(_ option: Int) -> Bool {
        guard let stop = options[option] else { return false }
        stops.append(stop)
        prices.append(prices[prices.count - 1].map { $0 + [0] })
        return true
    }

    /// Goes back by an option.
    mutating func pop() {
        stops.removeLast()
        prices.removeLast()
    }

    /// No more come back over the path than this; looked at more closely as long as it is not less than what is needed.
    ///
    /// - Parameters:
    ///   - needed: how many are enough.
    ///   - isWhole: whether the path has all workshops, so that whoever must come has come.
    /// - Returns: the bound; far below 0 where nobody can keep the rules.
    mutating func most(needed: Int, isWhole: Bool) -> Int {
        let staying = members.indices.map(longestStays(ofSide:)).reduce(0, +)
        return staying >= needed ? min(staying, lowest(needed: needed, isWhole)) : staying
    }
}

extension TagQuota {
    /// How much somebody counts for each of its rules.
    fileprivate func weights(of person: Person) -> [Double] {
        guard delegations.contains(person.delegation) else { return bounds.map { _ in 0 } }
        let isTagged = person.tags.contains(tag)
        let own = isTagged ? 1.0 : 0
        return [own] + [minShare, maxShare].compactMap(\.self).map { own - $0.approximation }
    }

    /// The bounds of each of its rules.
    fileprivate var bounds: [PricedAttendance.Bounds] {
        [PricedAttendance.Bounds(Double(count.min), count.max.map(Double.init) ?? .infinity)]
            + (minShare == nil ? [] : [PricedAttendance.Bounds(0, .infinity)])
            + (maxShare == nil ? [] : [PricedAttendance.Bounds(-.infinity, 0)])
    }

    /// How many of some people can attend at the most, if they are all who are counted.
    fileprivate func most(of people: [Int], _ index: SeriesIndex) -> Int {
        let tagged = people.filter { index.people[$0].tags.contains(tag) }.count
        let others = people.count - tagged
        func most(_ few: Int, _ share: Rational) -> Int {
            Rational(few).divided(by: share).flatMap { Int(exactly: $0.floor) } ?? .max
        }
        return min(
            tagged >= count.min ? .max : -1, minShare.map { most(tagged, $0) } ?? .max,
            maxShare.map { most(others, 1 - $0) } ?? .max)
    }
}

extension SeriesIndex {
    /// Each two sides are kept in balance, if any are.
    private var balanced: [(Int, Int)] {
        guard series.balance != nil else { return [] }
        return sides.indices.flatMap { one in (one + 1..<sides.count).map { (one, $0) } }
    }

    fileprivate func balanceWeights(ofSide side: Int) -> [Double] {
        balanced.map { $0.0 == side ? 1 : $0.1 == side ? -1 : 0 }
    }

    fileprivate var balanceBounds: [PricedAttendance.Bounds] {
        let most = Double(series.balance ?? 0)
        return balanced.map { _ in PricedAttendance.Bounds(-most, most) }
    }
}

// MARK: Dates and seats

extension ReturnsOnPath {
    /// How many of a side come back where whoever can stay longest has a seat.
    private func longestStays(ofSide side: Int) -> Int {
        var sum = 0
        var present: UInt64 = 0
        for place in stops.indices {
            let able = stops[place].able[side]
            let seats = Int(stops[place].seats[side].upper)
            let staying = longest(present & able, of: side, from: place, seats)
            if place > 0 { sum += staying.nonzeroBitCount }
            let free = seats - staying.nonzeroBitCount
            present = free > 0 ? staying | longest(able & ~staying, of: side, from: place, free) : staying
        }
        return sum
    }

    /// So many people who can stay longest from a place on.
    private func longest(_ people: UInt64, of side: Int, from place: Int, _ count: Int) -> UInt64 {
        guard people.nonzeroBitCount > count else { return people }
        // The last place to which enough of them stay: all who stay longer, and as many others of these as are wanting.
        var staying = people
        var longer: UInt64 = 0
        for place in (place + 1)..<max(place + 1, stops.count) {
            longer = staying & stops[place].able[side]
            guard longer.nonzeroBitCount >= count else { break }
            staying = longer
            longer = 0
        }
        staying &= ~longer
        while (longer | staying).nonzeroBitCount > count { staying &= staying - 1 }
        return longer | staying
    }
}

// MARK: Prices

extension ReturnsOnPath {
    /// The lowest bound that is found by moving prices; no lower than needed to be less than a number.
    private mutating func lowest(needed: Int, _ isWhole: Bool) -> Int {
        let length = stops.count
        let bounds = rules.indices.flatMap { rule in
            stops.map { rule < members.count ? $0.seats[rule] : rules[rule].bounds }
        }
        var bound = PricedAttendance(
            length: length, weights: rules.map(\.weights), bounds: bounds,
            prices: prices[prices.count - 1].flatMap(\.self), units: units(isWhole))
        bound.lower(from: first, ofSides: members.count, until: Double(needed))
        priced += bound.looks
        prices[prices.count - 1] = rules.indices.map { Array(bound.prices[$0 * length..<($0 + 1) * length]) }
        guard bound.total.isFinite else { return .min / 2 }
        // A part of a person does not come back.
        return Int((bound.total + 1e-6).rounded(.down))
    }

    private func units(_ isWhole: Bool) -> [PricedAttendance.Unit] {
        let length = stops.count
        func unit(_ side: Int, _ person: Int) -> PricedAttendance.Unit {
            let member = members[side][person]
            var able: UInt64 = 0
            for place in 0..<length where stops[place].able[side] >> UInt64(person) & 1 == 1 {
                able |= 1 << UInt64(place)
            }
            let most = min(member.attends.upperBound, able.nonzeroBitCount)
            let least = member.isRequired ? length - first : isWhole ? member.attends.lowerBound : 0
            return PricedAttendance.Unit(kind: member.kind, able: able, least: least, most: most)
        }
        var units: [PricedAttendance.Unit] = []
        for side in members.indices {
            let start = units.count
            for person in members[side].indices where isApart[side] >> UInt64(person) & 1 == 0 {
                let unit = unit(side, person)
                guard unit.able != 0 || unit.least > 0 else { continue }
                if let known = units[start...].firstIndex(where: { $0.isLike(unit) }) {
                    units[known].count += 1
                } else {
                    units.append(unit)
                }
            }
        }
        for group in apart {
            let people = group.map { unit($0.side, $0.place) }
            guard var first = people.first else { continue }
            first.others = Array(people.dropFirst())
            units.append(first)
        }
        return units
    }
}
