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
