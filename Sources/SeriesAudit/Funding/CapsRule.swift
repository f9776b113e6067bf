import OrderedCollections
import SeriesModel

extension Audit.Rule {
    /// What a funder pays in a category stays within its cap.
    static let caps = Audit.Rule("caps") { reading in
        reading.facts.grants.values.flatMap { grant in
            grant.caps.compactMap { category, most in
                guard let sum = reading.spending.excess(of: grant.id, in: category, over: most) else { return nil }
                return "\(grant.id) pays \(Audit.money(sum)) for \(category), at most \(Audit.money(most)) allowed"
            }
        }
    }
}
