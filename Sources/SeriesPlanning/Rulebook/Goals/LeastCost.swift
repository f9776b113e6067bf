import LinearModel
import SeriesModel

/// Least direct cost, series costs included.
struct LeastCost: GoalObjective {
    let kind = Goal.Kind.cost
    let tellsDatesApart = false
    let isMoney = true
    let sentence = "Spend as little as possible."
    let formula = "min Σ price · y + Σ price · z + series costs + held costs"

    func measure(in draft: inout CompactProgram) throws(Interruption) -> GoalMeasure {
        let fixed = draft.index.directCost(of: Schedule(workshops: []))
        var sum = LinearExpression(CompactProgram.money(fixed))
        for position in draft.layout.classes.indices {
            try draft.limits.check()
            for price in draft.pricesInClasses()[position] {
                sum.add(CompactProgram.money(price.amount), price.variable)
            }
        }
        return GoalMeasure(
            expression: sum, unitsPerProgramUnit: CompactProgram.centsPerUnit / 100, granularity: Money(cents: 1).units)
    }

    func value(of schedule: Schedule, in index: SeriesIndex) -> Rational {
        index.directCost(of: schedule).units
    }
}
