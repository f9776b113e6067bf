package import SeriesModel

/// Who meets where and when: the workshops that a plan adds to the held ones, in order of start.
package struct Schedule: Hashable, Sendable {
    /// A workshop and its attendees.
    package struct Workshop: Hashable, Sendable {
        package let option: WorkshopOption
        /// Positions of the participants, ascending.
        package let attendees: [Int]
    }

    package let workshops: [Workshop]
}

extension SeriesIndex {
    /// The direct cost of the whole series under a schedule, held workshops and series costs included.
    package func directCost(of schedule: Schedule) -> Money {
        var total = seriesLines().reduce(Money.zero) { $0 + $1.amount }
        for record in held {
            total += lines(ofHeld: record).reduce(Money.zero) { $0 + $1.amount }
        }
        for workshop in schedule.workshops {
            total += lines(at: workshop.option, attendees: workshop.attendees).reduce(Money.zero) { $0 + $1.amount }
        }
        return total
    }

    /// The cost lines of a held workshop: as spent where that is known, each entry one line that is refused by whomever
    /// any of its attendees refuses; else as priced.
    func lines(ofHeld record: HeldRecord) -> [CostLine] {
        guard let spent = record.spent else { return lines(at: record.option, attendees: record.attendees) }
        return spent.filter { $0.value != .zero }.map { heading, amount in
            let attendees = record.attendees.filter { people[$0].delegation == heading.delegation }
            return CostLine(
                key: .init(
                    category: heading.category, delegation: heading.delegation,
                    refusals: Set(attendees.flatMap { people[$0].refuses }).sorted()),
                amount: amount)
        }
    }
}

extension SeriesIndex {
    /// The schedule of a plan: its workshops that have not been held, with those of their attendees that the series
    /// still has; nil where the series lacks one of the venues.
    func schedule(of plan: Plan) -> Schedule? { schedule(of: plan.workshops) }

    /// The schedule of workshops of which starts, venues and attendees count.
    func schedule(of workshops: [PlannedWorkshop]) -> Schedule? {
        let held = Set(held.map(\.option))
        var planned: [Schedule.Workshop] = []
        for workshop in workshops {
            guard let option = option(of: workshop) else { return nil }
            if held.contains(option) { continue }
            planned.append(
                Schedule.Workshop(option: option, attendees: workshop.attendees.compactMap(person).sorted()))
        }
        return Schedule(workshops: planned.sorted { $0.option.start < $1.option.start })
    }
}

extension SeriesIndex {
    /// What the workshops of a plan cost, in its order, and what the series costs once, by category; what was really
    /// spent where that is known. Nil where the series lacks one of the venues.
    package func costs(of plan: Plan) -> (workshops: [[String: Money]], series: [String: Money])? {
        func sums(_ lines: [CostLine]) -> [String: Money] {
            lines.reduce(into: [:]) { $0[$1.key.category, default: .zero] += $1.amount }
        }
        var workshops: [[String: Money]] = []
        for workshop in plan.workshops {
            guard let option = option(of: workshop) else { return nil }
            if let record = held.first(where: { $0.option == option }) {
                workshops.append(sums(lines(ofHeld: record)))
            } else {
                workshops.append(sums(lines(at: option, attendees: workshop.attendees.compactMap(person).sorted())))
            }
        }
        return (workshops, sums(seriesLines()))
    }
}
