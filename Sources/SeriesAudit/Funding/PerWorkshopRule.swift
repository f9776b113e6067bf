import BigInt
import OrderedCollections
import SeriesModel

extension Audit.Rule {
    /// What a funder pays for any one workshop stays within its limit.
    static let perWorkshop = Audit.Rule("perWorkshop") { reading in
        reading.meetings.filter { $0.spent == nil }.flatMap { meeting in
            reading.facts.grants.values.compactMap { grant in
                guard let most = grant.perWorkshop else { return nil }
                let sum = meeting.payments.values.reduce(BigInt(0)) { $0 + ($1[grant.id] ?? 0) }
                guard sum > most else { return nil }
                return "\(meeting.title): \(grant.id) pays \(Audit.money(sum)), "
                    + "at most \(Audit.money(most)) allowed for one workshop"
            }
        }
    }
}
