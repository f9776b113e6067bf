import BigInt
import SeriesModel

/// The amounts that a condition about money can be changed to, in the smallest steps in which it is written.
struct AmountScale {
    /// What the condition has now, in steps.
    let now: Int
    /// Whether larger amounts allow more.
    let grows: Bool
    /// Whether more of it is more money, rather than a consent.
    let isMoney: Bool
    /// The amount of so many steps.
    let amount: (Int) -> Rational
    /// The amount that would have been enough for a plan, in steps.
    let taken: (Plan) -> Int
    /// What one unit of the funder's currency is worth in the series currency.
    let rate: Rational

    /// What the change from one amount to another is worth in the series currency, rounded up to a cent.
    func worth(from: Int, to: Int) -> Money {
        let units = (amount(to) - amount(from)) * rate * 100
        return Money(cents: Int(clamping: units.isWhole ? units.floor : units.floor + 1))
    }
}

extension WayOutSearch {
    /// The scale of a condition about money that is an amount or a share; nil for any other.
    func amounts(of condition: Condition) -> AmountScale? {
        switch condition {
        case .payment: return further()
        case .grant(let id):
            return grant(id)
        case .cap(let id, let category):
            return scale(of: id, { $0.cap(on: category) }) { plan in
                BigInt(paid(by: id, in: plan) { $0.category == category }.cents)
            }
        case .perWorkshop(let id):
            return scale(of: id, { $0.perWorkshop }) { plan in
                BigInt(plan.workshops.map { sum($0.funding.filter { $0.funder == id }).cents }.max() ?? 0)
            }
        case .leastSpending(let id):
            return scale(of: id, grows: false, { $0.minSpend }) { plan in
                BigInt(direct(of: id, in: plan).cents)
            }
        case .share(let id): return share(of: id)
        default: return nil
        }
    }

    private func grant(_ id: String) -> AmountScale? {
        guard let funder = funder(id) else { return nil }
        let rate = rate(of: funder)
        return AmountScale(
            now: Int(clamping: (funder.amount * 100).floor), grows: true, isMoney: true,
            amount: { Rational(BigInt($0), over: 100) ?? 0 },
            taken: { plan in
                Int(clamping: funder.amount(for: BigInt(direct(of: id, in: plan).cents), worth: rate))
            },
            rate: rate)
    }

    private func further() -> AmountScale {
        AmountScale(
            now: 0, grows: true, isMoney: true, amount: { Rational(BigInt($0), over: 100) ?? 0 },
            taken: { direct(of: series.furtherFunder, in: $0).cents }, rate: 1)
    }

    /// A scale of cents of a funder's own currency; what was taken is in cents of the series currency.
    private func scale(
        of id: String, grows: Bool = true, _ now: (Funder) -> Rational?, taken: @escaping (Plan) -> BigInt
    ) -> AmountScale? {
        guard let funder = funder(id), let amount = now(funder) else { return nil }
        let rate = rate(of: funder)
        return AmountScale(
            now: Int(clamping: grows ? (amount * 100).floor : (amount * 100).roundedUp), grows: grows,
            isMoney: false, amount: { Rational(BigInt($0), over: 100) ?? 0 },
            taken: { plan in
                let own = Rational(taken(plan), over: 1)?.divided(by: rate) ?? 0
                return Int(clamping: grows ? own.roundedUp : own.floor)
            },
            rate: rate)
    }

    /// A scale of tenths of a percent.
    private func share(of id: String) -> AmountScale? {
        guard let share = funder(id)?.maxShare else { return nil }
        return AmountScale(
            now: Int(clamping: (share * 1000).floor), grows: true, isMoney: false,
            amount: { Rational(BigInt($0), over: 1000) ?? 0 },
            taken: { plan in
                let whole = Rational(max(1, plan.total.cents))
                return Int(
                    clamping: (Rational(direct(of: id, in: plan).cents) * 1000).divided(by: whole)?.roundedUp ?? 1000)
            },
            rate: 1)
    }

    // MARK: Reading a plan

    func direct(of funder: String, in plan: Plan) -> Money { paid(by: funder, in: plan) { _ in true } }

    private func paid(by funder: String, in plan: Plan, _ isMeant: (FundingEntry) -> Bool) -> Money {
        sum((plan.workshops.flatMap(\.funding) + plan.seriesFunding).filter { $0.funder == funder && isMeant($0) })
    }

    private func sum(_ entries: [FundingEntry]) -> Money { entries.reduce(.zero) { $0 + $1.amount } }
}

extension Funder {
    /// The most that it pays in a category, be it a cap or a heading.
    fileprivate func cap(on category: String) -> Rational? {
        [caps[category], headings?[category].map { $0 * (1 + reallocation) }].compactMap { $0 }.min()
    }
}
