import SeriesModel

/// The cheapest series of workshops for a cost on each option: a shortest path over days, venues and how many so far.
///
/// Kept are the number of workshops, the gaps, and rotation. Forward and backward passes give, for each option, the
/// cost of the cheapest path through it.
struct WorkshopPath {
    /// The rules that a path keeps.
    struct Rules: Sendable {
        /// How many workshops are still to be planned.
        let numbers: ClosedRange<Int>
        /// Days from one start to the next.
        let gaps: ClosedRange<Int>
        let rotates: Bool
        /// The last workshop that has been held.
        let held: WorkshopOption?
    }

    /// The cost of the cheapest path; infinite where there is none.
    let least: Double
    /// For each option the cost of the cheapest path through it.
    let through: [Double]
    private let line: TimeLine
    private let costs: [Double]
    /// `forward[n][o]`: the least cost of `n` workshops and then one at `o`.
    private var forward: [[Double]] = []
    /// `backward[n][o]`: the least cost of a workshop at `o` and then `n` more.
    private var backward: [[Double]] = []

    /// The cheapest paths over the options of a layout; an infinite cost closes an option.
    init(_ layout: OptionLayout, costs: [Double], rules: Rules) {
        line = TimeLine(layout: layout, rules: rules)
        self.costs = costs
        for _ in 0..<line.longest {
            forward.append(line.step(costs, from: forward.last, backward: false))
            backward.append(line.step(costs, from: backward.last, backward: true))
        }
        var through = Array(repeating: Double.infinity, count: costs.count)
        for (before, ahead) in forward.enumerated() {
            for (after, behind) in backward.enumerated() where rules.numbers.contains(before + after + 1) {
                for option in costs.indices where ahead[option] < .infinity && behind[option] < .infinity {
                    through[option] = min(through[option], ahead[option] + behind[option] - costs[option])
                }
            }
        }
        self.through = through
        least = min(through.min() ?? .infinity, rules.numbers.contains(0) ? 0 : .infinity)
    }

    /// The options of a cheapest path through one, in order of start; nil where there is none.
    func path(through option: Int) -> [Int]? {
        var best: (cost: Double, before: Int, after: Int)?
        for (before, ahead) in forward.enumerated() {
            for (after, behind) in backward.enumerated() where line.rules.numbers.contains(before + after + 1) {
                let cost = ahead[option] + behind[option] - costs[option]
                if cost < best?.cost ?? .infinity { best = (cost, before, after) }
            }
        }
        guard let best else { return nil }
        var path = [option]
        for number in (0..<best.before).reversed() {
            guard let previous = line.cheapest(forward[number], beside: path[0], backward: false) else { return nil }
            path.insert(previous, at: 0)
        }
        for number in (0..<best.after).reversed() {
            guard let next = line.cheapest(backward[number], beside: path[path.count - 1], backward: true) else {
                return nil
            }
            path.append(next)
        }
        return path
    }

    /// The sequences of classes over which some path costs no more than a limit, each with what its cheapest one costs;
    /// nil where there are more than so many.
    func sequences(costingAtMost limit: Double, most: Int) -> [(classes: [Int], cost: Double)]? {
        let layout = line.layout
        let numbers = line.rules.numbers
        var found: [(classes: [Int], cost: Double)] = []
        /// The options of a class to which a sequence can go on, with the least cost up to each.
        func reach(_ next: Int, from reached: [(option: Int, cost: Double)], _ count: Int) -> [(Int, Double)] {
            layout.classes[next].options.compactMap { option in
                let before =
                    count == 0
                    ? line.mayBeFirst(layout.options[option]) ? 0 : .infinity
                    : reached.lazy.filter { line.mayFollow($0.option, option) }.map(\.cost).min() ?? .infinity
                let rest =
                    backward.indices.lazy.filter { numbers.contains(count + 1 + $0) }
                    .map { backward[$0][option] }.min() ?? .infinity
                let whole = before + rest
                return whole < .infinity && whole <= limit ? (option, before + costs[option]) : nil
            }
        }
        func goOn(_ sequence: [Int], _ reached: [(option: Int, cost: Double)]) -> Bool {
            if numbers.contains(sequence.count), let cost = reached.map(\.cost).min() ?? (sequence.isEmpty ? 0 : nil),
                cost <= limit
            {
                guard found.count < most else { return false }
                found.append((sequence, cost))
            }
            guard sequence.count < min(backward.count, numbers.upperBound) else { return true }
            let first = sequence.last.map { layout.blocks[layout.classes[$0].block].classes.upperBound } ?? 0
            return layout.classes.indices[first...].allSatisfy { next in
                let reached = reach(next, from: reached, sequence.count)
                return reached.isEmpty || goOn(sequence + [next], reached)
            }
        }
        return goOn([], []) ? found : nil
    }
}

