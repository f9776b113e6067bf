/// A bound on how many come back over a path, by prices on what the rules of each workshop limit: the seats of the
/// sides and the numbers of the quotas.
///
/// For any prices, what all gain at the most and what the limits cost is a bound (Lagrangian duality, see
/// ``OptionBounds``). Prices that make it low are sought by coordinates.
struct PricedAttendance {
    /// What a sum may be.
    struct Bounds {
        let lower: Double
        let upper: Double

        init(_ lower: Double, _ upper: Double) {
            self.lower = lower
            self.upper = upper
        }

        static let none = Bounds(-.infinity, .infinity)
    }

    /// People whose gain depends on the prices in the same way.
    struct Unit {
        /// Those of a kind count the same for every rule.
        let kind: Int
        /// A bit for each place of the path where they can be.
        let able: UInt64
        /// How often each must attend.
        let least: Int
        /// How often each may attend.
        let most: Int
        /// How many they are.
        var count = 1
        /// Others with whom they cannot be at the same workshop.
        var others: [Unit] = []

        init(kind: Int, able: UInt64, least: Int, most: Int) {
            self.kind = kind
            self.able = able
            self.least = least
            self.most = most
        }

        func isLike(_ other: Unit) -> Bool {
            kind == other.kind && able == other.able && least == other.least && most == other.most
        }

        /// Whether one of them can be at a place.
        func canBe(at place: Int) -> Bool {
            able >> UInt64(place) & 1 == 1 || others.contains { $0.canBe(at: place) }
        }

        /// Whether one of them counts for a rule.
        func counts(_ weights: [Double]) -> Bool { weights[kind] != 0 || others.contains { $0.counts(weights) } }
    }

    /// How many places the path has.
    let length: Int
    /// For each rule how much each kind counts.
    let weights: [[Double]]
    /// For each rule and place.
    let bounds: [Bounds]
    /// For each rule and place.
    private(set) var prices: [Double]
    let units: [Unit]
    /// The bound.
    private(set) var total = 0.0
    /// How often a bound was computed.
    private(set) var looks = 1
    /// For each kind and place what it costs to be there.
    private var costs: [Double] = []
    /// For each unit.
    private var gains: [Double] = []
    /// For each unit, what it would be.
    private var nextGains: [Double] = []

    init(length: Int, weights: [[Double]], bounds: [Bounds], prices: [Double], units: [Unit]) {
        self.length = length
        self.weights = weights
        self.bounds = bounds
        self.prices = prices
        self.units = units
        let kinds = weights.first?.count ?? 0
        costs = Array(repeating: 0, count: kinds * length)
        for rule in weights.indices {
            for kind in 0..<kinds where weights[rule][kind] != 0 {
                for place in 0..<length {
                    costs[kind * length + place] += weights[rule][kind] * prices[rule * length + place]
                }
            }
        }
        gains = units.indices.map(gain)
        nextGains = gains
        total = prices.indices.map(cost).reduce(gains.reduce(0, +), +)
    }

    /// Lowers the bound until it is less than a number, or no move of one price or two lowers it.
    mutating func lower(from first: Int, ofSides sides: Int, until needed: Double) {
        for step in [1, 0.5] {
            var isBetter = true
            while isBetter, total.isFinite, total + 1e-6 >= needed {
                isBetter = false
                for rule in weights.indices {
                    // Shares count halves of people and less.
                    let step = rule < sides ? step : 2 * step
                    for place in first..<length {
                        for signed in [-step, step] where moves(rule, place, signed) { isBetter = true }
                    }
                }
                if !isBetter { isBetter = movesTwo(first, sides, step) }
            }
        }
    }

    private mutating func movesTwo(_ first: Int, _ sides: Int, _ step: Double) -> Bool {
        for side in 0..<sides {
            for one in first..<length {
                for other in one..<length where other > one {
                    for (up, down) in [(-step, -step), (-step, step), (step, -step), (step, step)]
                    where moves(side, one, up, other, down) { return true }
                }
            }
        }
        return false
    }

