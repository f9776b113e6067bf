import BigInt
import OrderedCollections
import SeriesModel

extension Audit.Rule {
    /// Every cost is paid in full, and nothing is paid that is no cost.
    static let paid = Audit.Rule("paid") { reading in
        var complaints: [String] = []
        for meeting in reading.meetings where meeting.spent == nil {
            guard let costs = meeting.costs else { continue }
            for post in costs.keys.union(meeting.payments.keys) {
                let cost = costs[post] ?? 0
                let paid = meeting.payments[post]?.values.reduce(0, +) ?? 0
                guard cost != paid else { continue }
                complaints.append(
                    "\(meeting.title): \(post) costs \(Audit.money(cost)), the funders pay \(Audit.money(paid))")
            }
        }
        let costs = reading.facts.seriesCosts
        var paid: OrderedDictionary<String, BigInt> = [:]
        for entry in reading.plan.seriesFunding where reading.facts.grants[entry.funder] != nil {
            paid[entry.category, default: 0] += BigInt(entry.amount.cents)
        }
        complaints += costs.keys.union(paid.keys).filter { (costs[$0] ?? 0) != (paid[$0] ?? 0) }.map {
            "the series cost \($0) is \(Audit.money(costs[$0] ?? 0)), the funders pay \(Audit.money(paid[$0] ?? 0))"
        }
        return complaints
    }
}
