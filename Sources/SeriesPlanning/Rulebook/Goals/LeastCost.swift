import LinearModel
import SeriesModel

/// Least direct cost, series costs included.
enum LeastCost: Objective {
    static let kind = Goal.Kind.cost
    static let sentence = "Spend as little as possible."
    static let formula = "min Σ price · y + Σ price · z + series costs + held costs"

    static func measure(in draft: inout CompactProgram) -> GoalMeasure {
        let fixed = draft.index.directCost(of: Schedule(workshops: []))
        var sum = LinearExpression(CompactProgram.money(fixed))
        for position in draft.layout.classes.indices {
            for price in draft.prices(inClass: position) {
                sum.add(CompactProgram.money(price.amount), price.variable)
            }
        }
        return GoalMeasure(
            expression: sum, unitsPerProgramUnit: CompactProgram.centsPerUnit / 100, granularity: Money(cents: 1).units)
    }

    static func value(of schedule: Schedule, in index: SeriesIndex) -> Rational {
        index.directCost(of: schedule).units
    }
}
