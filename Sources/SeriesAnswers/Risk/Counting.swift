import SeriesModel

/// Which counts of attendees the rules of a series look at, and what each person adds to them.
struct Counting: Sendable {
    /// Seats, balance and quotas, as far as too few people can break them.
    let rules: [CountingRule]
    /// What nobody adds.
    let nothing: [Int]
    private let additions: [String: [Int]]

    /// The counts of a workshop with so many attendees at most.
    init(of series: Series, attendees: [Participant]) {
        let sides = series.delegations.filter { $0.role == .side }.map(\.id)
        let pools = series.quotas.map { Set($0.of ?? sides) }
        let place = Dictionary(
            series.delegations.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let firstTag = series.delegations.count
        nothing = Array(repeating: 0, count: firstTag + series.quotas.count)
        let nothing = nothing
        additions = Dictionary(
            series.participants.map { person in
                var adds = nothing
                if let delegation = place[person.delegation] { adds[delegation] = 1 }
                for (position, quota) in series.quotas.enumerated()
                where pools[position].contains(person.delegation) && person.tags.contains(quota.tag) {
                    adds[firstTag + position] = 1
                }
                return (person.id, adds)
            }, uniquingKeysWith: { first, _ in first })
        var rules = series.delegations.enumerated().filter { $1.seats.min > 0 }.map { position, delegation in
            CountingRule(
                name: .seats(delegation: delegation.id), condition: .least(counter: position, delegation.seats.min))
        }
        if let most = series.balance, sides.count > 1 {
            rules.append(
                CountingRule(
                    name: .balance, condition: .balanced(counters: sides.compactMap { place[$0] }, most)))
        }
        for (position, quota) in series.quotas.enumerated() {
            let pool = pools[position].compactMap { place[$0] }.sorted()
            let size = attendees.count { pools[position].contains($0.delegation) }
            rules.append(
                CountingRule(
                    name: .quota(position),
                    condition: .share(tagged: firstTag + position, pool: pool, within: quota.ranges(upTo: size))))
        }
        self.rules = rules
    }

    /// What a person adds to each counter.
    func adds(_ participant: Participant) -> [Int] { additions[participant.id] ?? nothing }
}
