import LinearModel
import SeriesModel

/// No two consecutive workshops at the same venue.
///
/// One unit lies at the venue of the latest workshop, `at[v,k]` after block `k`; a workshop at another venue sends it
/// on, `from[v,k]`. Blocks × venues variables do for all pairs of dates.
///
/// The bounds keep this rule by themselves: ``WorkshopPath`` is a third reading of it, and must change with it.
enum Rotation: Rule {
    static let name = "rotate"
    static let sentence = "No venue is used twice in a row."
    static let formula = """
        at[v,k] = at[v,k−1] − from[v,k] + held[v,k]; from[v,k] ≤ at[v,k−1]; Σ_v from[v,k] = u[k] − first[k]; \
        held[v,k] ≤ Σ_{w ≠ v} from[w,k] + first[k]
        """
    static let relaxation = RuleRelaxation.carries

    static func tellsDatesApart(in series: Series) -> Bool { false }

    static func constrain(_ draft: inout CompactProgram) throws(Interruption) {
        guard draft.index.series.rotate else { return }
        let venues = draft.index.series.venues.indices
        let latest = draft.index.held.last?.option.venue
        var before = venues.map { LinearExpression($0 == latest ? 1.0 : 0.0) }
        for block in draft.layout.blocks.indices {
            try draft.limits.check()
            let first = try draft.firstWorkshop(inBlock: block)
            func flow(_ family: String) -> [Variable] {
                venues.map {
                    draft.addVariable(RowKey(family, .venue($0), .block(block)), in: 0...1, isWhole: true)
                }
            }
            let (from, at) = (flow("from"), flow("at"))
            let allFrom = from.sum(from.indices)
            draft.add(
                allFrom - draft.held(inBlock: block) + first .== 0, as: RowKey("moves", .block(block)))
            for venue in venues {
                func key(_ family: String) -> RowKey { RowKey(family, .venue(venue), .block(block)) }
                let held = draft.held(inBlock: block, at: venue)
                draft.add(
                    at[venue] + from[venue] - held - before[venue] .== 0, as: key("at"))
                draft.add(from[venue] - before[venue] .<= 0, as: key("from"))
                if !held.terms.isEmpty {
                    draft.add(
                        held - allFrom + from[venue] - first .<= 0, as: key("rotate"))
                }
            }
            before = at.map { LinearExpression($0) }
        }
    }
}

extension Rotation {
    /// No sequence has the same venue twice in a row.
    static func constrainSequence(_ draft: inout CompactProgram) throws(Interruption) {
        guard draft.index.series.rotate else { return }
        var before = draft.index.held.last?.option.venue
        for optionClass in draft.layout.classes {
            if optionClass.venue == before { for option in optionClass.options { draft.close(draft.isHeld[option]) } }
            before = optionClass.venue
        }
    }
}
