import SeriesModel

/// Conditions among which a conflict can be seen by counting, where there is one.
///
/// They are tried first: such a conflict is found with few solves, and its numbers can be told.
enum Suspicion {
    /// Sets of conditions of a series, the smallest first.
    static func sets(of series: Series) -> [Set<Condition>] {
        let conditions = series.conditions
        func all(in groups: Set<ConditionGroup>) -> Set<Condition> {
            Set(conditions.filter { groups.contains($0.group) })
        }
        let dates = all(in: [.number, .dates, .gaps, .blackouts])
        let spending = series.funders.map { funder -> Set<Condition> in
            [.grant(funder: funder.id), .leastSpending(funder: funder.id)]
        }
        let uses = conditions.filter { if case .mostUses = $0 { true } else { false } }
        let people = series.delegations.map { delegation in
            dates.union(all(in: [.acceptedVenues, .calendars, .entry, .venues]))
                .union([.leastSeats(delegation: delegation.id)])
                .filter { condition in
                    condition.participant.map { id in
                        series.participants.contains { $0.id == id && $0.delegation == delegation.id }
                    } ?? true
                }
        }
        let everybody = all(in: [
            .number, .dates, .gaps, .blackouts, .acceptedVenues, .calendars, .entry, .venues, .seats,
        ])
        return spending + [
            Set(uses).union([.fewestWorkshops]), dates, dates.union(all(in: [.venues])),
            all(in: [.money, .number, .seats]),
        ] + people + [everybody]
    }
}
