import BigInt
import OrderedCollections
import SeriesModel

extension BudgetLine {
    /// The lines of a place: what its funders pay, and what of its costs nobody does.
    ///
    /// - Parameters:
    ///   - costs: what it costs.
    ///   - payments: who pays.
    ///   - place: where that is.
    ///   - parts: when a payment is due, and how much of it.
    /// - Returns: the payments in their order, then what nobody pays.
    static func of(
        _ costs: [CostEntry], paidBy payments: [FundingEntry], at place: BudgetPlace,
        parts: (CostEntry) -> [(due: Day, amount: Money)]
    ) -> [BudgetLine] {
        struct Post: Hashable {
            let category: String
            let delegation: String?
        }
        func lines(_ funder: String?, _ entry: CostEntry) -> [BudgetLine] {
            parts(entry).map { part in
                BudgetLine(
                    funder: funder, place: place, category: entry.category, delegation: entry.delegation,
                    due: part.due, sum: FunderAmount(amount: part.amount, own: part.amount))
            }
        }
        var unpaid: OrderedDictionary<Post, Money> = [:]
        for cost in costs {
            unpaid[Post(category: cost.category, delegation: cost.delegation), default: .zero] += cost.amount
        }
        var result: [BudgetLine] = []
        for payment in payments where payment.amount != .zero {
            unpaid[Post(category: payment.category, delegation: payment.delegation), default: .zero] -= payment.amount
            let entry = CostEntry(
                category: payment.category, delegation: payment.delegation, amount: payment.amount)
            result += lines(payment.funder, entry)
        }
        for (post, rest) in unpaid where rest != .zero {
            result += lines(nil, CostEntry(category: post.category, delegation: post.delegation, amount: rest))
        }
        return result
    }
}

extension [BudgetLine] {
    /// Gives the lines of a funder their amounts in its own currency: together the exact sum rounded down to a cent,
    /// each rounded down, and those with the largest rests, the earlier of equal ones, one cent up.
    mutating func convert(for funder: String, at rate: Rational) {
        let positions = indices.filter { self[$0].funder == funder }
        let exact = positions.map { Rational(self[$0].sum.amount.cents).divided(by: rate) ?? 0 }
        let whole = exact.map(\.floor)
        let sum = exact.reduce(0, +).floor
        let missing = Int(clamping: sum - whole.reduce(0, +))
        let rests = exact.indices.sorted { first, second in
            let rest = (
                exact[first] - (Rational(whole[first], over: 1) ?? 0),
                exact[second] - (Rational(whole[second], over: 1) ?? 0)
            )
            return rest.0 == rest.1 ? first < second : rest.0 > rest.1
        }
        let raised = Set(rests.prefix(Swift.max(0, missing)))
        for (index, position) in positions.enumerated() {
            self[position].sum.own = Money(cents: Int(clamping: whole[index]) + (raised.contains(index) ? 1 : 0))
        }
    }
}
