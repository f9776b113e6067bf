import SeriesModel

extension Audit.Reading {
    /// The changes to the baseline: 10 for each of its workshops, not held, whose start and venue are not both kept, and
    /// 1 for each person who attends a kept one in one of the two plans and not in the other. Without a baseline none.
    var changes: Rational {
        guard let baseline else { return 0 }
        let held = Set(facts.held.map { Slot(start: $0.start, venue: $0.venue) })
        let kept = Dictionary(
            meetings.map { (Slot(of: $0.planned), Set($0.attendees.map(\.id))) }, uniquingKeysWith: { _, last in last })
        let before = Dictionary(
            baseline.workshops.map { (Slot(of: $0), Set($0.attendees)) }, uniquingKeysWith: { _, last in last })
        return Rational(
            before.filter { !held.contains($0.key) }.reduce(0) { sum, workshop in
                sum + (kept[workshop.key].map { workshop.value.symmetricDifference($0).count } ?? 10)
            })
    }

    private struct Slot: Hashable {
        let start: Day
        let venue: String

        init(start: Day, venue: String) {
            self.start = start
            self.venue = venue
        }

        init(of workshop: PlannedWorkshop) {
            self.init(start: workshop.start, venue: workshop.venue)
        }
    }
}
