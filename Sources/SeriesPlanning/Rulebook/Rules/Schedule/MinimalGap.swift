import LinearModel
import SeriesModel

/// Consecutive workshops start at least so many days apart.
///
/// Only maximal windows are written; a window of days inside another says nothing new. The gap to the last held
/// workshop is kept by the layout, which has no option before it.
///
/// The bounds keep this rule by themselves: ``WorkshopPath`` is a third reading of it, and must change with it.
enum MinimalGap: Rule {
    static let name = "gap"
    static let sentence = "Between the starts of two consecutive workshops there are enough days."
    static let formula = "Σ_{d ≤ e < d + gap.min} s[e] ≤ 1 for every day d"
    static let relaxation = RuleRelaxation.keptByPricing

    static func tellsDatesApart(in series: Series) -> Bool { false }

    static func constrain(_ draft: inout CompactProgram) throws(Interruption) {
        let gap = max(1, draft.index.series.gap.min)
        let days = draft.layout.days
        var end = 0
        for first in days.indices {
            try draft.limits.check()
            let previousEnd = end
            while end < days.count, days[end] < days[first] + gap { end += 1 }
            guard end > previousEnd else { continue }
            // A day with several options stands in a row even where it has no neighbour: one workshop a day.
            guard end - first > 1 || draft.layout.optionsOfDay[first].count > 1 else { continue }
            draft.add(draft.starts(in: first..<end) .<= 1, as: RowKey("gap_min", .day(days[first].number)))
        }
    }
}
