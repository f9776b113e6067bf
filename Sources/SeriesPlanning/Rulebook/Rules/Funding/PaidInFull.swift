import LinearModel

/// Every cost line is paid in full, by funders that cover it and that nobody in it refuses.
///
/// Lines that the same funders may pay, and count the same, form a pool; a flow from pools to funders stands for the
/// split of every line. What nobody may pay cannot be chosen.
enum PaidInFull: Rule {
    static let name = "paid"
    static let sentence = "Everything is paid in full, by funders who may pay it and whom nobody concerned refuses."
    static let formula = "Σ_f pay[k,f] = Σ price · y + Σ price · z + series costs, over the lines of pool k"

    static func constrain(_ draft: inout CompactProgram) {
        for (position, cost) in draft.poolCosts().enumerated() {
            draft.pools.append(cost.key)
            var unpaid = cost.value
            for funder in cost.key.payers {
                let most = CompactProgram.money(draft.index.funders[funder].limit)
                let pay = draft.program.addVariable("pay_k\(position)_f\(funder)", in: 0...most)
                draft.payments.append(.init(pool: cost.key, funder: funder, variable: pay))
                unpaid.add(-1, pay)
            }
            draft.program.add(unpaid .== 0, named: "pool_k\(position)")
        }
    }
}
