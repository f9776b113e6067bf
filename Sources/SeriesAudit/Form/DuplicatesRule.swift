import OrderedCollections
import SeriesModel

extension Audit.Rule {
    /// Nobody is listed twice at a workshop, and what costs the same category and delegation, or is paid for them by
    /// the same funder, is one entry.
    static let duplicates = Audit.Rule("duplicates") { reading in
        var complaints: [String] = []
        for meeting in reading.meetings {
            let attendees = meeting.planned.attendees.map {
                reading.facts.personIndex[$0] == nil ? ShownText.person($0) : $0
            }
            let costs = meeting.planned.costs.map {
                "the cost of \(Audit.Post(category: $0.category, delegation: $0.delegation))"
            }
            let funding = meeting.planned.funding.map {
                "what \($0.funder) pays for \(Audit.Post(category: $0.category, delegation: $0.delegation))"
            }
            complaints += repeated(attendees + costs + funding).map { "\(meeting.title): \($0)" }
        }
        complaints += repeated(reading.plan.seriesCosts.map { "the series cost \($0.category)" })
        return complaints
    }

    private static func repeated(_ entries: [String]) -> [String] {
        var counts: OrderedDictionary<String, Int> = [:]
        for entry in entries { counts[entry, default: 0] += 1 }
        return counts.filter { $0.value > 1 }.map { "\($0.key) is listed \($0.value) times" }
    }
}
