import OrderedCollections
import SeriesModel

/// The attendees of a workshop, who of them can only come together, and the rules that their number must keep.
struct Crowd: Sendable {
    /// People of whom all come or none, as far as the rules hold: mostly one.
    struct Unit: Sendable {
        /// Positions of its members among the attendees.
        var members: [Int]
        /// The probability that all come.
        var present: Double
        /// The probability that nobody comes and that is right; 0 where somebody is required.
        var absent: Double
        /// Whether nobody of it is required.
        var mayStayAway: Bool
        /// What it adds to each counter when it comes.
        var adds: [Int]
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
        let known = Dictionary(series.participants.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let people = ids.compactMap { known[$0] }
        let counting = Counting(of: series, attendees: people)
        attendees = people.map(\.id)
        self.chances = people.map { chances[$0.id] ?? 0 }
        self.counting = counting
        rules = counting.rules
        units = []
        let all = Set(attendees)
        let groups = Self.merged(series.together.map { $0.filter(all.contains) }.filter { !$0.isEmpty })
        var placed: Set<String> = []
        for person in people where !placed.contains(person.id) {
            let group = groups.first { $0.contains(person.id) } ?? [person.id]
            placed.formUnion(group)
            let members = people.indices.filter { group.contains(people[$0].id) }
            let mayStayAway = !members.contains { people[$0].required }
            units.append(
                Unit(
                    members: members, present: members.reduce(1) { $0 * (1 - self.chances[$1]) },
                    absent: mayStayAway ? members.reduce(1) { $0 * self.chances[$1] } : 0, mayStayAway: mayStayAway,
                    adds: members.map { counting.adds(people[$0]) }.reduce(counting.nothing) { zip($0, $1).map(+) }))
        }
    }

    /// Lists that share somebody as one.
    private static func merged(_ lists: [[String]]) -> [OrderedSet<String>] {
        lists.reduce(into: []) { groups, list in
            let touching = groups.indices.filter { position in list.contains { groups[position].contains($0) } }
            let joined = touching.reduce(OrderedSet(list)) { $0.union(groups[$1]) }
            for position in touching.reversed() { groups.remove(at: position) }
            groups.append(joined)
        }
    }

    /// The counts of nobody.
    var nothing: [Int] { counting.nothing }

    /// What somebody would add to each counter.
    func adds(_ participant: Participant) -> [Int] { counting.adds(participant) }

    /// The same people, each of whom may come or not without the others, under one of the rules alone.
    func alone(_ rule: CountingRule) -> Crowd {
        var crowd = self
        crowd.rules = [rule]
        crowd.units = units.flatMap { unit in
            unit.members.map { member in
                Unit(
                    members: [member], present: 1 - chances[member], absent: chances[member], mayStayAway: true,
                    adds: counting.adds(id: attendees[member]))
            }
        }
        return crowd
    }

    /// The parts of which one does not matter to the rules of another: their probabilities multiply.
    var parts: [CrowdPart] {
        // Counters that some rule looks at together belong together; units link the counters that they add to.
        var group = Array(0..<counting.nothing.count)
        func root(_ counter: Int) -> Int { group[counter] == counter ? counter : root(group[counter]) }
        let used = Set(rules.flatMap(\.counters))
        func join(_ counters: [Int]) {
            guard let first = counters.first else { return }
            for counter in counters.dropFirst() { group[root(counter)] = root(first) }
        }
        for rule in rules { join(rule.counters) }
        for unit in units { join(unit.adds.indices.filter { unit.adds[$0] > 0 && used.contains($0) }) }
        let roots = OrderedSet(group.indices.filter(used.contains).map(root))
        var parts = roots.map { home in
            CrowdPart(counters: group.indices.filter { used.contains($0) && root($0) == home })
        }
        for (position, unit) in units.enumerated() {
            let counter = unit.adds.indices.first { unit.adds[$0] > 0 && used.contains($0) }
            if let counter, let part = roots.firstIndex(of: root(counter)) {
                parts[part].add(unit, at: position)
            } else {
                var lone = CrowdPart(counters: [])
                lone.add(unit, at: position)
                parts.append(lone)
            }
        }
        for rule in rules {
            if let counter = rule.counters.first, let part = roots.firstIndex(of: root(counter)) {
                parts[part].add(rule)
            }
        }
        return parts
    }
}
