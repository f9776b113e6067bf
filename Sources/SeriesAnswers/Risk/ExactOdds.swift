import SeriesModel

/// The odds of a part by the exact distribution of its counts.
///
/// Units come independently, so the joint distribution of the counts grows by one convolution for each unit: the
/// Poisson binomial distribution in several dimensions. Beside it, the probability of a good end from every
/// intermediate state is computed backwards; together they give the odds under each single unit's coming or not at
/// once. O(units × states) in time and memory.
struct ExactOdds: PartOdds {
    private let part: CrowdPart
    private let strides: [Int]
    private let states: Int
    /// The probability of each state at the end.
    private let end: [Double]
    /// Whether each state keeps the rules.
    private let isGood: [Bool]
    let holds: Probability
    let present: [Probability]
    let absent: [Probability]

    init(_ part: CrowdPart) {
        self.part = part
        var strides: [Int] = []
        var states = 1
        for total in part.totals {
            strides.append(states)
            states *= total + 1
        }
        self.strides = strides
        self.states = states
        isGood = Self.map(part.totals) { part.holds($0) }
        let steps = part.units.map { unit in zip(unit.adds, strides).reduce(0) { $0 + $1.0 * $1.1 } }

        // good[k][s]: the weight of a good end after the first k units have come to state s.
        var good: [[Double]] = [isGood.map { $0 ? 1 : 0 }]
        for (unit, step) in zip(part.units, steps).reversed() {
            let next = good[good.count - 1]
            // States beyond the last are never reached from here.
            good.append(
                next.indices.map { unit.absent * next[$0] + ($0 + step < states ? unit.present * next[$0 + step] : 0) })
        }
        good.reverse()
        var reached = [1.0] + Array(repeating: 0, count: states - 1)
        var present: [Probability] = []
        var absent: [Probability] = []
        for (position, (unit, step)) in zip(part.units, steps).enumerated() {
            let next = good[position + 1]
            var with = 0.0
            var without = 0.0
            for state in 0..<states where reached[state] > 0 {
                without += reached[state] * next[state]
                if state + step < states { with += reached[state] * next[state + step] }
            }
            present.append(Probability(with))
            absent.append(Probability(without))
            Self.advance(&reached, by: step, present: unit.present, absent: unit.absent)
        }
        holds = Probability(good[0][0])
        self.present = present
        self.absent = absent
        end = reached
    }

    func mended(by adds: [Int], insteadOfSomeOf units: [Int]) -> Probability {
        // Some are away: all ends without those in which all of them have come.
        var full = [1.0] + Array(repeating: 0, count: states - 1)
        for (position, unit) in part.units.enumerated() {
            let step = zip(unit.adds, strides).reduce(0) { $0 + $1.0 * $1.1 }
            let isForced = units.contains(position)
            Self.advance(&full, by: step, present: unit.present, absent: isForced ? 0 : unit.absent)
        }
        let mends = Self.map(part.totals) { counts in part.holds(zip(counts, adds).map(+)) }
        let weight = (0..<states).reduce(0.0) { sum, state in
            !isGood[state] && mends[state] ? sum + max(0, end[state] - full[state]) : sum
        }
        return Probability(weight)
    }

    /// One unit more: it comes, and the state moves on by a step, or it does not.
    private static func advance(_ reached: inout [Double], by step: Int, present: Double, absent: Double) {
        for state in stride(from: reached.count - 1, through: 0, by: -1) {
            let from = state >= step ? reached[state - step] : 0
            // A unit that adds nothing stays where it is either way.
            reached[state] = absent * reached[state] + present * from
        }
    }

    /// A value for each state, in order.
    private static func map<Value>(_ totals: [Int], _ value: ([Int]) -> Value) -> [Value] {
        var counts = totals.map { _ in 0 }
        var values: [Value] = []
        while true {
            values.append(value(counts))
            guard let next = counts.indices.first(where: { counts[$0] < totals[$0] }) else { return values }
            for lower in 0..<next { counts[lower] = 0 }
            counts[next] += 1
        }
    }
}

/// What becomes of the rules of a part of a crowd when units stay away.
protocol PartOdds: Sendable {
    /// That all rules hold.
    var holds: Probability { get }
    /// For each unit: that all rules hold when it comes, without its own chance of coming.
    var present: [Probability] { get }
    /// For each unit: that all rules hold when it stays away, without its own chance of staying away.
    var absent: [Probability] { get }
    /// That rules are broken, some of a list of units are away, and somebody who adds so much would mend the rules.
    func mended(by adds: [Int], insteadOfSomeOf units: [Int]) -> Probability
}
