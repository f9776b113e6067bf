import LinearModel
import SeriesModel

/// At every workshop but the first, each side has so many attendees who were at the one just before.
enum Continuity: Rule {
    static let name = "continuity"
    static let sentence = "Enough people of each side come back from one workshop to the next."
    static let formula = "Σ_{p ∈ side} back[p,k] ≥ returning · (u[k] − first[k]) for every block k"
    static let relaxation = RuleRelaxation.carries

    static func tellsDatesApart(in series: Series) -> Bool { false }

    static func constrain(_ draft: inout CompactProgram) throws(Interruption) {
        let returning = draft.index.series.continuity
        guard returning > 0 else { return }
        let back = try draft.comingBack()
        for block in draft.layout.blocks.indices {
            let first = try draft.firstWorkshop(inBlock: block)
            let later = draft.held(inBlock: block) - first
            for side in draft.index.sides {
                let people = draft.index.people
                let comingBack = back.sum(inBlock: block) { people[$0].delegation == side }
                draft.add(
                    comingBack - Double(returning) * later .>= 0,
                    as: RowKey("continuity", .delegation(side), .block(block)))
            }
        }
    }
}
