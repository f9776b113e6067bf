import BitCollections
import OrderedCollections
import SeriesModel

/// The sequences of workshops over which enough people of the sides can come back, as far as dates, seats and how often
/// each may attend tell.
///
/// The linear relaxation mixes workshops, and everybody comes back in a mixture. A single path over options can bring
/// back far fewer, which ``ReturnsOnPath`` tells; and paths with the same beginning share what is told of it. What can
/// be added after a beginning is bounded by what the best path from its last option on has, which was found in the same
/// way: so shorter paths are searched before longer ones (Verfaillie, Lemaître and Schiex, *Russian doll search for
/// solving constraint optimization problems*, 1996).
///
/// Options of a class to which the same people can come differ in their dates alone. So a path goes from one group of
/// such options to the next, and knows at which of a group's options it can be.
struct ReturningSequences {
    private let transitions: Transitions
    private var returns: ReturnsOnPath
    private let groups: [Group]
    /// For each group those that may come next, and how many can come back over each transition.
    private let next: [[(group: Int, most: Int)]]
    /// For each option those that may come next.
    private let after: [BitSet]
    /// How often each venue may still be used beside the path.
    private var usesLeft: [Int]
    /// `rest[n][g]`: no more come back over a path of an option of a group and `n` more; nil: there is none.
    private var rest: [[Int?]]
    /// The groups of the path so far.
    private var path: [Int] = []
    /// Paths are followed until so many bounds have been computed by prices.
    private var lastLook = 0
    /// How many bounds are computed by prices for paths of a length, and for a list.
    private let looks: Int
    private let limits: PlanningLimits

    /// Options of a class to which the same people can come.
    private struct Group {
        let optionClass: Int
        let venue: Int
        var options: BitSet
    }

    /// The paths over the options of a program; nil where nobody asked who comes back, or there are too many.
    ///
    /// - Throws: ``Interruption``, where a limit comes first.
    init?(_ draft: CompactProgram, longest: Int, looks: Int) throws(Interruption) {
        let layout = draft.layout
        guard let transitions = draft.transitions,
            min(transitions.numbers.upperBound, layout.blocks.count) <= longest,
            let returns = ReturnsOnPath(layout, draft.index, fromHeld: true),
            let ahead = ReturnsOnPath(layout, draft.index, fromHeld: false)
        else { return nil }
        self.transitions = transitions
        self.returns = ahead
        self.looks = looks
        limits = draft.limits
        usesLeft = draft.index.series.venues.enumerated().map { venue, terms in
            terms.uses.max.map { most in max(0, most - draft.index.held.filter { $0.option.venue == venue }.count) }
                ?? .max
        }
        var groups: [Group] = []
        var places: [[Int]: Int] = [:]
        let groupOf = layout.options.indices.map { option in
            let position = draft.classOfOption[option]
            let place = places[[position] + layout.able[option], default: groups.count]
            if place == groups.count {
                places[[position] + layout.able[option]] = place
                groups.append(Group(optionClass: position, venue: layout.options[option].venue, options: []))
            }
            groups[place].options.insert(option)
            return place
        }
        var next: [OrderedDictionary<Int, Int>] = groups.map { _ in [:] }
        var after: [BitSet] = layout.options.map { _ in [] }
        for (option, steps) in transitions.steps.enumerated() {
            for step in steps {
                after[step.from].insert(option)
                next[groupOf[step.from]][groupOf[option], default: 0] = max(
                    step.most, next[groupOf[step.from]][groupOf[option], default: 0])
            }
        }
        self.groups = groups
        self.after = after
        self.next = next.map { $0.map { ($0.key, $0.value) } }
        rest = [groups.map { _ in 0 }]
        let most = min(transitions.numbers.upperBound, layout.blocks.count)
        while rest.count < most, let shorter = rest.last {
            // The best of the longest ones is what all this is for, and found otherwise.
            lastLook = self.returns.priced + (rest.count + 1 < most ? looks : 0)
            let further = try groups.indices.map { group throws(Interruption) -> Int? in
                let most = self.next[group].compactMap { step in shorter[step.group].map { $0 + step.most } }.max()
                return try most.flatMap { most throws(Interruption) in
                    self.returns.priced < lastLook ? try best(from: group, more: rest.count, most: most) : most
                }
            }
            rest.append(further)
        }
        self.returns = returns
    }

