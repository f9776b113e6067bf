import BigInt
import OrderedCollections
import SeriesModel

extension Audit.Rule {
    /// A funder pays no more than its grant, out of which its overhead comes too.
    ///
    /// `direct ≤ ⌊amount ÷ (1 + overhead/100)⌋`.
    static let grant = Audit.Rule("grant") { reading in
        reading.facts.grants.values.compactMap { grant in
            guard let sum = reading.spending.excess(of: grant.id, over: grant.direct) else { return nil }
            let overhead = grant.funder.overhead
            let limit = "\(grant.id) pays \(Audit.money(sum)), at most \(Audit.money(grant.direct)) allowed"
            return overhead == 0 ? limit : "\(limit) of \(Audit.money(grant.amount)) with an overhead of \(overhead)%"
        }
    }

    /// A funder pays no more than its share of the direct cost of the whole series.
    ///
    /// `direct ≤ ⌊maxShare × total⌋`.
    static let maxShare = Audit.Rule("maxShare") { reading in
        guard let total = reading.total else { return [] }
        return reading.facts.grants.values.compactMap { grant in
            guard let share = grant.funder.maxShare else { return nil }
            let most = (share * Rational(whole: total)).floor
            guard let sum = reading.spending.excess(of: grant.id, over: most) else { return nil }
            return "\(grant.id) pays \(Audit.money(sum)), at most \(Audit.money(most)) allowed, "
                + "a share of \(share) of \(Audit.money(total))"
        }
    }

    /// What a funder pays in a category stays within its cap.
    static let caps = Audit.Rule("caps") { reading in
        reading.facts.grants.values.flatMap { grant in
            grant.caps.compactMap { category, most in
                guard let sum = reading.spending.excess(of: grant.id, in: category, over: most) else { return nil }
                return "\(grant.id) pays \(Audit.money(sum)) for \(category), at most \(Audit.money(most)) allowed"
            }
        }
    }

    /// What a funder pays in a heading of its grant stays within its amount and the share by which it may be exceeded.
    static let headings = Audit.Rule("headings") { reading in
        reading.facts.grants.values.flatMap { grant in
            (grant.headings ?? []).compactMap { category, most in
                guard let sum = reading.spending.excess(of: grant.id, in: category, over: most) else { return nil }
                return "\(grant.id) pays \(Audit.money(sum)) under its heading \(category), "
                    + "at most \(Audit.money(most)) allowed"
            }
        }
    }

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

    /// A funder pays at least what it must spend.
    static let minSpend = Audit.Rule("minSpend") { reading in
        reading.facts.grants.values.compactMap { grant in
            let sum = reading.spending.paid(by: grant.id)
            guard let least = grant.minSpend, sum < least else { return nil }
            return "\(grant.id) pays \(Audit.money(sum)), at least \(Audit.money(least)) wanted"
        }
    }
}
