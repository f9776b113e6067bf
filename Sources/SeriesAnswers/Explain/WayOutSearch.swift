import SeriesModel
import SeriesPlanning

/// Looks for the smallest change of one condition with which a series has a right plan.
struct WayOutSearch {
    /// A change that helps, before it is priced.
    struct Offer {
        var amendment: Amendment
        /// A right plan of the changed series, any.
        var plan: Plan
        /// Whether nothing smaller would do.
        var isLeast: Bool
        var extraMoney = Money.zero
    }

    let series: Series
    /// What has been changed already.
    let others: [Amendment]
    private(set) var feasibility: Feasibility
    /// Whether a number was not settled, as a test had no answer.
    private(set) var isCutShort = false
    /// Further money that no plan can do without, whoever gives it, in cents; known once it was asked for.
    private var shortfall = 0

    init(with others: [Amendment] = [], _ feasibility: Feasibility) {
        series = feasibility.series
        self.others = others
        self.feasibility = feasibility
    }

    /// Whether the series with one more change has a right plan.
    mutating func answer(_ amendment: Amendment) throws(ParleyError) -> Feasibility.Answer {
        feasibility.tell("of", [amendment.condition])
        return try feasibility.of(series.amending(others + [amendment]))
    }

    /// Changes of a condition that help, given a plan of the series without it; none where it cannot be spared.
    mutating func offers(for condition: any Condition, from plan: Plan) throws(ParleyError) -> [Offer] {
        let removal = Offer(amendment: Amendment(condition: condition, value: .lifted), plan: plan, isLeast: false)
        let last = condition.canBeTakenAway(from: series) ? [removal] : []
        if feasibility.isLate { return last }
        switch condition.scale(in: series) {
        case .whole: return last
        case .steps(let now, let lifted, let value):
            return try least(removal, now: now, lifted: lifted, value).map { [$0] } ?? last
        case .amounts(let scale): return [try least(condition, on: scale, from: plan)]
        case .choices(let choices):
            var offers: [Offer] = []
            for value in choices(plan).prefix(Self.choices) where !feasibility.isLate {
                let amendment = Amendment(condition: condition, value: value)
                guard case .possible(let plan) = try answer(amendment) else { continue }
                offers.append(Offer(amendment: amendment, plan: plan, isLeast: value.isSmallest))
                // Of weekdays two are offered: any may be as good.
                if case .weekdays = value, offers.count < 2 { continue }
                break
            }
            return offers.isEmpty ? last : offers
        }
    }

    /// So many changes of a condition are tried.
    private static let choices = 10

    // MARK: Whole numbers

    /// The least change of a number, halving between one that helps and one that does not; nil where none that is less
    /// than the removal was seen to help.
    private mutating func least(
        _ removal: Offer, now: Int, lifted: Int, _ value: (Int) -> ConditionValue
    ) throws(ParleyError) -> Offer? {
        let condition = removal.amendment.condition
        var best: Offer?
        var (bad, good) = (now, lifted)
        let direction = good > bad ? 1 : -1
        // As a rule a little is enough: double the step before halving.
        var step = 1
        while abs(good - bad) > 1, !feasibility.isLate {
            let middle = best == nil ? now + direction * step : (good + bad) / 2
            let tried = (middle - good) * direction >= 0 ? (good + bad) / 2 : middle
            let amendment = Amendment(condition: condition, value: value(tried))
            switch try answer(amendment) {
            case .possible(let plan):
                good = tried
                best = Offer(amendment: amendment, plan: plan, isLeast: false)
            case .impossible:
                bad = tried
                step *= 2
            case .unknown:
                isCutShort = true
                return best
            }
        }
        let isLeast = abs(good - bad) <= 1
        if var best {
            best.isLeast = isLeast
            return best
        }
        // Nothing less than the last step of the scale was seen to help.
        let amendment = Amendment(condition: condition, value: value(good))
        guard isLeast, case .possible(let found) = try answer(amendment) else { return nil }
        return Offer(amendment: amendment, plan: found, isLeast: true)
    }

    // MARK: Money

    /// The least amount, to the smallest unit, between one that is too small and what a plan really took.
    private mutating func least(
        _ condition: any Condition, on scale: AmountScale, from plan: Plan
    ) throws(ParleyError) -> Offer {
        var plan = plan
        var bad = scale.now
        let isFurther = condition is Payment
        if isFurther {
            if let cheapest = try cheapest() {
                plan = cheapest.plan
                bad = max(bad, cheapest.shortfall - 1)
            }
        } else if let grant = condition as? GrantCondition {
            bad = max(bad, amount(of: grant.funder, withFurther: shortfall) - 1)
        }
        var good = scale.taken(plan)
        var isFirst = true
        // Where what a plan took is no more than what is too small, nothing smaller is left to try.
        func isOpen() -> Bool { (scale.grows ? good - bad : bad - good) > 1 }
        while isOpen(), !feasibility.isLate {
            // What cannot be done without is often enough, and would end the search.
            let tried = isFirst && scale.grows ? bad + 1 : bad + (good - bad) / 2
            isFirst = false
            switch try answer(Amendment(condition: condition, value: .amount(scale.amount(tried)))) {
            case .possible(let found):
                plan = found
                let taken = scale.taken(found)
                good = scale.grows ? min(tried, taken) : max(tried, taken)
            case .impossible: bad = tried
            case .unknown: return offer(condition, scale, good, plan, isLeast: false)
            }
        }
        if isFurther { shortfall = bad + 1 }
        return offer(condition, scale, good, plan, isLeast: !isOpen())
    }

    private func offer(
        _ condition: any Condition, _ scale: AmountScale, _ steps: Int, _ plan: Plan, isLeast: Bool
    ) -> Offer {
        Offer(
            amendment: Amendment(condition: condition, value: .amount(scale.amount(steps))), plan: plan,
            isLeast: isLeast, extraMoney: scale.isMoney ? scale.worth(from: scale.now, to: steps) : .zero)
    }

    /// A cheap plan with a further funder, and the further money that no plan can do without: the cost that no plan
    /// betters, less all that the funders may pay.
    private mutating func cheapest() throws(ParleyError) -> (plan: Plan, shortfall: Int)? {
        var open = series.amending(others + [Amendment(condition: Payment(), value: .lifted)])
        open.goals = [Goal(.cost)]
        let plan = try feasibility.plan(open)
        guard plan.hasPlan else { return nil }
        let payable = SeriesIndex(series.amending(others)).payable
        let bound = plan.goals.first?.bound.map(Money.init(roundingDown:)) ?? .zero
        return (plan, max(0, (bound - payable).cents))
    }

    /// The least amount of a funder, in cents of its currency, that lets it pay so many cents more.
    private func amount(of id: String, withFurther cents: Int) -> Int {
        guard let position = series.funders.firstIndex(where: { $0.id == id }) else { return 0 }
        let limit = SeriesIndex(series).payable(by: position) + Money(cents: cents)
        return series.funders[position].leastAmount(paying: limit, in: series).cents
    }
}
