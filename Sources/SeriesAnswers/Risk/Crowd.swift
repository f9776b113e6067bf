import OrderedCollections
import SeriesModel

/// The attendees of a workshop, who of them can only come together, and the rules that their number must keep.
struct Crowd: Sendable {
    /// People who come together or not at all: mostly one.
    struct Unit: Sendable {
        /// Positions of its members among the attendees.
        var members: [Int]
        /// The probability that it comes: nobody of it cancels.
        var present: Double
        /// The probability that it stays away and that is right; 0 where somebody of it is required.
        var absent: Double
        /// Whether nobody of it is required.
        var mayStayAway: Bool
        /// What it adds to each counter when it comes.
        var adds: [Int]

        /// The probability that it does as it must.
        var possible: Double { present + absent }
        /// The chance that it comes, given that it does as it must; 0 where that is impossible.
        var odds: Double { possible > 0 ? present / possible : 0 }
    }

    /// Ids, in the order of the plan.
    let attendees: [String]
    /// The chance that each cancels.
    let chances: [Double]
    /// Together all attendees, each once.
    var units: [Unit]
    var rules: [CountingRule]
    /// What a person adds to each counter.
    private let counting: Counting

    /// The attendees of a workshop.
    init(_ ids: [String], of series: Series, chances: [String: Double]) {
        let known = Dictionary(firstOf: series.participants.map { ($0.id, $0) })
        let people = ids.compactMap { known[$0] }
        let counting = Counting(of: series, attendees: people)
        attendees = people.map(\.id)
        self.chances = people.map { chances[$0.id] ?? 0 }
        self.counting = counting
        rules = counting.rules
        units = []
        let all = Set(attendees)
        let groups = series.companions.map { $0.intersection(all) }
        var placed: Set<String> = []
        for person in people where !placed.contains(person.id) {
            let group = groups.first { $0.contains(person.id) } ?? [person.id]
            placed.formUnion(group)
            let members = people.indices.filter { group.contains(people[$0].id) }
            let mayStayAway = !members.contains { people[$0].required }
            let present = members.reduce(1) { $0 * (1 - self.chances[$1]) }
            units.append(
                Unit(
                    members: members, present: present, absent: mayStayAway ? 1 - present : 0,
                    mayStayAway: mayStayAway,
                    adds: members.map { counting.adds(people[$0]) }.reduce(counting.nothing) { zip($0, $1).map(+) }))
        }
    }

    /// The counts of nobody.
    var nothing: [Int] { counting.nothing }

    /// What somebody would add to each counter.
    func adds(_ participant: Participant) -> [Int] { counting.adds(participant) }

    /// The same people under one of the rules alone, whoever else is required.
    func alone(_ rule: CountingRule) -> Crowd {
        var crowd = self
        crowd.rules = [rule]
        for position in units.indices {
            crowd.units[position].absent = 1 - units[position].present
        }
        return crowd
    }

    /// The parts of which one does not matter to the rules of another: their probabilities multiply.
    var parts: [CrowdPart] { CrowdPart.parts(of: units, under: rules) }
}

/// A part of a workshop's attendees and the rules on their counts.
struct CrowdPart: Sendable {
    /// Positions of its counters in the crowd; its own counts stand in this order.
    let counters: [Int]
    /// Positions of its units in the crowd.
    private(set) var positions: [Int] = []
    /// What they add is in the order of ``counters``.
    private(set) var units: [Crowd.Unit] = []
    private(set) var rules: [CountingRule] = []
    /// The counts when everybody comes.
    private(set) var totals: [Int]

    init(counters: [Int]) {
        self.counters = counters
        totals = counters.map { _ in 0 }
    }

    mutating func add(_ unit: Crowd.Unit, at position: Int) {
        var own = unit
        own.adds = local(unit.adds)
        positions.append(position)
        units.append(own)
        totals = zip(totals, own.adds).map(+)
    }

    mutating func add(_ rule: CountingRule) {
        rules.append(rule.relocated { counter in counters.firstIndex(of: counter) ?? 0 })
    }

    /// What somebody adds, in the order of this part's counters.
    func local(_ adds: [Int]) -> [Int] { counters.map { adds[$0] } }

    /// Whether counts keep all rules.
    func holds(_ counts: some RandomAccessCollection<Int>) -> Bool { rules.allSatisfy { $0.holds(counts) } }

    /// How many numbers an exact computation keeps; capped.
    var size: Int {
        totals.reduce(units.count + 1) { size, total in
            let (product, overflow) = size.multipliedReportingOverflow(by: total + 1)
            return overflow ? .max : product
        }
    }
}

extension CrowdPart {
    /// Splits units and rules into parts of which one does not matter to the rules of another.
    ///
    /// Counters that one rule looks at belong together, and so do those that one unit adds to. A unit that adds to no
    /// counter of a rule is a part of its own.
    static func parts(of units: [Crowd.Unit], under rules: [CountingRule]) -> [CrowdPart] {
        let used = Set(rules.flatMap(\.counters)).sorted()
        var parent = Dictionary(uniqueKeysWithValues: used.map { ($0, $0) })
        func root(_ counter: Int) -> Int {
            guard let next = parent[counter], next != counter else { return counter }
            return root(next)
        }
        func counters(of unit: Crowd.Unit) -> [Int] { used.filter { unit.adds[$0] > 0 } }
        for counters in rules.map(\.counters) + units.map(counters) {
            for counter in counters.dropFirst() { parent[root(counter)] = root(counters[0]) }
        }
        let roots = OrderedSet(used.map(root))
        var parts = roots.map { home in CrowdPart(counters: used.filter { root($0) == home }) }
        for (position, unit) in units.enumerated() {
            if let counter = counters(of: unit).first, let part = roots.firstIndex(of: root(counter)) {
                parts[part].add(unit, at: position)
            } else {
                var lone = CrowdPart(counters: [])
                lone.add(unit, at: position)
                parts.append(lone)
            }
        }
        for rule in rules {
            guard let counter = rule.counters.first, let part = roots.firstIndex(of: root(counter)) else { continue }
            parts[part].add(rule)
        }
        return parts
    }
}
