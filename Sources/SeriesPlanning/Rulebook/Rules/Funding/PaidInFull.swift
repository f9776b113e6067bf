import LinearModel
import SeriesModel

/// Every cost line is paid in full, by funders that cover it and that nobody in it refuses.
///
/// Lines that the same funders may pay, and count the same, form a pool; a flow from pools to funders stands for the
/// split of every line. What nobody may pay cannot be chosen.
enum PaidInFull: Rule {
    static let name = "paid"
    static let sentence = "Everything is paid in full, by funders who may pay it and whom nobody concerned refuses."
    static let formula = "Σ_f pay[k,f] = Σ price · y + Σ price · z + series costs, over the lines of pool k"

    static func tellsDatesApart(in series: Series) -> Bool { false }

    static func constrain(_ draft: inout CompactProgram) throws(Interruption) {
        for (position, cost) in try draft.poolCosts().enumerated() {
            try draft.limits.check()
            draft.pools.append(cost.key)
            var unpaid = cost.value
            for funder in cost.key.payers {
                let most = CompactProgram.money(draft.index.funders[funder].limit)
                let pay = draft.addVariable(RowKey("pay_pool", .pool(position), .funder(funder)), in: 0...most)
                draft.payments.append(.init(pool: cost.key, funder: funder, variable: pay))
                unpaid.add(-1, pay)
            }
            draft.add(unpaid .== 0, as: RowKey("pool", .pool(position)))
        }
    }
}
