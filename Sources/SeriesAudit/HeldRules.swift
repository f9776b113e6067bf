import BigInt
import OrderedCollections
import SeriesModel

extension Audit.Rule {
    /// The workshops that have taken place come before every other, with those who were there.
    static let held = Audit.Rule("held") { reading in
        reading.facts.held.enumerated().flatMap { index, held -> [String] in
            let title = "held workshop \(index + 1) (\(held.start), \(held.venue))"
            guard let meeting = reading.meetings.dropFirst(index).first, meeting.heldIndex == index else {
                return ["\(title) is not workshop \(index + 1) of the plan"]
            }
            let listed = Set(meeting.listed.map { reading.facts.people[$0].id })
            let attended = Set(held.attendees)
            let missing = held.attendees.filter { !listed.contains($0) }
            let added = meeting.listed.map { reading.facts.people[$0].id }.filter { !attended.contains($0) }
            return missing.map { "\(title): \($0) attended, the plan leaves them out" }
                + added.map { "\(title): \($0) did not attend, the plan lists them" }
        }
    }

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

    /// Workshops that must be in the plan are in it.
    static let pinned = Audit.Rule("pinned") { reading in
        reading.series.pinned.filter { pin in
            !reading.plan.workshops.contains { $0.start == pin.start && $0.venue == pin.venue }
        }.map { "no workshop at \($0.venue) from \($0.start), which is pinned" }
    }
}
