import BigInt
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
    var feasibility: Feasibility
    /// Further money that no plan can do without, whoever gives it, in cents; known once `payment` was looked at.
    var shortfall = 0
    /// When to be content with what helps, even where less might.
    let deadline: ContinuousClock.Instant?

    init(
        in series: Series, with others: [Amendment] = [], _ feasibility: Feasibility,
        until deadline: ContinuousClock.Instant?
    ) {
        self.series = series
        self.others = others
        self.feasibility = feasibility
        self.deadline = deadline
    }

    /// Whether the series with one more change has a right plan.
    mutating func answer(_ amendment: Amendment) throws(PlanningError) -> Feasibility.Answer {
        try feasibility.of(series.amending(others + [amendment]), within: deadline.map { max(.zero, $0 - .now) })
    }

    var isLate: Bool { deadline.map { ContinuousClock.now >= $0 } ?? false }

    /// Changes of a condition that help, given a plan of the series without it.
    mutating func offers(for condition: Condition, from plan: Plan) throws(PlanningError) -> [Offer] {
        if let scale = scale(of: condition) { return [try least(condition, on: scale, from: plan)] }
        if let amounts = amounts(of: condition) { return [try least(condition, on: amounts, from: plan)] }
        var offers: [Offer] = []
        for value in narrowings(of: condition, in: plan) {
            let amendment = Amendment(condition, to: value)
            guard !isLate, case .possible(let plan) = try answer(amendment) else { continue }
            offers.append(Offer(amendment: amendment, plan: plan, isLeast: true))
            if condition != .startWeekdays || offers.count == 2 { break }
        }
        guard offers.isEmpty else { return offers }
        return [Offer(amendment: Amendment(condition, to: .lifted), plan: plan, isLeast: false)]
    }

    // MARK: Whole numbers

    /// The least change of a number, halving between one that helps and one that does not.
    private mutating func least(
        _ condition: Condition, on scale: WholeScale, from plan: Plan
    ) throws(PlanningError) -> Offer {
        var best: Offer?
        var (bad, good) = (scale.now, scale.lifted)
        // As a rule a little is enough: double the step before halving.
        var step = 1
        while abs(good - bad) > 1, !isLate {
            let direction = good > bad ? 1 : -1
            let middle = best == nil ? scale.now + direction * step : (good + bad) / 2
            let tried = (middle - good) * direction >= 0 ? (good + bad) / 2 : middle
            let amendment = Amendment(condition, to: scale.value(tried))
            switch try answer(amendment) {
            case .possible(let plan):
                good = tried
                best = Offer(amendment: amendment, plan: plan, isLeast: false)
            case .impossible:
                bad = tried
                step *= 2
            case .unknown:
                return best ?? Offer(amendment: Amendment(condition, to: .lifted), plan: plan, isLeast: false)
            }
        }
        let isLeast = abs(good - bad) <= 1
        if var best {
            best.isLeast = isLeast
            return best
        }
        // Nothing less than the removal was seen to help; as a number it says the same.
        let amendment = Amendment(condition, to: isLeast ? scale.value(good) : .lifted)
        guard isLeast, case .possible(let found) = try answer(amendment) else {
            return Offer(amendment: Amendment(condition, to: .lifted), plan: plan, isLeast: isLeast)
        }
        return Offer(amendment: amendment, plan: found, isLeast: true)
    }
}
