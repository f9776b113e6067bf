/// Pricing: the cheapest set of attendees of an option, for a price on each person.
///
/// Kept are the seats of every delegation, the venue's capacity, the balance of the sides, and who is required. Under
/// these the best attendees of a delegation are its cheapest so many, so that a set is a number for each delegation: a
/// sort, and a small dynamic program over the numbers. The result is exact for these rules, and a valid bound under
/// more.
struct AttendeePricing: Sendable {
    /// The people of a delegation who can attend, by what they cost.
    struct Delegation: Sendable {
        let isSide: Bool
        /// How many are required, and what they cost together.
        let required: Int
        /// The prices of all others, ascending.
        let prices: [Double]
        /// Numbers of attendees that the seats allow.
        fileprivate(set) var numbers: ClosedRange<Int>
        /// The least cost of so many attendees beyond the required ones.
        private let sums: [Double]

        /// Nil where too few can attend, or too many are required.
        init?(isSide: Bool, seats: ClosedRange<Int>, required: [Double], others: [Double]) {
            let least = max(seats.lowerBound, required.count)
            let most = min(seats.upperBound, required.count + others.count)
            guard least <= most else { return nil }
            self.isSide = isSide
            self.required = required.count
            prices = others.sorted()
            numbers = least...most
            var sums = [required.reduce(0, +)]
            sums.reserveCapacity(prices.count + 1)
            for price in prices { sums.append(sums[sums.count - 1] + price) }
            self.sums = sums
        }

        /// The least cost of so many attendees.
        func cost(_ number: Int) -> Double { sums[number - required] }

        /// The least cost of so many attendees, one at a price among them.
        func cost(_ number: Int, with price: Double) -> Double {
            guard number > required else { return .infinity }
            let last = prices[number - required - 1]
            // Whoever is among the cheapest is there anyway.
            return price <= last ? cost(number) : cost(number - 1) + price
        }
    }

    /// The sides' attendances differ by at most so many; nil: by any number.
    let balance: Int?
    /// At most so many attend altogether; nil: any number.
    let capacity: Int?

    /// The cost of the cheapest set; infinite where none is right.
    func least(_ delegations: [Delegation]) -> Double {
        guard let first = delegations.first else { return 0 }
        let rest = rest(besides: 0, delegations)
        return zip(first.numbers, rest).map { first.cost($0) + $1 }.min() ?? .infinity
    }

    /// How many of each delegation a cheapest set has; nil where none is right.
    func numbers(_ delegations: [Delegation]) -> [Int]? {
        var settled = delegations
        for position in settled.indices {
            let delegation = settled[position]
            let costs = zip(delegation.numbers, rest(besides: position, settled)).map { number, others in
                (number: number, cost: delegation.cost(number) + others)
            }
            guard let best = costs.min(by: { $0.cost < $1.cost }), best.cost < .infinity else { return nil }
            settled[position].numbers = best.number...best.number
        }
        return settled.map(\.numbers.lowerBound)
    }

    /// For each number of attendees of one delegation, the least cost of all others.
    ///
    /// Two sides differ by at most the balance exactly where all sides' numbers lie in one window of that width, so the
    /// windows are tried one by one.
    func rest(besides chosen: Int, _ delegations: [Delegation]) -> [Double] {
        let one = delegations[chosen]
        var rest = Array(repeating: Double.infinity, count: one.numbers.count)
        for window in windows(delegations) {
            let numbers = one.isSide ? one.numbers.clamped(to: window) : one.numbers
            guard !one.isSide || one.numbers.overlaps(window) else { continue }
            let others = others(of: delegations, besides: chosen, in: window)
            for number in numbers {
                let place = number - one.numbers.lowerBound
                rest[place] = min(rest[place], others.cost(with: number))
            }
        }
        return rest
    }

    /// Windows of numbers in which the sides may lie together.
    private func windows(_ delegations: [Delegation]) -> [ClosedRange<Int>] {
        let sides = delegations.filter(\.isSide)
        guard let balance, sides.count > 1 else { return [0...Int.max - 1] }
        // Each side has a number in the window, so it begins no higher than the smallest greatest number.
        let highest = sides.map(\.numbers.upperBound).min() ?? 0
        let lowest = max(0, (sides.map(\.numbers.lowerBound).max() ?? 0) - balance)
        guard lowest <= highest else { return [] }
        return (lowest...highest).map { $0...($0 + balance) }
    }

    /// The least cost of all delegations but one.
    private enum Others {
        /// There is room for everybody.
        case always(Double)
        /// The cost where at most so many of them attend.
        case atMost([Double], capacity: Int)
        case never

        /// The least cost beside so many people of the one.
        func cost(with number: Int) -> Double {
            switch self {
            case .always(let cost): cost
            case .atMost(let costs, let capacity): number <= capacity ? costs[capacity - number] : .infinity
            case .never: .infinity
            }
        }
    }

    /// The least cost of all delegations but one, with the sides in a window.
    private func others(of delegations: [Delegation], besides chosen: Int, in window: ClosedRange<Int>) -> Others {
        var ranges: [(Delegation, ClosedRange<Int>)] = []
        for (position, delegation) in delegations.enumerated() where position != chosen {
            guard delegation.isSide else {
                ranges.append((delegation, delegation.numbers))
                continue
            }
            guard delegation.numbers.overlaps(window) else { return .never }
            ranges.append((delegation, delegation.numbers.clamped(to: window)))
        }
        let most = ranges.map(\.1.upperBound).reduce(delegations[chosen].numbers.upperBound, +)
        guard let capacity, most > capacity else {
            let cheapest = ranges.map { delegation, numbers in numbers.map(delegation.cost).min() ?? .infinity }
            return .always(cheapest.reduce(0, +))
        }
        var costs = Array(repeating: 0.0, count: capacity + 1)
        for (delegation, numbers) in ranges {
            var next = Array(repeating: Double.infinity, count: capacity + 1)
            for number in numbers where number <= capacity {
                let cost = delegation.cost(number)
                for total in number...capacity { next[total] = min(next[total], costs[total - number] + cost) }
            }
            costs = next
        }
        return .atMost(costs, capacity: capacity)
    }
}
