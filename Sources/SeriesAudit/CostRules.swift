import BigInt
import OrderedCollections
import SeriesModel

extension Audit.Rule {
    /// Every cost of a workshop is what its prices make it, to the cent.
    ///
    /// Travel, visa, lodging, per diem and fee of each delegation's attendees, the venue, the services; of a held
    /// workshop what was spent, where that is known.
    static let costs = Audit.Rule("costs") { reading in
        reading.meetings.flatMap { meeting -> [String] in
            guard let costs = meeting.costs else { return [] }
            var stated: OrderedDictionary<Audit.Post, BigInt> = [:]
            for entry in meeting.planned.costs {
                let post = Audit.Post(category: entry.category, delegation: entry.delegation)
                stated[post, default: 0] += BigInt(entry.amount.cents)
            }
            return costs.keys.union(stated.keys).filter { (costs[$0] ?? 0) != (stated[$0] ?? 0) }.map {
                "\(meeting.title): \($0) costs \(Audit.money(costs[$0] ?? 0)), "
                    + "the plan says \(Audit.money(stated[$0] ?? 0))"
            }
        }
    }

    /// The costs of the series are in the plan, to the cent.
    static let seriesCosts = Audit.Rule("seriesCosts") { reading in
        let costs = reading.facts.seriesCosts
        var stated: OrderedDictionary<String, BigInt> = [:]
        for entry in reading.plan.seriesCosts { stated[entry.category, default: 0] += BigInt(entry.amount.cents) }
        return costs.keys.union(stated.keys).filter { (costs[$0] ?? 0) != (stated[$0] ?? 0) }.map {
            "the series cost \($0) is \(Audit.money(costs[$0] ?? 0)), the plan says \(Audit.money(stated[$0] ?? 0))"
        }
    }

    /// The total is the sum of all costs: of the workshops, held ones included, and of the series.
    static let total = Audit.Rule("total") { reading in
        let stated = BigInt(reading.plan.total.cents)
        guard let total = reading.total, total != stated else { return [] }
        return ["the whole series costs \(Audit.money(total)), the plan says \(Audit.money(stated))"]
    }
}
