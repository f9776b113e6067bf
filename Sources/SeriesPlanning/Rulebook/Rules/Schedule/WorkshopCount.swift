import LinearModel
import SeriesModel

/// The number of workshops is within its limits; held ones count.
enum WorkshopCount: Rule {
    static let name = "number"
    static let sentence = "There are as many workshops as the series wants."
    static let formula = "min − held ≤ Σ_d s[d] ≤ max − held"

    static func constrain(_ draft: inout CompactProgram) {
        let limits = draft.index.series.workshops
        let held = draft.index.held.count
        let planned = draft.starts(in: draft.starts.indices)
        draft.program.add(planned .>= Double(max(0, limits.min - held)), named: "workshops_min")
        if let most = limits.max {
            draft.program.add(planned .<= Double(max(0, most - held)), named: "workshops_max")
        }
    }
}
