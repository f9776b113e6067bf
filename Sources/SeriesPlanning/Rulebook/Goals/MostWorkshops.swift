import LinearModel
import SeriesModel

/// Most workshops.
struct MostWorkshops: GoalObjective {
    let kind = Goal.Kind.workshops
    let tellsDatesApart = false
    let sentence = "Hold as many workshops as possible."
    let formula = "max held + Σ_o x[o]"

    func measure(in draft: inout CompactProgram) throws(Interruption) -> GoalMeasure {
        GoalMeasure(
            expression: draft.isHeld.sum(draft.isHeld.indices) + Double(draft.index.held.count), granularity: 1)
    }

    func value(of schedule: Schedule, in index: SeriesIndex) -> Rational {
        Rational(schedule.workshops.count + index.held.count)
    }
}
