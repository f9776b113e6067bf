import LinearModel
import SeriesModel

/// Over the series each venue's workshops are within its limits; held ones count.
enum VenueUses: Rule {
    static let name = "uses"
    static let sentence = "Over the series each venue is used as often as agreed."
    static let formula = "min − held ≤ Σ_{o at v} x[o] ≤ max − held"

    static func tellsDatesApart(in series: Series) -> Bool { false }

    static func constrain(_ draft: inout CompactProgram) throws(Interruption) {
        for (position, venue) in draft.index.series.venues.enumerated() {
            let held = draft.index.held.filter { $0.option.venue == position }.count
            let options = draft.layout.options.indices.filter { draft.layout.options[$0].venue == position }
            if venue.uses.min > held {
                draft.add(
                    draft.isHeld.sum(options) .>= Double(venue.uses.min - held),
                    as: RowKey("uses_min", .venue(position)))
            }
            if let most = venue.uses.max, options.count > max(0, most - held) {
                draft.add(
                    draft.isHeld.sum(options) .<= Double(max(0, most - held)), as: RowKey("uses_max", .venue(position)))
            }
        }
    }
}
