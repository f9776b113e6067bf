import OrderedCollections
import SeriesModel

extension Audit.Rule {
    /// A funder pays at least what it must spend.
    static let minSpend = Audit.Rule("minSpend") { reading in
        reading.facts.grants.values.compactMap { grant in
            let sum = reading.spending.paid(by: grant.id)
            guard let least = grant.minSpend, sum < least else { return nil }
            return "\(grant.id) pays \(Audit.money(sum)), at least \(Audit.money(least)) wanted"
        }
    }
}
