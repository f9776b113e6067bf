import SeriesModel

extension Audit.Rule {
    /// From the start of a workshop to the start of the next there are neither too few days nor too many.
    ///
    /// For consecutive starts d < e: `gap.min ≤ e − d ≤ gap.max`; starts differ even where the least gap is 0. Where
    /// none is given, the least is long enough for whoever travels longest: see ``Audit/Facts/leastGap``.
    static let gap = Audit.Rule("gap") { reading in
        let least = max(reading.facts.leastGap, 1)
        return reading.consecutive.compactMap { previous, next in
            let days = next.days.first - previous.days.first
            let found = "\(next.title) starts \(Audit.counted(days, "day")) after the one before"
            return Audit.complaint(found, days, Limits(min: least, max: reading.series.givenGap.max))
        }
    }
}
