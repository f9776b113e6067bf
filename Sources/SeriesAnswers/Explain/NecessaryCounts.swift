import OrderedCollections
import SeriesModel
import SeriesPlanning

/// What every right plan needs, by counting alone: enough dates, people, uses of venues, and money.
///
/// Where a count is missed there is no plan, and no solver need be asked. Where none is, nothing is known.
struct NecessaryCounts {
    let series: Series
    let index: SeriesIndex
    /// The options at which everybody who must can come, and enough of each delegation.
    let options: [WorkshopOption]
    /// Workshops that are still to be held.
    let needed: Int

    init(_ series: Series) {
        self.series = series
        let index = SeriesIndex(series)
        self.index = index
        options = index.options().filter(index.canBeFilled)
        needed = max(0, series.workshops.min - series.held.count)
    }

    /// Whether some count is missed.
    var areMissed: Bool {
        if index.funders.indices.contains(where: { index.funders[$0].minSpend > index.payable(by: $0) }) { return true }
        guard needed > 0 else { return false }
        return fittingDates < needed || (possibleUses.map { $0 < series.workshops.min } ?? false) || isTooExpensive
    }

    /// The days on which a workshop can start.
    var days: [Day] {
        var days: [Day] = []
        for option in options where days.last != option.start { days.append(option.start) }
        if let last = series.held.map(\.start).max() { days.removeAll { $0 < last + series.gap.min } }
        return days
    }

    /// The most days one after the other that keep the gaps.
    var fittingDates: Int { Self.longestRow(of: days, apart: series.gap) }

    /// The most of some days, one after the other, that are each at least and at most so far from the one before. O(n)
    /// for days in order, none of them twice.
    static func longestRow(of days: [Day], apart: Limits) -> Int {
        let least = max(1, apart.min)
        // The longest row that ends at each day.
        var longest: [Int] = []
        // The days that the next one can follow, without those that a later one is as good as: the best comes first.
        var candidates: [Int] = []
        var first = 0
        var next = 0
        for day in days {
            while next < longest.count, day - days[next] >= least {
                while candidates.count > first, longest[candidates[candidates.count - 1]] <= longest[next] {
                    candidates.removeLast()
                }
                candidates.append(next)
                next += 1
            }
            if let most = apart.max {
                while first < candidates.count, day - days[candidates[first]] > most { first += 1 }
            }
            longest.append(first < candidates.count ? longest[candidates[first]] + 1 : 1)
        }
        return longest.max() ?? 0
    }

    /// How often the venues may be used in all; nil: without limit.
    var possibleUses: Int? {
        var possible = 0
        for venue in series.venues {
            guard let most = venue.uses.max else { return nil }
            possible += most
        }
        return possible
    }

    // MARK: Money

    private var isTooExpensive: Bool { leastCost.map { $0 > payable(of: $0) } ?? false }

    /// What all funders together can pay of so much at the most: each no more than its grant without overhead, its
    /// share, and its caps where it pays for nothing else.
    func payable(of cost: Money) -> Money {
        zip(series.funders, index.funders).reduce(.zero) { sum, funder in
            let (terms, rules) = funder
            var most = [rules.limit]
            // Rounded up: what is missed then is missed by any plan that costs more.
            if let share = terms.maxShare {
                most.append(Money(cents: Int(clamping: (share * Rational(cost.cents)).ceiling)))
            }
            if let covered = terms.covered {
                let caps = covered.map { terms.most(for: $0) }
                if !caps.contains(nil) {
                    let worth = caps.compactMap(\.self).reduce(Rational(0), +) * series.rate(of: terms.currency)
                    most.append(Money(roundingDown: worth))
                }
            }
            return sum + (most.min() ?? .zero)
        }
    }

    /// A floor under the cost of the workshops that are needed: the cheapest dates, and at each the cheapest people who
    /// fill the seats. Nil where there are too few dates, or something has been held, whose cost is another matter.
    var leastCost: Money? {
        guard options.count >= needed, series.held.isEmpty else { return nil }
        let cheapest = options.map(leastCost).sorted().prefix(needed).reduce(.zero, +)
        return index.seriesLines().reduce(cheapest) { $0 + $1.amount }
    }

    private func leastCost(of option: WorkshopOption) -> Money {
        var sum = index.workshopPrices(at: option.venue).values.reduce(.zero, +)
        for position in series.delegations.indices where series.delegations[position].seats.min > 0 {
            var personal: [Money] = []
            for person in index.members[position] where index.canAttend(person, option) {
                personal.append(index.personalPrices(person, at: option).total)
            }
            sum = personal.sorted().prefix(series.delegations[position].seats.min).reduce(sum, +)
        }
        return sum
    }
}

extension SeriesIndex {
    /// Whether everybody who must can come to an option, and enough of each delegation.
    func canBeFilled(_ option: WorkshopOption) -> Bool {
        for person in people.indices where people[person].isRequired && !canAttend(person, option) { return false }
        return series.delegations.indices.allSatisfy { position in
            var left = series.delegations[position].seats.min
            for person in members[position] where left > 0 && canAttend(person, option) { left -= 1 }
            return left <= 0
        }
    }
}
