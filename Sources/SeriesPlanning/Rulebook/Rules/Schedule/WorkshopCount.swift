import LinearModel
import SeriesModel

/// The number of workshops is within its limits; held ones count.
///
/// The bounds keep this rule by themselves: ``WorkshopPath`` is a third reading of it, and must change with it.
enum WorkshopCount: Rule {
    static let name = "number"
    static let sentence = "There are as many workshops as the series wants."
    static let formula = "min − held ≤ Σ_d s[d] ≤ max − held"
    static let relaxation = RuleRelaxation.keptByPricing

    static func tellsDatesApart(in series: Series) -> Bool { false }

    static func constrain(_ draft: inout CompactProgram) throws(Interruption) {
        let limits = draft.index.series.workshops
        let held = draft.index.held.count
        let planned = draft.starts(in: draft.starts.indices)
        draft.add(planned .>= Double(max(0, limits.min - held)), as: RowKey("workshops_min"))
        if let most = limits.max {
            draft.add(planned .<= Double(max(0, most - held)), as: RowKey("workshops_max"))
        }
    }
}
