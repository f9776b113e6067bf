import SeriesModel
import SeriesPlanning

extension Enquiry {
    /// Which rule stands in the way of a series for which no plan is right: money with its sum, else each rule without
    /// which there would be a plan. Nil where the search stopped before it knew.
    ///
    /// - Parameters:
    ///   - changed: a series without a right plan.
    ///   - demands: what is asked of its plans.
    ///   - rules: those that may be it.
    /// - Returns: what stands in the way.
    /// - Throws: ``PlanningError``.
    mutating func hindrance(
        to changed: Series, demanding demands: [Demand], among rules: [SeriesRule] = SeriesRule.allCases
    ) throws(PlanningError) -> Obstacle? {
        var open = changed
        open.goals = []
        // Beyond what it can cost at the most there is nothing to pay.
        let (rich, anybody) = open.withoutLimitsOnMoney(SeriesIndex(open).mostDirectCost.units)
        let paid = try plan(rich, demanding: demands, leastPaidBy: anybody)
        switch paid.status {
        case .optimal:
            let missing = (paid.workshops.flatMap(\.funding) + paid.seriesFunding).filter { $0.funder == anybody }
            // Where nothing is missing, it is what a funder insists on spending.
            return missing.isEmpty
                ? .rules([.money]) : .money(missing: missing.reduce(.zero) { $0 + $1.amount })
        case .feasible: return .rules([.money])
        case .unknown: return nil
        case .infeasible: break
        }
        var guilty: [SeriesRule] = []
        for rule in rules where rule != .money {
            guard let without = open.without(rule) else { continue }
            guard let isPossible = try isPossible(without, demanding: demands) else { return nil }
            if isPossible { guilty.append(rule) }
        }
        return guilty.isEmpty ? .severalRules : .rules(guilty)
    }
}
