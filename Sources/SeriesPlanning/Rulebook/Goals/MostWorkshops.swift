import LinearModel
import SeriesModel

/// Most workshops.
enum MostWorkshops: Objective {
    static let kind = Goal.Kind.workshops
    static let sentence = "Hold as many workshops as possible."
    static let formula = "max held + Σ_o x[o]"

    static func measure(in draft: inout CompactProgram) -> GoalMeasure {
        GoalMeasure(
            expression: draft.isHeld.sum(draft.isHeld.indices) + Double(draft.index.held.count), granularity: 1)
    }

    static func value(of schedule: Schedule, in index: SeriesIndex) -> Rational {
        Rational(schedule.workshops.count + index.held.count)
    }
}
