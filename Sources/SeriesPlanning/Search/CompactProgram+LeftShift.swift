import LinearModel
import SeriesModel

extension CompactProgram {
    /// Rows that let through only series of which no workshop can be moved to an earlier option that is as good: what
    /// keeps a workshop from moving there is the one before it, or the one after it and the longest gap.
    ///
    /// `x[o] ≤ Σ x[before] + Σ x[after]`, over the options that would be too near to the earlier one or too far from
    /// it; for every option that has an earlier match. Of the best plans the one with the least sum of starts keeps
    /// them all. See ``OptionLayout/leftShifted(_:)``.
    mutating func shiftLeft() {
        let gap = index.series.gap
        let least = max(1, gap.min)
        for (position, match) in layout.earlierMatches.enumerated() {
            guard let match else { continue }
            let option = layout.options[position]
            var row = LinearExpression(isHeld[position])
            for (day, start) in layout.days.enumerated() {
                let holdsFromBefore = start + least > match && start + least <= option.start
                let holdsFromAfter = gap.max.map { start > match + $0 && start <= option.start + $0 } ?? false
                if holdsFromBefore || holdsFromAfter && start > option.start { row.add(-1, starts[day]) }
            }
            add(row .<= 0, as: RowKey("left", .option(position)))
        }
    }
}
