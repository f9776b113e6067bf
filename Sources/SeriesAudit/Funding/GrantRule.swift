import OrderedCollections
import SeriesModel

extension Audit.Rule {
    /// A funder pays no more than its grant, out of which its overhead comes too.
    ///
    /// `direct ≤ ⌊amount ÷ (1 + overhead/100)⌋`.
    static let grant = Audit.Rule("grant") { reading in
        reading.facts.grants.values.compactMap { grant in
            guard let sum = reading.spending.excess(of: grant.id, over: grant.direct) else { return nil }
            let overhead = grant.funder.overhead
            let limit = "\(grant.id) pays \(Audit.money(sum)), at most \(Audit.money(grant.direct)) allowed"
            return overhead == 0 ? limit : "\(limit) of \(Audit.money(grant.amount)) with an overhead of \(overhead)%"
        }
    }
}
