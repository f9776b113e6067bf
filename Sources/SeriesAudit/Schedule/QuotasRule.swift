import SeriesModel

extension Audit.Rule {
    /// At every workshop, among the attendees of the delegations of a quota, those with its tag are neither too few nor
    /// too many, in number and in share.
    ///
    /// `min ≤ tagged ≤ max` and `minShare × all ≤ tagged ≤ maxShare × all`.
    static let quotas = Audit.Rule("quotas") { reading in
        reading.judged.flatMap { meeting in
            reading.series.quotas.flatMap { quota -> [String] in
                let delegations = quota.of ?? reading.facts.sides
                let pool = meeting.attendees.filter { delegations.contains($0.delegation) }
                let tagged = pool.count { $0.participant.tags.contains(quota.tag) }
                let found =
                    "\(meeting.title): \(tagged) of \(Audit.counted(pool.count, "attendee")) of "
                    + "\(ShownText.list(delegations)) tagged \(quota.tag)"
                var complaints = [Audit.complaint(found, tagged, quota.count)].compactMap(\.self)
                if let least = quota.minShare, Rational(tagged) < least * Rational(pool.count) {
                    complaints.append("\(found), a share of at least \(least) wanted")
                }
                if let most = quota.maxShare, Rational(tagged) > most * Rational(pool.count) {
                    complaints.append("\(found), a share of at most \(most) allowed")
                }
                return complaints
            }
        }
    }
}
