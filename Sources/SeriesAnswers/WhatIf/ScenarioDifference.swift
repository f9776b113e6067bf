import SeriesModel

/// How much a scenario's plan changes of today's.
public struct ScenarioDifference: Hashable, Sendable {
    /// Workshops at the same time and venue, with whoever attends.
    public var kept: Int
    /// Workshops at another time or venue.
    public var moved: Int
    /// Workshops that only the scenario has.
    public var new: Int
    /// Workshops that only today's plan has.
    public var dropped: Int
    /// Attendances of kept and moved workshops that only the scenario has.
    public var joining: Int
    /// Attendances of kept and moved workshops that only today's plan has.
    public var leaving: Int

    /// Counts of workshops, then of attendances; none is negative.
    public init(kept: Int, moved: Int = 0, new: Int = 0, dropped: Int = 0, joining: Int = 0, leaving: Int = 0) {
        self.kept = kept
        self.moved = moved
        self.new = new
        self.dropped = dropped
        self.joining = joining
        self.leaving = leaving
    }

    /// The counts of a comparison.
    public init(_ comparison: PlanComparison) {
        let both = comparison.kept + comparison.moved
        self.init(
            kept: comparison.kept.count, moved: comparison.moved.count, new: comparison.new.count,
            dropped: comparison.dropped.count, joining: both.reduce(0) { $0 + $1.joining.count },
            leaving: both.reduce(0) { $0 + $1.leaving.count })
    }

    /// Whether the same people meet at the same times and venues.
    public var isNone: Bool { moved + new + dropped + joining + leaving == 0 }
}
