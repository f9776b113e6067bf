import LinearModel
import SeriesModel

/// Every funder pays at least what it insists on; what it paid for held workshops counts.
enum LeastSpending: Rule {
    static let name = "minSpend"
    static let sentence = "Every funder pays at least as much as it insists on."
    static let formula = "Σ_k pay[k,f] ≥ minSpend[f] − already paid"

    static func constrain(_ draft: inout CompactProgram) {
        for (position, funder) in draft.index.funders.enumerated() {
            let missing = funder.minSpend - draft.index.alreadyPaid(by: position)
            guard missing > .zero else { continue }
            draft.program.add(
                draft.paid(by: position) .>= CompactProgram.money(missing), named: "min_spend_f\(position)")
        }
    }
}
