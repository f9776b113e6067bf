import SeriesModel

/// The whole numbers that a condition can be changed to, from the one it has to one that says nothing any more.
struct WholeScale {
    /// What the condition has now.
    let now: Int
    /// A number at which it is as good as taken away.
    let lifted: Int
    /// The value of a condition with a number of the scale.
    let value: (Int) -> ConditionValue
}

extension WayOutSearch {
    /// The scale of a condition that is a number or a day; nil for any other.
    func scale(of condition: Condition) -> WholeScale? {
        func numbers(_ now: Int, _ lifted: Int) -> WholeScale? {
            now == lifted ? nil : WholeScale(now: now, lifted: lifted) { .number($0) }
        }
        let everybody = series.participants.count
        let many = max(series.workshops.max ?? 0, series.horizon.count)
        switch condition {
        case .fewestWorkshops: return numbers(series.workshops.min, 0)
        case .mostWorkshops: return numbers(series.workshops.max ?? many, many)
        case .horizonEnd:
            return WholeScale(now: series.horizon.last.number, lifted: series.latestLastDay.number) {
                .day(Day(number: $0))
            }
        case .horizonStart:
            let lifted = series.lifting([.horizonStart]).horizon.first.number
            return WholeScale(now: series.horizon.first.number, lifted: lifted) { .day(Day(number: $0)) }
        case .leastGap: return numbers(series.gap.min, min(series.gap.min, series.days))
        case .greatestGap: return series.gap.max.flatMap { numbers($0, max($0, series.horizon.count + series.reach)) }
        case .leastSeats(let id): return delegation(id).flatMap { numbers($0.seats.min, 0) }
        case .mostSeats(let id):
            return delegation(id)?.seats.max.flatMap { numbers($0, max($0, everybody)) }
        case .balance: return series.balance.flatMap { numbers($0, max($0, everybody)) }
        case .continuity: return numbers(series.continuity, 0)
        case .leastAttendances(let id): return person(id).flatMap { numbers($0.attends.min, 0) }
        case .mostAttendances(let id): return person(id)?.attends.max.flatMap { numbers($0, max($0, many)) }
        case .visaNotice(let position): return numbers(series.visas[position].notice, 0)
        case .capacity(let id): return venue(id)?.capacity.flatMap { numbers($0, max($0, everybody)) }
        case .leastUses(let id): return venue(id).flatMap { numbers($0.uses.min, 0) }
        case .mostUses(let id): return venue(id)?.uses.max.flatMap { numbers($0, max($0, many)) }
        case .quota(let position):
            let quota = series.quotas[position]
            let isCountOnly = quota.count.max == nil && quota.minShare == nil && quota.maxShare == nil
            return isCountOnly ? numbers(quota.count.min, 0) : nil
        default: return nil
        }
    }

    func delegation(_ id: String) -> Delegation? { series.delegations.first { $0.id == id } }
    func person(_ id: String) -> Participant? { series.participants.first { $0.id == id } }
    func venue(_ id: String) -> Venue? { series.venues.first { $0.id == id } }
    func funder(_ id: String) -> Funder? { series.funders.first { $0.id == id } }
}
