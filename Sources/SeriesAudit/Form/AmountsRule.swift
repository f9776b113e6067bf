import BigInt
import SeriesModel

extension Audit.Rule {
    /// No amount of the plan is negative.
    static let amounts = Audit.Rule("amounts") { reading in
        var complaints: [String] = []
        func check(_ costs: [CostEntry], _ funding: [FundingEntry], _ place: String) {
            for entry in costs where entry.amount < .zero {
                let post = Audit.Post(category: entry.category, delegation: entry.delegation)
                complaints.append("\(place): the cost of \(post) is negative, \(entry.amount)")
            }
            for entry in funding where entry.amount < .zero {
                let post = Audit.Post(category: entry.category, delegation: entry.delegation)
                complaints.append("\(place): what \(entry.funder) pays for \(post) is negative, \(entry.amount)")
            }
        }
        for meeting in reading.meetings { check(meeting.planned.costs, meeting.planned.funding, meeting.title) }
        check(reading.plan.seriesCosts, reading.plan.seriesFunding, "series costs")
        return complaints
    }
}
