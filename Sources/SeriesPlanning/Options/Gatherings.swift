import SeriesModel

/// Who can be at a workshop at once, as far as its rules tell: who is required, who comes only together, who is kept
/// apart; and, as far as numbers alone tell, seats, capacity, balance and quotas.
///
/// The program has each of these rules as well. But a relaxation sends half of a group to half of a workshop, and that
/// no whole people can do what it does a tree finds out for each option anew: a test of `explain`, of nine people and a
/// free calendar, took 24 s for what is told here at once. So this is a further reading of these rules, and must change
/// with them.
struct Gatherings {
    private let index: SeriesIndex
    /// People of whom rules say with whom they come: those who come together, and whoever else is kept apart.
    private var parties: [Party] = []
    /// Everybody of whom such rules speak.
    private let bound: Set<Int>
    private let required: Set<Int>
    /// For each delegation.
    private let leastSeats: [Int]
    private var known: [Room: Set<Int>?] = [:]

    /// People who all come, or none.
    private struct Party {
        let members: Set<Int>
        let count: Headcount
        let isRequired: Bool
        /// The parties with which somebody of them must not meet.
        let enemies: Set<Int>
    }

    /// How many some people are.
    private struct Headcount: Hashable {
        /// Of each delegation.
        var numbers: [Int]
        /// For each quota, of each delegation that it counts: how many of them carry its tag.
        var tagged: [[Int]]

        static func + (first: Headcount, second: Headcount) -> Headcount {
            Headcount(
                numbers: zip(first.numbers, second.numbers).map(+),
                tagged: zip(first.tagged, second.tagged).map { zip($0, $1).map(+) })
        }
    }

    /// All that counts of the people who can attend an option, and of its venue.
    private struct Room: Hashable {
        /// Positions of the parties that can come.
        let parties: [Int]
        /// How many others can come, and how many of them are required.
        let others: Headcount
        let required: Headcount
        let capacity: Int?
    }

    /// With more parties than these only each by itself is looked at: of twelve there are 4,096 combinations.
    private static let mostParties = 12

    init(_ index: SeriesIndex) {
        self.index = index
        leastSeats = index.series.delegations.indices.map(index.leastSeats)
        required = Set(index.people.indices.filter { index.people[$0].isRequired })
        let together = index.companions.reduce(into: Set<Int>()) { $0.formUnion($1) }
        let apart = index.apart.reduce(into: Set<Int>()) { $0.formUnion($1) }
        bound = together.union(apart)
        // Of those who come together and are kept apart nobody ever comes.
        let groups = (index.companions + apart.subtracting(together).sorted().map { [$0] }).filter { group in
            index.apart.allSatisfy { $0.intersection(group).count < 2 }
        }
        for (position, group) in groups.enumerated() {
            let enemies = groups.indices.filter { other in
                other != position && index.apart.contains { $0.intersection(group.union(groups[other])).count > 1 }
            }
            parties.append(
                Party(
                    members: group, count: count(group), isRequired: !group.isDisjoint(with: required),
                    enemies: Set(enemies)))
        }
    }

    /// Those of some people who can be at a workshop, each with others of them.
    ///
    /// - Parameters:
    ///   - able: who can attend by themselves.
    ///   - venue: the position of the venue.
    /// - Returns: in the same order; nil where no workshop of theirs can be held there.
    mutating func possible(among able: [Int], at venue: Int) -> [Int]? {
        let present = Set(able)
        guard required.isSubset(of: present) else { return nil }
        let others = able.filter { !bound.contains($0) }
        let room = Room(
            parties: parties.indices.filter { parties[$0].members.isSubset(of: present) },
            others: count(others), required: count(others.filter(required.contains)),
            capacity: index.series.venues[venue].capacity)
        let found = known[room] ?? comers(room)
        known.updateValue(found, forKey: room)
        guard let found else { return nil }
        let coming = found.reduce(into: Set<Int>()) { $0.formUnion(parties[$1].members) }
        guard required.intersection(bound).isSubset(of: coming) else { return nil }
        return able.filter { !bound.contains($0) || coming.contains($0) }
    }

