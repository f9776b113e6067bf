import SeriesModel
import SeriesPlanning

extension WayOutSearch {
    /// Smaller changes than the removal of a condition, the most promising first, read from a plan that the removal gave.
    func narrowings(of condition: Condition, in plan: Plan) -> [ConditionValue] {
        switch condition {
        case .startWeekdays:
            let allowed = series.startOn ?? []
            return Weekday.allCases.filter { !allowed.contains($0) }.map { .weekdays(allowed.union([$0])) }
        case .calendar(let id): return days(of: id, in: plan)
        case .acceptedVenues(let id):
            let accepted = person(id)?.venues ?? []
            let more = venues(in: plan.workshops.filter { $0.attendees.contains(id) }).filter { !accepted.contains($0) }
            return singlesThenAll(more)
        case .fundedVenues(let id):
            let known = funder(id)?.venues ?? []
            let paid = plan.workshops.filter { $0.funding.contains { $0.funder == id } }
            return singlesThenAll(venues(in: paid).filter { !known.contains($0) })
        case .fundedDelegations(let id):
            let known = funder(id)?.delegations ?? []
            let paid = Set(payments(of: id, in: plan).compactMap(\.delegation))
            return singlesThenAll(series.delegations.map(\.id).filter { paid.contains($0) && !known.contains($0) })
        case .coverage(let id):
            guard let funder = funder(id) else { return [] }
            let known = funder.covers ?? funder.headings.map { Array($0.keys) } ?? []
            let more = Set(payments(of: id, in: plan).map(\.category)).subtracting(known)
            return singlesThenAll(more.sorted())
        case .window(let id):
            guard let window = funder(id)?.window else { return [] }
            let paid = plan.workshops.filter { $0.funding.contains { $0.funder == id } }
            let first = paid.map(\.start).min().map { min($0, window.first) } ?? window.first
            let last = paid.map(\.end).max().map { max($0, window.last) } ?? window.last
            return DayRange(first, last).map { [.days([$0])] } ?? []
        default: return []
        }
    }

    /// One alone, where that is enough, and all together.
    private func singlesThenAll(_ items: [String]) -> [ConditionValue] {
        items.count > 1 ? items.map { .added([$0]) } + [.added(items)] : items.map { .added([$0]) }
    }

    private func venues(in workshops: [PlannedWorkshop]) -> [String] {
        let visited = Set(workshops.map(\.venue))
        return series.venues.map(\.id).filter(visited.contains)
    }

    private func payments(of funder: String, in plan: Plan) -> [FundingEntry] {
        (plan.workshops.flatMap(\.funding) + plan.seriesFunding).filter { $0.funder == funder }
    }

    /// The days of each workshop that somebody attends in the plan and cannot, alone and then together.
    private func days(of id: String, in plan: Plan) -> [ConditionValue] {
        let index = SeriesIndex(series)
        guard let position = series.participants.firstIndex(where: { $0.id == id }) else { return [] }
        let person = series.participants[position]
        var needed: [DayRange] = []
        for workshop in plan.workshops where workshop.attendees.contains(id) {
            guard let venue = series.venues.firstIndex(where: { $0.id == workshop.venue }) else { continue }
            let away = index.daysAway(position, for: WorkshopOption(venue: venue, start: workshop.start))
            let isFree =
                !person.unavailable.contains { $0.overlaps(away) }
                && (person.available?.contains { $0.contains(away) } ?? true)
            if !isFree { needed.append(away) }
        }
        return needed.count > 1 ? needed.map { .days([$0]) } + [.days(needed)] : needed.map { .days([$0]) }
    }
}
