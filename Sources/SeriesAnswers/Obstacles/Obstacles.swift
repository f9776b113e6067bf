import SeriesModel
import SeriesPlanning

/// Reads from a series, without a solve, what stands in the way of a workshop at a venue from a day.
struct Obstacles {
    private let series: Series
    private let index: SeriesIndex
    /// Nothing can happen up to this day; nil: no day is past.
    private let today: Day?

    /// Obstacles in a series; with `today`, no workshop can be held on that day or before.
    init(_ series: Series, today: Day? = nil) {
        self.series = series
        self.today = today
        index = SeriesIndex(series)
    }

    /// What stands in the way whoever attends; days of the week are not looked at where the caller knows them.
    func ofDays(at venue: Int, from start: Day) -> [Obstacle] {
        let meeting = DayRange(from: start, days: series.days)
        var found: [Obstacle] = []
        if !series.horizon.contains(meeting) { found.append(.horizon(series.horizon)) }
        if let today, start <= today { found.append(.past(today: today)) }
        if !isStartDay(start) { found.append(.weekday(start.weekday)) }
        if !isGivenStart(start) { found.append(.startDay(start)) }
        found += series.blackouts.filter { $0.dates.overlaps(meeting) }.map { .blackout($0) }
        found += series.venues[venue].closed.filter { $0.overlaps(meeting) }.map {
            .closed(venue: series.venues[venue].id, $0)
        }
        if let last = series.held.map(\.start).max(), start < last + max(1, series.gap.min) {
            found.append(.gap(after: last, days: series.gap.min))
        }
        return found
    }

    /// Whether a workshop may start on a day of the week.
    func isStartDay(_ day: Day) -> Bool { series.startOn.map { $0.contains(day.weekday) } ?? true }

    private func isGivenStart(_ day: Day) -> Bool { series.starts.map { $0.contains { $0.contains(day) } } ?? true }

    /// Who has to be there and cannot, and which delegations have too few.
    func ofPeople(at venue: Int, from start: Day) -> [Obstacle] {
        let option = WorkshopOption(venue: venue, start: start)
        let absences = index.people.indices.map { absence(of: $0, from: option) }
        let required = index.people.indices.filter { index.people[$0].isRequired }
        let found = required.compactMap { absences[$0].map { Obstacle.absent($0, isRequired: true) } }
        return found
            + series.delegations.indices.compactMap { position in
                let missing = index.members[position].compactMap { absences[$0] }
                let able = index.members[position].count - missing.count
                let delegation = series.delegations[position]
                guard able < delegation.seats.min else { return nil }
                return .tooFew(delegation: delegation.id, needed: delegation.seats.min, able: able, absences: missing)
            }
    }

    /// Why a participant cannot come; nil where they can.
    func absence(of person: Int, from option: WorkshopOption) -> Absence? {
        let days = index.daysAway(person, for: option)
        let isPast = today.map { days.first < $0 } ?? false
        guard isPast || !index.canAttend(person, option) else { return nil }
        let participant = series.participants[person]
        let venue = series.venues[option.venue]
        func because(_ reason: Absence.Reason) -> Absence { Absence(participant: participant.id, reason: reason) }
        if let accepted = participant.venues, !accepted.contains(venue.id) { return because(.venue) }
        let visas = participant.passports.compactMap { passport in
            series.visas.first { $0.passport == passport && $0.country == venue.country }
        }
        let isAdmitted = participant.passports.isEmpty || visas.count < participant.passports.count
        if !isAdmitted, visas.allSatisfy(\.refused) { return because(.entry) }
        if let away = participant.unavailable.first(where: { $0.overlaps(days) }) { return because(.away(away)) }
        if let available = participant.available, !available.contains(where: { $0.contains(days) }) {
            return because(.notAvailable)
        }
        if let poll = participant.poll, poll[option.start] ?? .no == .no { return because(.notAvailable) }
        if isPast { return because(.past) }
        let notice = visas.filter { !$0.refused }.map(\.notice).min() ?? 0
        return because(.visa(notice: notice, from: (series.today ?? days.first) + notice))
    }
}