/// The days of the options, and which may follow which.
private struct TimeLine {
    let layout: OptionLayout
    let rules: WorkshopPath.Rules
    private let venues: Int

    init(layout: OptionLayout, rules: WorkshopPath.Rules) {
        self.layout = layout
        self.rules = rules
        venues = (layout.options.map(\.venue).max() ?? 0) + 1
    }

    /// So many workshops fit at most, and are allowed.
    var longest: Int {
        var number = 0
        var last: Day?
        for day in layout.days where number < rules.numbers.upperBound {
            if let last, day < last + rules.gaps.lowerBound { continue }
            last = day
            number += 1
        }
        return number
    }

    /// One workshop more: for each option the cheapest cost up to it (or on from it), given those with one fewer.
    func step(_ costs: [Double], from previous: [Double]?, backward: Bool) -> [Double] {
        guard let previous else {
            return backward ? costs : costs.indices.map { mayBeFirst(layout.options[$0]) ? costs[$0] : .infinity }
        }
        let reachable = Reachable(previous, layout: layout, venues: venues, gaps: rules.gaps, backward: backward)
        var next = Array(repeating: Double.infinity, count: costs.count)
        for (day, options) in layout.optionsOfDay.enumerated() {
            for option in options where costs[option] < .infinity {
                let venue = layout.options[option].venue
                let before = rules.rotates ? reachable.least(onDay: day, notAt: venue) : reachable.least(onDay: day)
                next[option] = before + costs[option]
            }
        }
        return next
    }

    /// The cheapest option that may come just before (or behind) another.
    func cheapest(_ costs: [Double], beside option: Int, backward: Bool) -> Int? {
        let here = layout.options[option]
        return layout.options.indices.filter { position in
            let there = layout.options[position]
            let gap = backward ? there.start - here.start : here.start - there.start
            return costs[position] < .infinity && rules.gaps.contains(gap)
                && !(rules.rotates && there.venue == here.venue)
        }.min { costs[$0] < costs[$1] }
    }

    /// Whether an option may come just after another.
    func mayFollow(_ first: Int, _ second: Int) -> Bool {
        let here = layout.options[first]
        let there = layout.options[second]
        return rules.gaps.contains(there.start - here.start) && !(rules.rotates && there.venue == here.venue)
    }

    func mayBeFirst(_ option: WorkshopOption) -> Bool {
        guard let held = rules.held else { return true }
        if rules.rotates, held.venue == option.venue { return false }
        return rules.gaps.contains(option.start - held.start)
    }
}

/// For each day the cheapest option within the gaps before (or behind) it, and the cheapest at another venue.
private struct Reachable {
    private var best: [(cost: Double, venue: Int)]
    private var second: [Double]

    init(_ costs: [Double], layout: OptionLayout, venues: Int, gaps: ClosedRange<Int>, backward: Bool) {
        let count = layout.days.count
        best = Array(repeating: (.infinity, -1), count: count)
        second = Array(repeating: .infinity, count: count)
        var daily = Array(repeating: Array(repeating: Double.infinity, count: count), count: venues)
        for (day, options) in layout.optionsOfDay.enumerated() {
            for option in options {
                let venue = layout.options[option].venue
                daily[venue][day] = min(daily[venue][day], costs[option])
            }
        }
        let order = backward ? Array((0..<count).reversed()) : Array(0..<count)
        for venue in 0..<venues {
            // The days in the window whose cost no later one betters, cheapest first.
            var candidates: [Int] = []
            var front = 0
            var entering = 0
            for day in order {
                func gap(_ other: Int) -> Int { abs(layout.days[day] - layout.days[other]) }
                while entering < count, gap(order[entering]) >= gaps.lowerBound,
                    (layout.days[order[entering]] < layout.days[day]) != backward
                {
                    let other = order[entering]
                    entering += 1
                    guard daily[venue][other] < .infinity else { continue }
                    while candidates.count > front,
                        daily[venue][candidates[candidates.count - 1]] >= daily[venue][other]
                    {
                        candidates.removeLast()
                    }
                    candidates.append(other)
                }
                while front < candidates.count, gap(candidates[front]) > gaps.upperBound { front += 1 }
                guard front < candidates.count else { continue }
                let cost = daily[venue][candidates[front]]
                if cost < best[day].cost {
                    second[day] = best[day].cost
                    best[day] = (cost, venue)
                } else {
                    second[day] = min(second[day], cost)
                }
            }
        }
    }

    func least(onDay day: Int) -> Double { best[day].cost }

    func least(onDay day: Int, notAt venue: Int) -> Double {
        best[day].venue == venue ? second[day] : best[day].cost
    }
}
