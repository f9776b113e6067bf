import SeriesModel

extension Audit.Rule {
    /// From the start of a workshop to the start of the next there are neither too few days nor too many.
    ///
    /// For consecutive starts d < e: `gap.min ≤ e − d ≤ gap.max`; starts differ even where the least gap is 0.
    static let gap = Audit.Rule("gap") { reading in
        let gap = reading.series.gap
        return reading.consecutive.compactMap { previous, next in
            let days = next.days.first - previous.days.first
            let found = "\(next.title) starts \(Audit.counted(days, "day")) after the one before"
            if days < max(gap.min, 1) { return "\(found), at least \(max(gap.min, 1)) wanted" }
            if let most = gap.max, days > most { return "\(found), at most \(most) allowed" }
            return nil
        }
    }
}