    /// The most that come back over a path of an option of a group and so many more, or a bound on it; nil: there is
    /// none.
    private mutating func best(from group: Int, more: Int, most: Int) throws(Interruption) -> Int? {
        var best: Int?
        let isAll = try follow(group, at: groups[group].options, more: more, along: 0, isWhole: false) {
            best.map { $0 + 1 } ?? 0
        } found: { _, value in
            best = value
            return value < most
        }
        return isAll ? best : most
    }

    /// The sequences of classes over some path of which so many come back or more, each with the most of its paths; nil
    /// where there are too many, or that takes too long.
    mutating func sequences(returning least: Int, most: Int) throws(Interruption) -> [(classes: [Int], most: Int)]? {
        var found: OrderedDictionary<[Int], Int> = [:]
        lastLook = returns.priced + looks
        var isAll = true
        for number in transitions.numbers.clamped(to: 0...rest.count) where isAll {
            if number == 0 {
                if least <= 0 { found[[]] = 0 }
                continue
            }
            for group in groups.indices where isAll {
                let open = groups[group].options.filter { transitions.first[$0] != nil }
                guard let first = open.compactMap({ transitions.first[$0] }).max(), let ahead = rest[number - 1][group],
                    first + ahead >= least
                else { continue }
                isAll = try follow(group, at: BitSet(open), more: number - 1, along: first, isWhole: true) {
                    least
                } found: { [groups] path, value in
                    let classes = path.map { groups[$0].optionClass }
                    found[classes] = max(found[classes] ?? 0, value)
                    return found.count <= most
                }
            }
        }
        return isAll ? found.map { ($0.key, $0.value) } : nil
    }

    /// Follows the paths from a group on over which enough can come back.
    ///
    /// - Parameters:
    ///   - group: where the path goes on.
    ///   - options: at which of the group's options it can be.
    ///   - more: how many workshops come after it.
    ///   - along: how many come back over the transitions up to the option, each by itself.
    ///   - isWhole: whether the paths are those of all workshops.
    ///   - needed: how many are enough.
    ///   - found: is told each whole path, and how many come back over it at the most; whether to go on.
    /// - Returns: whether all were followed.
    /// - Throws: ``Interruption``.
    @discardableResult
    private mutating func follow(
        _ group: Int, at options: BitSet, more: Int, along: Int, isWhole: Bool, needed: () -> Int,
        found: ([Int], Int) -> Bool
    ) throws(Interruption) -> Bool {
        let venue = groups[group].venue
        guard usesLeft[venue] > 0, let one = options.first else { return true }
        try limits.check()
        guard returns.priced <= lastLook else { return false }
        guard returns.push(one) else { return true }
        path.append(group)
        usesLeft[venue] -= 1
        defer {
            usesLeft[venue] += 1
            path.removeLast()
            returns.pop()
        }
        // While the best from here on is being looked for there is no bound on it.
        if more < rest.count {
            guard let ahead = rest[more][group] else { return true }
            let most = min(along, returns.most(needed: needed() - ahead, isWhole: isWhole && more == 0))
            guard most + ahead >= needed() else { return true }
            if more == 0 { return found(path, most) }
        }
        let ways = next[group].compactMap { step in
            rest[more - 1][step.group].map { (step.group, along + step.most, along + step.most + $0) }
        }
        let within = options.reduce(into: BitSet()) { $0.formUnion(after[$1]) }
        for (next, along, most) in ways.sorted(by: { $0.2 == $1.2 ? $0.0 < $1.0 : $0.2 > $1.2 })
        where most >= needed() {
            let open = groups[next].options.intersection(within)
            guard
                try follow(next, at: open, more: more - 1, along: along, isWhole: isWhole, needed: needed, found: found)
            else { return false }
        }
        return true
    }
}
