import LinearModel
import SeriesModel

/// The smallest sum of days from the first day of the horizon to each start.
struct Earliness: GoalObjective {
    let kind = Goal.Kind.early
    let tellsDatesApart = false
    let sentence = "Meet as early as possible."
    let formula = "min Σ (d − first day) · x[v,d], held starts included"

    func measure(in draft: inout CompactProgram) throws(Interruption) -> GoalMeasure {
        let first = draft.index.series.horizon.first
        var sum = LinearExpression(Double(draft.index.held.map { $0.start - first }.reduce(0, +)))
        for (option, variable) in zip(draft.layout.options, draft.isHeld) {
            sum.add(Double(option.start - first), variable)
        }
        return GoalMeasure(expression: sum, granularity: 1)
    }

    func value(of schedule: Schedule, in index: SeriesIndex) -> Rational {
        let starts = index.held.map(\.start) + schedule.workshops.map(\.option.start)
        return Rational(starts.map { $0 - index.series.horizon.first }.reduce(0, +))
    }
}
