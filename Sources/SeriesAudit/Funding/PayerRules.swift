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

    /// Nobody's costs are paid by a funder whom they refuse.
    ///
    /// A plan adds up what a delegation's attendees cost and who pays for it; those with other refusals have lines of
    /// their own. The payments are right iff they can be split over the lines, each paid in full by funders who are not
    /// refused in it. By Hall's theorem that fails iff some lines together cost more than is paid by those who may pay
    /// any of them; a maximum flow from payers to lines finds such lines.
    static let refuses = Audit.Rule("refuses") { reading in
        var complaints: [String] = []
        for meeting in reading.meetings where meeting.spent == nil {
            guard let lines = meeting.lines else { continue }
            for (post, payers) in meeting.payments {
                let here = lines.filter { $0.post == post }
                guard isSound(payers, for: post, costing: here, at: meeting, facts: reading.facts),
                    let (unpaid, refused, paid) = Audit.Split(of: payers, over: here).shortfall
                else { continue }
                let cost = unpaid.reduce(BigInt(0)) { $0 + $1.cents }
                let people = unpaid.flatMap(\.attendees)
                complaints.append(
                    "\(meeting.title): \(post) of \(ShownText.list(people)) costs \(Audit.money(cost)), they refuse "
                        + "\(ShownText.list(refused, "or")), and those whom they accept pay \(Audit.money(paid))")
            }
        }
        return complaints
    }

    /// Whether refusals are all that can still be wrong; the rest is said by rules of its own.
    private static func isSound(
        _ payers: OrderedDictionary<String, BigInt>, for post: Audit.Post, costing lines: [Audit.CostLine],
        at meeting: Audit.Meeting, facts: Audit.Facts
    ) -> Bool {
        payers.allSatisfy { $1 >= 0 && ($1 == 0 || facts.grants[$0]?.objection(to: post, at: meeting) == nil) }
            && payers.values.reduce(0, +) == lines.reduce(0) { $0 + $1.cents }
    }
}