    /// What the bound of a rule at a place costs.
    private func cost(_ bound: Int) -> Double {
        let price = prices[bound]
        return price == 0 ? 0 : price * (price > 0 ? bounds[bound].upper : bounds[bound].lower)
    }

    /// Moves the price of a rule at one place or two by steps, where that lowers the bound.
    private mutating func moves(
        _ rule: Int, _ place: Int, _ step: Double, _ other: Int? = nil, _ otherStep: Double = 0
    ) -> Bool {
        var next = total
        move(rule, place, step, &next)
        if let other { move(rule, other, otherStep, &next) }
        looks += 1
        if next < .infinity {
            for unit in units.indices {
                guard units[unit].counts(weights[rule]),
                    units[unit].canBe(at: place) || other.map(units[unit].canBe(at:)) ?? false
                else {
                    nextGains[unit] = gains[unit]
                    continue
                }
                nextGains[unit] = gain(unit)
                next += nextGains[unit] - gains[unit]
            }
        }
        if next < total - 1e-9 {
            total = next
            swap(&gains, &nextGains)
            return true
        }
        move(rule, place, -step, &next)
        if let other { move(rule, other, -otherStep, &next) }
        return false
    }

    private mutating func move(_ rule: Int, _ place: Int, _ step: Double, _ total: inout Double) {
        let bound = rule * length + place
        total -= cost(bound)
        prices[bound] += step
        total += cost(bound)
        for (kind, weight) in weights[rule].enumerated() where weight != 0 {
            costs[kind * length + place] += weight * step
        }
    }

    /// What the people of a unit gain at the most if each pays for being there.
    private func gain(_ unit: Int) -> Double {
        let own = gain(units[unit].kind, units[unit].able, units[unit].least, units[unit].most)
        guard !units[unit].others.isEmpty else { return Double(units[unit].count) * own }
        let each = units[unit].others.reduce(own) { $0 + gain($1.kind, $1.able, $1.least, $1.most) }
        return min(each, gainOfOne(unit))
    }

    /// What somebody gains at the most who can be at some places, and attends so many of them.
    private func gain(_ kind: Int, _ able: UInt64, _ least: Int, _ most: Int) -> Double {
        let start = kind * length
        if least == 0, most >= able.nonzeroBitCount {
            var there = -Double.infinity
            var away = 0.0
            for place in 0..<length {
                let next =
                    able >> UInt64(place) & 1 == 1 ? max(there + 1, away) - costs[start + place] : -Double.infinity
                away = max(away, there)
                there = next
            }
            return max(there, away)
        }
        guard least <= most else { return -.infinity }
        // Attended so often, and not at the last place, or there.
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * (most + 1)) { table in
            let there = most + 1
            table.initialize(repeating: -.infinity)
            table[0] = 0
            for place in 0..<length {
                let isAble = able >> UInt64(place) & 1 == 1
                for times in stride(from: most, through: 0, by: -1) {
                    let next =
                        times > 0 && isAble
                        ? max(table[there + times - 1] + 1, table[times - 1]) - costs[start + place] : -.infinity
                    table[times] = max(table[times], table[there + times])
                    table[there + times] = next
                }
            }
            var best = -Double.infinity
            for times in least...most { best = max(best, table[times], table[there + times]) }
            return best
        }
    }

    /// What the people of a unit gain at the most of whom one attends at the most, however often each does.
    private func gainOfOne(_ unit: Int) -> Double {
        withUnsafeTemporaryAllocation(of: Double.self, capacity: units[unit].others.count + 1) { there in
            there.initialize(repeating: -.infinity)
            var best = 0.0
            for place in 0..<length {
                var next = best
                func take(_ position: Int, _ kind: Int, _ able: UInt64) {
                    there[position] =
                        able >> UInt64(place) & 1 == 1
                        ? max(there[position] + 1, best) - costs[kind * length + place] : -.infinity
                    next = max(next, there[position])
                }
                take(0, units[unit].kind, units[unit].able)
                for (position, other) in units[unit].others.enumerated() { take(position + 1, other.kind, other.able) }
                best = next
            }
            return best
        }
    }
}
