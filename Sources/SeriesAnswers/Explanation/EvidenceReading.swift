import SeriesModel
import SeriesPlanning

/// Reads from a series the numbers that tell why conditions clash, by counting: no solver is asked.
struct EvidenceReading {
    private let conditions: Set<Condition>
    /// The series with the conflict's conditions and no others, so that every number follows from them.
    private let series: Series
    private let counts: NecessaryCounts
    private let index: SeriesIndex
    private let options: [WorkshopOption]

    init(_ conditions: [Condition], of series: Series) {
        self.conditions = Set(conditions)
        let kept = self.conditions
        self.series = series.lifting(series.conditions.filter { !kept.contains($0) })
        counts = NecessaryCounts(self.series)
        index = counts.index
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
            let short = options.filter { able($0) < delegation.seats.min }
            // The first of the best.
            guard let most = short.map(able).max(), let best = short.first(where: { able($0) == most }) else {
                return nil
            }
            let enough = options.filter { able($0) >= delegation.seats.min }.map(\.start)
            return .seats(
                Evidence.Attendance(
                    delegation: delegation.id, needed: delegation.seats.min, people: members.count,
                    dates: Set(options.map(\.start)).count, enough: Set(enough).sorted(),
                    best: Pin(start: best.start, venue: series.venues[best.venue].id), able: most,
                    absent: members.filter { !index.canAttend($0, best) }.map { absence(of: $0, at: best) }))
        }
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
        } else if let poll = participant.poll, poll[option.start] ?? .no == .no {
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
        guard conditions.contains(.fewestWorkshops), let possible = counts.possibleUses,
            possible < series.workshops.min
        else { return nil }
        return .uses(possible: possible, needed: series.workshops.min)
    }

    private var dates: Evidence? {
        guard conditions.contains(.fewestWorkshops), counts.fittingDates < counts.needed else { return nil }
        return .dates(
            open: Set(options.map(\.start)).count, left: counts.days, fitting: counts.fittingDates,
            needed: counts.needed)
    }

    private var cost: Evidence? {
        guard conditions.contains(.payment), let least = counts.leastCost else { return nil }
        return .cost(workshops: counts.needed, least: least, payable: counts.payable)
    }
}
