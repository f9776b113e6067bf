import BigInt
import OrderedCollections
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
                return "it covers \(covers.isEmpty ? "nothing" : "only \(ShownText.list(covers))")"
            }
            if let headings, !headings.contains(where: { $0.category == post.category }) {
                return
                    "it has \(headings.isEmpty ? "no headings" : "headings for \(ShownText.list(headings.map(\.category))) only")"
            }
            guard let meeting else { return nil }
            if let delegations = funder.delegations, let delegation = post.delegation,
                !delegations.contains(delegation)
            {
                return "it pays for \(delegations.isEmpty ? "nobody" : "people of \(ShownText.list(delegations)) only")"
            }
            if let window = funder.window, !window.contains(meeting.days) { return "its window is \(window)" }
            if let venues = funder.venues, !venues.contains(meeting.planned.venue) {
                return "it pays \(venues.isEmpty ? "nowhere" : "at \(ShownText.list(venues)) only")"
            }
            return nil
        }
    }
}

extension Audit {
    /// What each funder pays over the series.
    struct Spending: Sendable {
        /// What a funder pays, in all and by category.
        struct Sums: Sendable {
            var all: BigInt = 0
            var byCategory: [String: BigInt] = [:]

            mutating func add(_ cents: BigInt, for category: String) {
                all += cents
                byCategory[category, default: 0] += cents
            }
        }

        /// What the plan decides that a funder pays, by its id.
        private(set) var decided: [String: Sums] = [:]
        /// What a funder has paid for held workshops, by its id: a limit that this exceeds alone is not broken by it.
        private(set) var spent: [String: Sums] = [:]

        init(of plan: Plan, meetings: [Meeting], facts: Facts) {
            for meeting in meetings where meeting.spent == nil {
                for (post, payers) in meeting.payments {
                    for (funder, cents) in payers { decided[funder, default: Sums()].add(cents, for: post.category) }
                }
            }
            for entry in plan.seriesFunding where facts.grants[entry.funder] != nil {
                decided[entry.funder, default: Sums()].add(BigInt(entry.amount.cents), for: entry.category)
            }
            for entry in facts.held.flatMap({ $0.funding ?? [] }) {
                spent[entry.funder, default: Sums()].add((entry.amount * 100).roundedHalfUp, for: entry.category)
            }
        }

        /// What a funder pays in all, where the plan decides any of it and that exceeds a limit.
        func excess(of funder: String, over most: BigInt) -> BigInt? {
            excess(decided[funder]?.all, spent[funder]?.all, over: most)
        }

        /// What a funder pays in a category, where the plan decides any of it and that exceeds a limit.
        func excess(of funder: String, in category: String, over most: BigInt) -> BigInt? {
            excess(decided[funder]?.byCategory[category], spent[funder]?.byCategory[category], over: most)
        }

        /// What a funder pays in all.
        func paid(by funder: String) -> BigInt { (decided[funder]?.all ?? 0) + (spent[funder]?.all ?? 0) }

        private func excess(_ decided: BigInt?, _ spent: BigInt?, over most: BigInt) -> BigInt? {
            guard let decided, decided != 0 else { return nil }
            let sum = decided + (spent ?? 0)
            return sum > most ? sum : nil
        }
    }
}
