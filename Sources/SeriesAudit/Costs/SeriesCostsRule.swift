import BigInt
import OrderedCollections
import SeriesModel

extension Audit.Rule {
    /// The costs of the series are in the plan, to the cent.
    static let seriesCosts = Audit.Rule("seriesCosts") { reading in
        let costs = reading.facts.seriesCosts
        var stated: OrderedDictionary<String, BigInt> = [:]
        for entry in reading.plan.seriesCosts { stated[entry.category, default: 0] += BigInt(entry.amount.cents) }
        return costs.keys.union(stated.keys).filter { (costs[$0] ?? 0) != (stated[$0] ?? 0) }.map {
            "the series cost \($0) is \(Audit.money(costs[$0] ?? 0)), the plan says \(Audit.money(stated[$0] ?? 0))"
        }
    }
}
