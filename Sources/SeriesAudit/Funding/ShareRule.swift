import BigInt
import OrderedCollections
import SeriesModel

extension Audit.Rule {
    /// A funder pays no more than its share of the direct cost of the whole series.
    ///
    /// `direct ≤ ⌊maxShare × total⌋`.
    static let maxShare = Audit.Rule("maxShare") { reading in
        guard let total = reading.total else { return [] }
        return reading.facts.grants.values.compactMap { grant in
            guard let share = grant.funder.maxShare else { return nil }
            let most = (share * Rational(whole: total)).floor
            guard let sum = reading.spending.excess(of: grant.id, over: most) else { return nil }
            return "\(grant.id) pays \(Audit.money(sum)), at most \(Audit.money(most)) allowed, "
                + "a share of \(share) of \(Audit.money(total))"
        }
    }
}
