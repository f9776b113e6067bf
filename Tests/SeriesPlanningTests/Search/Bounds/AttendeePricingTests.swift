import TestSupport
import Testing

@testable import SeriesPlanning

/// The cheapest attendees of an option: as cheap as the cheapest of all sets that are right.
struct AttendeePricingTests {
    /// Somebody who can attend.
    private struct Person {
        let delegation: Int
        let price: Double
        let isRequired: Bool
    }

    /// Delegations and their people, as a series could have them for one option.
    private struct Group {
        var people: [Person] = []
        var seats: [ClosedRange<Int>] = []
        var isSide: [Bool] = []
        let pricing: AttendeePricing

        init(seed: Int) {
            var random = SeededGenerator(seed: FirstGoal.far(seed))
            for delegation in 0..<random.number(1...3) {
                let least = random.pick([0, 0, 1, 2])
                seats.append(least...(random.chance(40) ? 1000 : least + random.number(0...2)))
                isSide.append(delegation < 2 ? random.chance(90) : random.chance(50))
                for _ in 0..<random.number(0...3) {
                    // Few prices, so that there are ties; halves, so that sums are exact.
                    people.append(
                        Person(
                            delegation: delegation, price: Double(random.number(-6...6)) / 2,
                            isRequired: random.chance(15)))
                }
            }
            pricing = AttendeePricing(
                balance: random.chance(60) ? random.number(0...2) : nil,
                capacity: random.chance(60) ? random.number(0...7) : nil)
        }

        var delegations: [AttendeePricing.Delegation?] {
            seats.indices.map { delegation in
                let members = people.filter { $0.delegation == delegation }
                return AttendeePricing.Delegation(
                    isSide: isSide[delegation], seats: seats[delegation],
                    required: members.filter(\.isRequired).map(\.price),
                    others: members.filter { !$0.isRequired }.map(\.price))
            }
        }

        /// Every set of attendees that is right, by the positions of its people.
        var rightSets: [[Int]] {
            (0..<(1 << people.count)).compactMap { mask in
                let set = people.indices.filter { mask >> $0 & 1 == 1 }
                guard people.indices.allSatisfy({ set.contains($0) || !people[$0].isRequired }) else { return nil }
                let numbers = numbers(of: set)
                guard zip(seats, numbers).allSatisfy({ $0.contains($1) }) else { return nil }
                let sides = isSide.indices.filter { isSide[$0] }.map { numbers[$0] }
                if let balance = pricing.balance, let most = sides.max(), let least = sides.min(),
                    most - least > balance
                {
                    return nil
                }
                if let capacity = pricing.capacity, set.count > capacity { return nil }
                return set
            }
        }

        func numbers(of set: [Int]) -> [Int] {
            seats.indices.map { delegation in set.filter { people[$0].delegation == delegation }.count }
        }

        func cost(of set: [Int], besides delegation: Int? = nil) -> Double {
            set.filter { people[$0].delegation != delegation }.map { people[$0].price }.reduce(0, +)
        }
    }

    @Test(arguments: 0..<300)
    func `as cheap as the cheapest right set`(seed: Int) throws {
        let group = Group(seed: seed)
        let delegations = group.delegations.compactMap { $0 }
        let right = group.rightSets
        guard delegations.count == group.seats.count else {
            #expect(right.isEmpty)
            return
        }
        let least = right.map { group.cost(of: $0) }.min() ?? .infinity
        #expect(group.pricing.least(delegations) == least)

        let numbers = group.pricing.numbers(delegations)
        #expect((numbers == nil) == right.isEmpty)
        if let numbers {
            #expect(right.contains { group.numbers(of: $0) == numbers && group.cost(of: $0) == least })
            #expect(zip(delegations, numbers).map { $0.cost($1) }.reduce(0, +) == least)
        }
        for (chosen, delegation) in delegations.enumerated() {
            let rest = group.pricing.rest(besides: chosen, delegations)
            try #require(rest.count == delegation.numbers.count)
            for (number, cost) in zip(delegation.numbers, rest) {
                let sets = right.filter { group.numbers(of: $0)[chosen] == number }
                #expect(cost == sets.map { group.cost(of: $0, besides: chosen) }.min() ?? .infinity)
            }
        }
    }

    /// With each person among them: their delegation's cost with their price, and the rest.
    @Test(arguments: 0..<150)
    func `as cheap as the cheapest right set with one person`(seed: Int) {
        let group = Group(seed: seed)
        let delegations = group.delegations.compactMap { $0 }
        guard delegations.count == group.seats.count else { return }
        let right = group.rightSets
        for (position, person) in group.people.enumerated() where !person.isRequired {
            let delegation = delegations[person.delegation]
            let found = zip(delegation.numbers, group.pricing.rest(besides: person.delegation, delegations))
                .map { delegation.cost($0, with: person.price) + $1 }.min()
            #expect(
                found == right.filter { $0.contains(position) }.map { group.cost(of: $0) }.min() ?? .infinity)
        }
    }

    /// Prices 1, 4 and −3, −2, 5 on the sides, −1 and 2 on the guests.
    private func delegations(seats: ClosedRange<Int> = 0...9) throws -> [AttendeePricing.Delegation] {
        try [(true, [4.0, 1]), (true, [5, -3, -2]), (false, [2, -1])].map { isSide, prices in
            try #require(AttendeePricing.Delegation(isSide: isSide, seats: seats, required: [], others: prices))
        }
    }

    @Test func `whoever brings something comes`() throws {
        let free = AttendeePricing(balance: nil, capacity: nil)
        #expect(free.least(try delegations()) == -6)
        #expect(free.numbers(try delegations()) == [0, 2, 1])
        // At least one of each: 1 is the price of the first side's.
        #expect(free.least(try delegations(seats: 1...9)) == -5)
    }

    @Test func `balance brings somebody who costs`() throws {
        // Two of the second side want one of the first at a difference of one: 1 − 5, rather than 0 − 3; and the guest.
        let close = AttendeePricing(balance: 1, capacity: nil)
        #expect(close.least(try delegations()) == -5)
        #expect(close.numbers(try delegations()) == [1, 2, 1])
        // As many of each: 1 − 3 with one each, 5 − 5 with two each.
        #expect(AttendeePricing(balance: 0, capacity: nil).least(try delegations()) == -3)
    }

    @Test func `capacity keeps out who brings least`() throws {
        #expect(AttendeePricing(balance: nil, capacity: 2).numbers(try delegations()) == [0, 2, 0])
        #expect(
            AttendeePricing(balance: nil, capacity: 2).rest(besides: 1, try delegations()) == [-1, -1, 0, .infinity])
        let tooFew = AttendeePricing(balance: nil, capacity: 2)
        #expect(tooFew.least(try delegations(seats: 1...9)) == .infinity)
        #expect(tooFew.numbers(try delegations(seats: 1...9)) == nil)
    }

    @Test func `too many required are no delegation`() {
        #expect(AttendeePricing.Delegation(isSide: true, seats: 0...1, required: [1, 1], others: []) == nil)
        #expect(AttendeePricing.Delegation(isSide: true, seats: 3...4, required: [1], others: [1]) == nil)
    }
}
