import BigInt
import OrderedCollections
import SeriesModel

extension Audit.Rule {
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
                    "\(meeting.title): \(post) of \(Audit.listed(people)) costs \(Audit.money(cost)), they refuse "
                        + "\(Audit.listed(refused, "or")), and those whom they accept pay \(Audit.money(paid))")
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
