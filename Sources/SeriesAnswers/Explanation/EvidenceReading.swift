import SeriesModel
import SeriesPlanning

/// Reads from a series the numbers that tell why conditions clash, by counting: no solver is asked.
struct EvidenceReading {
    private let conditions: Set<Condition>
    /// The series with the conflict's conditions and no others, so that every number follows from them.
    private let series: Series
    private let index: SeriesIndex
    private let options: [WorkshopOption]

    init(_ conditions: [Condition], of series: Series) {
        self.conditions = Set(conditions)
        let kept = self.conditions
        self.series = series.lifting(series.conditions.filter { !kept.contains($0) })
        index = SeriesIndex(self.series)
        options = index.options()
    }

    /// All numbers that tell something, the plainest first.
    var evidence: [Evidence] { seats + [uses, dates, cost].compactMap { $0 } }

    // MARK: People

    private var seats: [Evidence] {
        series.delegations.indices.compactMap { position in
            let delegation = series.delegations[position]
            guard conditions.contains(.leastSeats(delegation: delegation.id)) else { return nil }
            let members = index.members[position]
            func able(_ option: WorkshopOption) -> Int { members.count { index.canAttend($0, option) } }
            guard let best = options.max(by: { able($0) < able($1) }), able(best) < delegation.seats.min else {
                return options.isEmpty || members.count >= delegation.seats.min
                    ? nil : tooSmall(delegation, members.count)
            }
            let absent = members.filter { !index.canAttend($0, best) }.map { absence(of: $0, at: best) }
            return .seats(
                Evidence.Attendance(
                    delegation: delegation.id, needed: delegation.seats.min, able: able(best), people: members.count,
                    options: options.count, best: Pin(start: best.start, venue: series.venues[best.venue].id),
                    absent: absent))
        }
    }

    private func tooSmall(_ delegation: Delegation, _ people: Int) -> Evidence {
        let venue = series.venues.first?.id ?? ""
        return .seats(
            Evidence.Attendance(
                delegation: delegation.id, needed: delegation.seats.min, able: people, people: people, options: 0,
                best: Pin(start: series.horizon.first, venue: venue), absent: []))
    }

    private func absence(of person: Int, at option: WorkshopOption) -> Evidence.Absence {
        let participant = series.participants[person]
        let days = index.daysAway(person, for: option)
        let reason: Evidence.Absence.Reason
        if !(participant.venues?.contains(series.venues[option.venue].id) ?? true) {
            reason = .venue
        } else if let away = participant.unavailable.first(where: { $0.overlaps(days) }) {
            reason = .away(away)
        } else if let available = participant.available, !available.contains(where: { $0.contains(days) }) {
            reason = .away(days)
        } else {
            let country = series.venues[option.venue].country
            let visas = series.visas.filter { $0.country == country && participant.passports.contains($0.passport) }
            let notice = visas.filter { !$0.refused }.map(\.notice).min()
            reason = notice.map { .notice(days: $0) } ?? .refused
        }
        return Evidence.Absence(participant: participant.id, reason: reason)
    }

    // MARK: Dates and venues

    private var uses: Evidence? {
        guard conditions.contains(.fewestWorkshops) else { return nil }
        var possible = 0
        for venue in series.venues {
            guard let most = venue.uses.max else { return nil }
            possible += most
        }
        return possible < series.workshops.min ? .uses(possible: possible, needed: series.workshops.min) : nil
    }

    private var dates: Evidence? {
        guard conditions.contains(.fewestWorkshops) else { return nil }
        var days: [Day] = []
        for option in options where canBeHeld(option) && days.last != option.start { days.append(option.start) }
        if let last = series.held.map(\.start).max() { days.removeAll { $0 < last + series.gap.min } }
        let needed = max(0, series.workshops.min - series.held.count)
        let fitting = longestChain(days)
        return fitting < needed ? .dates(count: days.count, fitting: fitting, needed: needed) : nil
    }

    /// Whether everybody who must can come, and enough of each delegation.
    private func canBeHeld(_ option: WorkshopOption) -> Bool {
        for person in index.people.indices
        where index.people[person].isRequired && !index.canAttend(person, option) {
            return false
        }
        return series.delegations.indices.allSatisfy { position in
            let least = series.delegations[position].seats.min
            return least == 0 || index.members[position].lazy.filter { index.canAttend($0, option) }.count >= least
        }
    }

    /// The most days one after the other that keep the gaps. O(n²).
    private func longestChain(_ days: [Day]) -> Int {
        var best = Array(repeating: 1, count: days.count)
        for (position, day) in days.enumerated() {
            for before in 0..<position {
                let gap = day - days[before]
                guard gap >= max(1, series.gap.min), series.gap.max.map({ gap <= $0 }) ?? true else { continue }
                best[position] = max(best[position], best[before] + 1)
            }
        }
        return best.max() ?? 0
    }

    // MARK: Money

    /// A floor under the cost of the fewest workshops: the cheapest dates with the cheapest people who fill the seats.
    private var cost: Evidence? {
        guard conditions.contains(.payment) else { return nil }
        let needed = max(0, series.workshops.min - series.held.count)
        var cheapest: [Money] = []
        for option in options where canBeHeld(option) { cheapest.append(leastCost(of: option)) }
        guard cheapest.count >= needed else { return nil }
        let least = cheapest.sorted().prefix(needed).reduce(.zero, +)
        let whole = index.seriesLines().reduce(least) { $0 + $1.amount }
        let payable = index.funders.reduce(Money.zero) { $0 + $1.limit }
        return .cost(workshops: needed, least: whole, payable: payable)
    }

    private func leastCost(of option: WorkshopOption) -> Money {
        let venue = index.workshopPrices(at: option.venue).values.reduce(.zero, +)
        return series.delegations.indices.reduce(venue) { sum, position in
            let prices = index.members[position].filter { index.canAttend($0, option) }
                .map { index.personalPrices($0, at: option).total }
            return prices.sorted().prefix(series.delegations[position].seats.min).reduce(sum, +)
        }
    }
}
