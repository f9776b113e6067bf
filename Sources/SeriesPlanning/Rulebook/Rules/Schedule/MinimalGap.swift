import LinearModel
import SeriesModel

/// Consecutive workshops start at least so many days apart.
///
/// Only maximal windows are written; a window of days inside another says nothing new. The gap to the last held workshop
/// is kept by the layout, which has no option before it.
enum MinimalGap: Rule {
    static let name = "gap"
    static let sentence = "Between the starts of two consecutive workshops there are enough days."
    static let formula = "Σ_{d ≤ e < d + gap.min} s[e] ≤ 1 for every day d"

    static func constrain(_ draft: inout CompactProgram) {
        let gap = max(1, draft.index.series.gap.min)
        let days = draft.layout.days
        var end = 0
        for first in days.indices {
            let previousEnd = end
            while end < days.count, days[end] < days[first] + gap { end += 1 }
            guard end > previousEnd else { continue }
            // A day with several options stands in a row even where it has no neighbour: one workshop a day.
            guard end - first > 1 || draft.layout.optionsOfDay[first].count > 1 else { continue }
            draft.program.add(draft.starts(in: first..<end) .<= 1, named: "gap_min_d\(days[first].number)")
        }
    }
}
