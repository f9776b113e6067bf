import OrderedCollections
public import SeriesModel

/// A workshop of an old plan and what has become of it in a new one.
public struct ChangedWorkshop: Hashable, Sendable {
    /// As it was planned.
    public let before: PlannedWorkshop
    /// As it is planned now.
    public let after: PlannedWorkshop
    /// Ids of those who attend now and did not before, in the order of the series.
    public let joining: [String]
    /// Ids of those who attended before and do not now, in the order of the series; then those whom it no longer has.
    public let leaving: [String]

    init(from before: PlannedWorkshop, to after: PlannedWorkshop, order: [String: Int]) {
        self.before = before
        self.after = after
        func sorted(_ ids: OrderedSet<String>) -> [String] {
            ids.enumerated()
                .sorted { (order[$0.element] ?? .max, $0.offset) < (order[$1.element] ?? .max, $1.offset) }
                .map(\.element)
        }
        let old = OrderedSet(before.attendees)
        let new = OrderedSet(after.attendees)
        joining = sorted(new.subtracting(old))
        leaving = sorted(old.subtracting(new))
    }
}
