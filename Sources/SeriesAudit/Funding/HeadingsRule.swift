import OrderedCollections
import SeriesModel

extension Audit.Rule {
    /// What a funder pays in a heading of its grant stays within its amount and the share by which it may be exceeded.
    static let headings = Audit.Rule("headings") { reading in
        reading.facts.grants.values.flatMap { grant in
            (grant.headings ?? []).compactMap { category, most in
                guard let sum = reading.spending.excess(of: grant.id, in: category, over: most) else { return nil }
                return "\(grant.id) pays \(Audit.money(sum)) under its heading \(category), "
                    + "at most \(Audit.money(most)) allowed"
            }
        }
    }
}
