package import SeriesModel

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
