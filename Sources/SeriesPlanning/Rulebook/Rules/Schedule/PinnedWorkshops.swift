import LinearModel
import SeriesModel

/// Pinned workshops are in the plan; one that has been held is, and one that is no option makes the series infeasible.
enum PinnedWorkshops: Rule {
    static let name = "pinned"
    static let sentence = "What has been fixed stays."
    static let formula = "x[o] = 1 for every pinned option o"

    static func tellsDatesApart(in series: Series) -> Bool { false }

    static func constrain(_ draft: inout CompactProgram) throws(Interruption) {
        for (number, pinned) in draft.index.pinned.enumerated() {
            if draft.index.held.contains(where: { $0.option == pinned }) { continue }
            let positions = draft.layout.options.indices.filter { draft.layout.options[$0] == pinned }
            draft.add(draft.isHeld.sum(positions) .>= 1, as: RowKey("pinned", .number(number)))
        }
    }
}
