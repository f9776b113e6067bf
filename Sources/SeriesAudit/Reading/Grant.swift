import BigInt
import SeriesModel

extension Audit {
    /// A funder with its limits in cents, each converted once and rounded down.
    struct Grant: Sendable {
        let funder: Funder
        /// The whole grant.
        let amount: BigInt
        /// What is left of it for direct costs: ⌊amount ÷ (1 + overhead/100)⌋.
        let direct: BigInt
        /// By category, in the order of their names.
        let caps: [(category: String, most: BigInt)]
        /// By category, in the order of their names, what it may pay there with what may be moved; nil: no headings.
        let headings: [(category: String, most: BigInt)]?
        let perWorkshop: BigInt?
        let minSpend: BigInt?

        var id: String { funder.id }

        init(_ funder: Funder, in series: Series) {
            func roundedDown(_ value: Rational) -> BigInt { series.cents(value, funder.currency).floor }
            self.funder = funder
            amount = roundedDown(funder.amount)
            direct = (Rational(whole: 100 * amount).divided(by: funder.overhead + 100) ?? 0).floor
            caps = funder.caps.sorted { $0.key < $1.key }.map { ($0.key, roundedDown($0.value)) }
            headings = funder.headings?.sorted { $0.key < $1.key }.map { category, amount in
                (category, roundedDown(amount * (1 + funder.reallocation)))
            }
            perWorkshop = funder.perWorkshop.map(roundedDown)
            minSpend = funder.minSpend.map(roundedDown)
        }

        /// Why the terms of the grant do not let it pay for something; nil where they do.
        ///
        /// No workshop is given for a cost of the series: that is in every window, at no venue, of no delegation.
        func objection(to post: Post, at meeting: Meeting?) -> String? {
            if let covers = funder.covers, !covers.contains(post.category) {
                return "it covers \(covers.isEmpty ? "nothing" : "only \(Audit.listed(covers))")"
            }
            if let headings, !headings.contains(where: { $0.category == post.category }) {
                return
                    "it has \(headings.isEmpty ? "no headings" : "headings for \(Audit.listed(headings.map(\.category))) only")"
            }
            guard let meeting else { return nil }
            if let delegations = funder.delegations, let delegation = post.delegation,
                !delegations.contains(delegation)
            {
                return "it pays for \(delegations.isEmpty ? "nobody" : "people of \(Audit.listed(delegations)) only")"
            }
            if let window = funder.window, !window.contains(meeting.days) { return "its window is \(window)" }
            if let venues = funder.venues, !venues.contains(meeting.planned.venue) {
                return "it pays \(venues.isEmpty ? "nowhere" : "at \(Audit.listed(venues)) only")"
            }
            return nil
        }
    }
}
