import LinearModel
import SeriesModel

/// Every funder pays at least what it insists on; what it paid for held workshops counts.
enum LeastSpending: Rule {
    static let name = "minSpend"
    static let sentence = "Every funder pays at least as much as it insists on."
    static let formula = "Σ_k pay[k,f] ≥ minSpend[f] − already paid"

    static func tellsDatesApart(in series: Series) -> Bool { false }

    static func constrain(_ draft: inout CompactProgram) throws(Interruption) {
        for (position, funder) in draft.index.funders.enumerated() {
            let missing = funder.minSpend - draft.index.alreadyPaid(by: position)
            guard missing > .zero else { continue }
            let paid = try draft.paid(by: position)
            draft.add(paid .>= CompactProgram.money(missing), as: RowKey("min_spend", .funder(position)))
        }
    }
}
