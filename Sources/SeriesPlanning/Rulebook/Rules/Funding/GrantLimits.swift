import LinearModel
import SeriesModel

/// No funder pays more directly than its grant leaves after overhead; what it paid for held workshops counts.
enum GrantLimits: Rule {
    static let name = "grant"
    static let sentence = "No funder pays more than its grant, overhead included."
    static let formula = "Σ_k pay[k,f] ≤ ⌊amount ÷ (1 + overhead/100)⌋ − already paid"

    static func tellsDatesApart(in series: Series) -> Bool { false }

    static func constrain(_ draft: inout CompactProgram) throws(Interruption) {
        for (position, funder) in draft.index.funders.enumerated() {
            let left = max(.zero, funder.limit - draft.index.alreadyPaid(by: position))
            let paid = try draft.paid(by: position)
            draft.add(paid .<= CompactProgram.money(left), as: RowKey("grant", .funder(position)))
        }
    }
}
