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
            let present = members.reduce(1) { $0 * (1 - self.chances[$1]) }
            units.append(
                Unit(
                    members: members, present: present, absent: mayStayAway ? 1 - present : 0,
                    mayStayAway: mayStayAway,
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
