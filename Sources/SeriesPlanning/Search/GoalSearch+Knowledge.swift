import LinearModel
import SeriesAudit
import SeriesModel

extension GoalSearch {
    /// Begins with the best of the plans that are known and right in this series.
    mutating func begin(with plans: [Plan]) throws(SolverError) {
        var seen: Set<Schedule> = []
        for plan in plans {
            guard let schedule = schedule(of: plan), seen.insert(schedule).inserted else { continue }
            if likeThese.count < Self.enoughPlans { likeThese.append(schedule) }
            guard let candidate = try incumbent(schedule), isRight(candidate) else { continue }
            if incumbent.map({ isBetter(candidate, than: $0) }) ?? true { incumbent = candidate }
        }
    }

    private static let enoughPlans = 3

    /// A plan's workshops that have not been held; nil where the series does not have them all.
    private func schedule(of plan: Plan) -> Schedule? {
        let held = Set(index.held.map(\.option))
        var workshops: [Schedule.Workshop] = []
        for workshop in plan.workshops {
            guard let venue = index.venueByID[workshop.venue] else { return nil }
            let option = WorkshopOption(venue: venue, start: workshop.start)
            if held.contains(option) { continue }
            let attendees = workshop.attendees.compactMap { index.participantByID[$0] }.sorted()
            workshops.append(Schedule.Workshop(option: option, attendees: attendees))
        }
        return Schedule(workshops: workshops)
    }

    /// Whether a candidate passes the audit: its schedule comes from elsewhere, no program has let it through.
    private func isRight(_ candidate: Incumbent) -> Bool {
        let plan = plan(of: candidate, status: .feasible, bounds: [])
        return Audit(series: index.series, baseline: baseline).violations(in: plan).isEmpty
    }

    private func isBetter(_ first: Incumbent, than second: Incumbent) -> Bool {
        for position in whole.scales.indices {
            let (one, other) = (value(position, of: first), value(position, of: second))
            if one != other { return whole.scales[position].isBetter(one, than: other) }
        }
        return false
    }
}
