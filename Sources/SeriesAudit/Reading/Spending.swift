import BigInt
import OrderedCollections
import SeriesModel

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
