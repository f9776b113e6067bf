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
struct ReturningSequences {
    private let transitions: Transitions
    private let classOfOption: [Int]
    private var returns: ReturnsOnPath
    /// For each option those that may come next, and how many can come back over each transition.
    private let next: [[(option: Int, most: Int)]]
    /// How often each venue may still be used beside the path.
    private var usesLeft: [Int]
    /// `rest[n][o]`: no more come back over a path of an option and `n` more; nil: there is none.
    private var rest: [[Int?]]
    private let venues: [Int]
    /// Paths are followed until so many bounds have been computed by prices.
    private var lastLook = 0
    /// How many bounds are computed by prices for paths of a length, and for a list.
    private let looks: Int
    private let limits: PlanningLimits

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
        classOfOption = draft.classOfOption
        limits = draft.limits
        venues = layout.options.map(\.venue)
        usesLeft = draft.index.series.venues.enumerated().map { venue, terms in
            terms.uses.max.map { most in max(0, most - draft.index.held.filter { $0.option.venue == venue }.count) }
                ?? .max
        }
        var next: [[(option: Int, most: Int)]] = layout.options.map { _ in [] }
        for (option, steps) in transitions.steps.enumerated() {
            for step in steps { next[step.from].append((option, step.most)) }
        }
        self.next = next
        rest = [layout.options.map { _ in 0 }]
        let most = min(transitions.numbers.upperBound, layout.blocks.count)
        while rest.count < most, let shorter = rest.last {
            // The best of the longest ones is what all this is for, and found otherwise.
            lastLook = self.returns.priced + (rest.count + 1 < most ? looks : 0)
            let further = try layout.options.indices.map { option throws(Interruption) -> Int? in
                let most = next[option].compactMap { step in shorter[step.option].map { $0 + step.most } }.max()
                return try most.flatMap { most throws(Interruption) in
                    self.returns.priced < lastLook ? try best(from: option, more: rest.count, most: most) : most
                }
            }
            rest.append(further)
        }
        self.returns = returns
    }

    /// The most that come back over a path of an option and so many more, or a bound on it; nil: there is none.
    private mutating func best(from option: Int, more: Int, most: Int) throws(Interruption) -> Int? {
        var best: Int?
        let isAll = try follow(option, more: more, along: 0, isWhole: false) {
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
            for option in next.indices where isAll {
                guard let first = transitions.first[option], let ahead = rest[number - 1][option],
                    first + ahead >= least
                else { continue }
                isAll = try follow(option, more: number - 1, along: first, isWhole: true) {
                    least
                } found: { [classOfOption] path, value in
                    let classes = path.map { classOfOption[$0] }
                    found[classes] = max(found[classes] ?? 0, value)
                    return found.count <= most
                }
            }
        }
        return isAll ? found.map { ($0.key, $0.value) } : nil
    }

    /// Follows the paths from an option on over which enough can come back.
    ///
    /// - Parameters:
    ///   - option: where the path goes on.
    ///   - more: how many options come after it.
    ///   - along: how many come back over the transitions up to the option, each by itself.
    ///   - isWhole: whether the paths are those of all workshops.
    ///   - needed: how many are enough.
    ///   - found: is told each whole path, and how many come back over it at the most; whether to go on.
    /// - Returns: whether all were followed.
    /// - Throws: ``Interruption``.
    @discardableResult
    private mutating func follow(
        _ option: Int, more: Int, along: Int, isWhole: Bool, needed: () -> Int, found: ([Int], Int) -> Bool
    ) throws(Interruption) -> Bool {
        guard usesLeft[venues[option]] > 0 else { return true }
        try limits.check()
        guard returns.priced <= lastLook else { return false }
        guard returns.push(option) else { return true }
        usesLeft[venues[option]] -= 1
        defer {
            usesLeft[venues[option]] += 1
            returns.pop()
        }
        // While the best from here on is being looked for there is no bound on it.
        if more < rest.count {
            guard let ahead = rest[more][option] else { return true }
            let most = min(along, returns.most(needed: needed() - ahead, isWhole: isWhole && more == 0))
            guard most + ahead >= needed() else { return true }
            if more == 0 { return found(returns.path, most) }
        }
        let ways = next[option].compactMap { step in
            rest[more - 1][step.option].map { (step.option, along + step.most, along + step.most + $0) }
        }
        for (next, along, most) in ways.sorted(by: { $0.2 == $1.2 ? $0.0 < $1.0 : $0.2 > $1.2 })
        where most >= needed() {
            guard try follow(next, more: more - 1, along: along, isWhole: isWhole, needed: needed, found: found) else {
                return false
            }
        }
        return true
    }
}
