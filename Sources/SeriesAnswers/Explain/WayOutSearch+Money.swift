import BigInt
import SeriesModel
import SeriesPlanning

extension WayOutSearch {
    /// The least amount, to the smallest unit, between one that is too small and what a plan really took.
    mutating func least(
        _ condition: Condition, on scale: AmountScale, from plan: Plan
    ) throws(PlanningError) -> Offer {
        var plan = plan
        var bad = scale.now
        if condition == .payment {
            if let cheapest = try cheapest() {
                plan = cheapest.plan
                bad = max(bad, cheapest.shortfall - 1)
            }
        } else if case .grant(let id) = condition {
            bad = max(bad, grant(of: id, withFurther: shortfall) - 1)
        }
        var good = scale.taken(plan)
        var isFirst = true
        while abs(good - bad) > 1, !isLate {
            // What cannot be done without is often enough, and would end the search.
            let tried = isFirst && scale.grows ? bad + 1 : bad + (good - bad) / 2
            isFirst = false
            switch try answer(Amendment(condition, to: .amount(scale.amount(tried)))) {
            case .possible(let found):
                plan = found
                let taken = scale.taken(found)
                good = scale.grows ? min(tried, taken) : max(tried, taken)
            case .impossible: bad = tried
            case .unknown: return offer(condition, scale, good, plan, isLeast: false)
            }
        }
        if condition == .payment { shortfall = bad + 1 }
        return offer(condition, scale, good, plan, isLeast: abs(good - bad) <= 1)
    }

    private func offer(
        _ condition: Condition, _ scale: AmountScale, _ amount: Int, _ plan: Plan, isLeast: Bool
    ) -> Offer {
        Offer(
            amendment: Amendment(condition, to: .amount(scale.amount(amount))), plan: plan, isLeast: isLeast,
            extraMoney: scale.isMoney ? scale.worth(from: scale.now, to: amount) : .zero)
    }

    /// A cheap plan with a further funder, and the further money that no plan can do without: the cost that no plan
    /// betters, less all that the funders may pay.
    private mutating func cheapest() throws(PlanningError) -> (plan: Plan, shortfall: Int)? {
        var open = series.amending(others + [Amendment(.payment, to: .lifted)])
        open.goals = [Goal(.cost)]
        let time = deadline.map { max(.zero, $0 - .now) / 3 }
        let plan = try feasibility.plan(open, within: time)
        guard plan.status == .optimal || plan.status == .feasible else { return nil }
        let payable = SeriesIndex(series.amending(others)).funders.reduce(Money.zero) { $0 + $1.limit }
        let bound = plan.goals.first?.bound.map(Money.init(roundingDown:)) ?? .zero
        return (plan, max(0, (bound - payable).cents))
    }

    /// The least amount of a funder, in cents of its currency, that lets it pay so many cents more.
    private func grant(of id: String, withFurther cents: Int) -> Int {
        guard let position = series.funders.firstIndex(where: { $0.id == id }) else { return 0 }
        let funder = series.funders[position]
        let limit = SeriesIndex(series).funders[position].limit.cents + cents
        return Int(clamping: funder.amount(for: BigInt(limit), worth: rate(of: funder)))
    }

    func rate(of funder: Funder) -> Rational {
        funder.currency.flatMap { $0 == series.currency ? nil : series.rates[$0] } ?? 1
    }
}

extension Funder {
    /// The least grant, in cents of its own currency, of which so many cents of the series currency can be paid directly:
    /// both what it is worth and what is left without overhead are rounded down.
    func amount(for direct: BigInt, worth rate: Rational) -> BigInt {
        let whole = (Rational(direct, over: 1) ?? 0) * (100 + overhead)
        let grant = (whole.divided(by: 100) ?? 0).roundedUp
        return (Rational(grant, over: 1)?.divided(by: rate) ?? 0).roundedUp
    }
}

extension Rational {
    /// The smallest whole number not below.
    var roundedUp: BigInt { isWhole ? numerator : floor + 1 }
}
