import SeriesModel

/// Whom to keep warm for the seats of one delegation at one workshop.
public struct StandbyList: Hashable, Sendable {
    /// A delegation id.
    public var delegation: String
    /// Those who could come instead of somebody, most useful first, then cheapest first.
    public var people: [Standby]
    /// Those of the delegation who are not to attend and cannot, and why; in the order of the series.
    public var unfit: [UnfitStandby]

    /// Nobody who attends the workshop stands in either list.
    public init(delegation: String, people: [Standby] = [], unfit: [UnfitStandby] = []) {
        self.delegation = delegation
        self.people = people
        self.unfit = unfit
    }
}
