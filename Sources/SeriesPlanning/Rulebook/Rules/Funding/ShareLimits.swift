import LinearModel
import SeriesModel

/// No funder pays more than its share of the direct cost of the whole series.
///
/// Where a funder has paid for held workshops, that alone may be more than its share; then it pays nothing more. A
/// variable `within[f]` says which of the two it is.
enum ShareLimits: Rule {
    static let name = "maxShare"
    static let sentence = "No funder pays more than its share of the whole."
    static let formula = "already paid + Σ_k pay[k,f] ≤ maxShare · direct cost, or Σ_k pay[k,f] = 0"

    static func tellsDatesApart(in series: Series) -> Bool { false }

    static func constrain(_ draft: inout CompactProgram) throws(Interruption) {
        var decided = LinearExpression()
        for payment in try draft.flow() { decided.add(1, payment.variable) }
        let spent = draft.index.held.filter { $0.paid != nil }.flatMap { draft.index.lines(ofHeld: $0) }
            .reduce(Money.zero) { $0 + $1.amount }
        let directCost = decided + CompactProgram.money(spent)
        for (position, funder) in draft.index.funders.enumerated() {
            guard let share = funder.maxShare?.approximation else { continue }
            let paid = try draft.paid(by: position)
            let already = draft.index.alreadyPaid(by: position)
            guard already > .zero else {
                draft.add(paid - share * directCost .<= 0, as: RowKey("share", .funder(position)))
                continue
            }
            let most = CompactProgram.money(max(.zero, funder.limit - already))
            let within = draft.addBinary(RowKey("within", .funder(position)))
            draft.add(paid - most * within .<= 0, as: RowKey("share_none", .funder(position)))
            let excess = CompactProgram.money(already) + most
            draft.add(
                paid - share * directCost + excess * within .<= most, as: RowKey("share", .funder(position)))
        }
    }
}
