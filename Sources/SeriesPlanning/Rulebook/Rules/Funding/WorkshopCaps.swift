import LinearModel
import SeriesModel
import OrderedCollections

/// No funder pays more for any one workshop than its limit.
enum WorkshopCaps: Rule {
    static let name = "perWorkshop"
    static let sentence = "No funder pays more for one workshop than it is ready to."
    static let formula = "Σ_{k of workshop w} pay[k,f] ≤ perWorkshop[f] for every workshop w"

    static func tellsDatesApart(in series: Series) -> Bool { false }

    static func constrain(_ draft: inout CompactProgram) throws(Interruption) {
        let workshops = OrderedSet(try draft.flow().compactMap(\.pool.workshop))
        for (position, funder) in draft.index.funders.enumerated() {
            guard let most = funder.perWorkshop else { continue }
            for workshop in workshops {
                let paid = try draft.paid(by: position) { $0.workshop == workshop }
                guard !paid.terms.isEmpty else { continue }
                let place =
                    switch workshop {
                    case .held(let number): RowKey.Part.heldWorkshop(number)
                    case .planned(let block): RowKey.Part.block(block)
                    }
                draft.add(
                    paid .<= CompactProgram.money(most), as: RowKey("per_workshop", .funder(position), place))
            }
        }
    }
}
