import BigInt
import OrderedCollections
import SeriesModel

extension Audit.Rule {
    /// What funders have paid for a held workshop stays as it was.
    static let heldFunding = Audit.Rule("heldFunding") { reading in
        reading.meetings.flatMap { meeting -> [String] in
            guard let spent = meeting.spent else { return [] }
            var paid: OrderedDictionary<Payment, BigInt> = [:]
            for entry in spent {
                let post = Audit.Post(category: entry.category, delegation: entry.delegation)
                paid[Payment(funder: entry.funder, post: post), default: 0] += (entry.amount * 100).roundedHalfUp
            }
            var planned: OrderedDictionary<Payment, BigInt> = [:]
            for (post, payers) in meeting.payments {
                for (funder, cents) in payers { planned[Payment(funder: funder, post: post)] = cents }
            }
            return paid.keys.union(planned.keys).compactMap { payment in
                let was = paid[payment] ?? 0
                let stated = planned[payment] ?? 0
                guard was != stated else { return nil }
                return "\(meeting.title): \(payment.funder) has paid \(Audit.money(was)) for \(payment.post), "
                    + "the plan says \(Audit.money(stated))"
            }
        }
    }

    private struct Payment: Hashable {
        let funder: String
        let post: Audit.Post
    }
}
