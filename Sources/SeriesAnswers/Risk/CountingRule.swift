import BigInt
import SeriesModel

/// A rule of a workshop as a condition on counts of those who are there.
struct CountingRule: Sendable {
    /// What the rule asks of the counts, each a position among the counters.
    enum Condition: Sendable {
        /// A count is at least so many.
        case least(counter: Int, Int)
        /// Any two counts differ by at most so many.
        case balanced(counters: [Int], Int)
        /// A count is within limits that depend on the sum of others: the position is the sum; nil: never.
        case share(tagged: Int, pool: [Int], within: [ClosedRange<Int>?])
    }

    /// What people know it as; nil where it is not a rule of one workshop.
    let name: RuleRisk.Rule?
    var condition: Condition

    /// Positions of the counters that it looks at.
    var counters: [Int] {
        switch condition {
        case .least(let counter, _): [counter]
        case .balanced(let counters, _): counters
        case .share(let tagged, let pool, _): [tagged] + pool
        }
    }

    /// The same rule where its counters stand elsewhere.
    func relocated(_ place: (Int) -> Int) -> CountingRule {
        var rule = self
        switch condition {
        case .least(let counter, let least): rule.condition = .least(counter: place(counter), least)
        case .balanced(let counters, let most): rule.condition = .balanced(counters: counters.map(place), most)
        case .share(let tagged, let pool, let within):
            rule.condition = .share(tagged: place(tagged), pool: pool.map(place), within: within)
        }
        return rule
    }

    /// Whether counts keep the rule.
    func holds(_ counts: some RandomAccessCollection<Int>) -> Bool {
        func count(_ counter: Int) -> Int { counts[counts.index(counts.startIndex, offsetBy: counter)] }
        switch condition {
        case .least(let counter, let least): return count(counter) >= least
        case .balanced(let counters, let most):
            var low = Int.max
            var high = 0
            for counter in counters {
                low = min(low, count(counter))
                high = max(high, count(counter))
            }
            return high - low <= most
        case .share(let tagged, let pool, let within):
            var sum = 0
            for counter in pool { sum += count(counter) }
            guard within.indices.contains(sum), let range = within[sum] else { return false }
            return range.contains(count(tagged))
        }
    }
}

extension Quota {
    /// How many may carry the tag among so many people, from none to the whole workshop; nil: no number is right.
    func ranges(upTo size: Int) -> [ClosedRange<Int>?] {
        (0...size).map { all in
            let share = { (share: Rational) in share * Rational(all) }
            let least = max(count.min, minShare.map { Int(0 - (0 - share($0)).floor) } ?? 0)
            let most = min(count.max ?? all, maxShare.map { Int(share($0).floor) } ?? all)
            return least <= most ? least...most : nil
        }
    }
}

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
        let place = Dictionary(firstOf: series.delegations.enumerated().map { ($1.id, $0) })
        let firstTag = series.delegations.count
        nothing = Array(repeating: 0, count: firstTag + series.quotas.count)
        let nothing = nothing
        additions = Dictionary(
            firstOf: series.participants.map { person in
                var adds = nothing
                if let delegation = place[person.delegation] { adds[delegation] = 1 }
                for (position, quota) in series.quotas.enumerated()
                where pools[position].contains(person.delegation) && person.tags.contains(quota.tag) {
                    adds[firstTag + position] = 1
                }
                return (person.id, adds)
            })
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
