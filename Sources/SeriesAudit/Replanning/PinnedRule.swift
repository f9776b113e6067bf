import SeriesModel

extension Audit.Rule {
    /// Workshops that must be in the plan are in it.
    static let pinned = Audit.Rule("pinned") { reading in
        reading.series.pinned.filter { pin in
            !reading.plan.workshops.contains { $0.start == pin.start && $0.venue == pin.venue }
        }.map { "no workshop at \($0.venue) from \($0.start), which is pinned" }
    }
}
