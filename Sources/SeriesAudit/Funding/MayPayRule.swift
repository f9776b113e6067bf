import OrderedCollections
import SeriesModel

extension Audit.Rule {
    /// A funder pays only what its grant covers: the category, the delegation, at the venue, in its window.
    static let mayPay = Audit.Rule("mayPay") { reading in
        var complaints: [String] = []
        for meeting in reading.meetings where meeting.spent == nil {
            for (post, payers) in meeting.payments {
                for (funder, cents) in payers where cents != 0 {
                    guard let reason = reading.facts.grants[funder]?.objection(to: post, at: meeting) else { continue }
                    complaints.append("\(meeting.title): \(funder) may not pay for \(post): \(reason)")
                }
            }
        }
        for entry in reading.plan.seriesFunding where entry.amount != .zero {
            let post = Audit.Post(category: entry.category, delegation: nil)
            guard let reason = reading.facts.grants[entry.funder]?.objection(to: post, at: nil) else { continue }
            complaints.append("\(entry.funder) may not pay for the series cost \(post): \(reason)")
        }
        return complaints
    }
}