    private func count(_ people: some Sequence<Int>) -> Headcount {
        let none = index.members.map { _ in 0 }
        var count = Headcount(numbers: none, tagged: index.quotas.map { _ in none })
        for person in people.lazy.map({ index.people[$0] }) {
            count.numbers[person.delegation] += 1
            for (number, quota) in index.quotas.enumerated()
            where quota.delegations.contains(person.delegation) && person.tags.contains(quota.tag) {
                count.tagged[number][person.delegation] += 1
            }
        }
        return count
    }

    /// The parties that can come, each with some of the others; nil where nobody can meet.
    private func comers(_ room: Room) -> Set<Int>? {
        guard room.parties.count <= Self.mostParties else {
            let all = room.parties.reduce(room.others) { $0 + parties[$1].count }
            guard fits(room.required, most: all, room.capacity) else { return nil }
            return Set(
                room.parties.filter { fits(parties[$0].count + room.required, most: all, room.capacity) })
        }
        var coming: Set<Int>?
        func choose(from position: Int, _ chosen: [Int], _ count: Headcount) {
            guard position < room.parties.count else {
                if fits(count + room.required, most: count + room.others, room.capacity) {
                    coming = (coming ?? []).union(chosen)
                }
                return
            }
            let party = room.parties[position]
            if parties[party].enemies.isDisjoint(with: chosen) {
                choose(from: position + 1, chosen + [party], count + parties[party].count)
            }
            if !parties[party].isRequired { choose(from: position + 1, chosen, count) }
        }
        choose(from: 0, [], count([]))
        return coming
    }

    /// Whether there can be so many, or more: within seats, capacity and balance, and each quota by itself.
    private func fits(_ least: Headcount, most: Headcount, _ capacity: Int?) -> Bool {
        let series = index.series
        let seats = zip(most.numbers, series.delegations).map { min($0, $1.seats.max ?? .max) }
        var numbers = zip(least.numbers, leastSeats).map { max($0, $1) }
        if let difference = series.balance, let largest = index.sides.map({ numbers[$0] }).max() {
            for side in index.sides { numbers[side] = max(numbers[side], largest - difference) }
        }
        guard zip(numbers, seats).allSatisfy({ $0 <= $1 }), numbers.reduce(0, +) <= capacity ?? .max else {
            return false
        }
        return index.quotas.indices.allSatisfy { quota in
            keeps(quota, least, most, seats: seats, numbers: numbers)
        }
    }

    /// Whether a quota can be kept by so many, or more: of each delegation at least a number, and within its seats.
    private func keeps(_ quota: Int, _ least: Headcount, _ most: Headcount, seats: [Int], numbers: [Int]) -> Bool {
        var (fewestTagged, mostTagged, fewestOthers, mostOthers) = (0, 0, 0, 0)
        for delegation in index.quotas[quota].delegations {
            let tagged = least.tagged[quota][delegation]
            let others = least.numbers[delegation] - tagged
            let ableTagged = most.tagged[quota][delegation]
            let ableOthers = most.numbers[delegation] - ableTagged
            fewestTagged += max(tagged, numbers[delegation] - ableOthers)
            mostTagged += min(ableTagged, seats[delegation] - others)
            fewestOthers += max(others, numbers[delegation] - ableTagged)
            mostOthers += min(ableOthers, seats[delegation] - tagged)
        }
        let quota = index.quotas[quota]
        guard mostTagged >= quota.count.min, fewestTagged <= quota.count.max ?? .max else { return false }
        func isAtLeast(_ share: Rational, _ part: Int, besides others: Int) -> Bool {
            Rational(part) >= share * Rational(part + others)
        }
        return quota.minShare.map { isAtLeast($0, mostTagged, besides: fewestOthers) } ?? true
            && quota.maxShare.map { isAtLeast(1 - $0, mostOthers, besides: fewestTagged) } ?? true
    }
}
