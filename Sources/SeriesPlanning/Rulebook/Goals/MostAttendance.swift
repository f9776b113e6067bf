import LinearModel
import SeriesModel

/// The largest sum of weights over all attendances.
struct MostAttendance: GoalObjective {
    let kind = Goal.Kind.attendance
    let tellsDatesApart = false
    let sentence = "Have as many people attend as possible, each counted with their weight."
    let formula = "max Σ weight[p] · z[p,c], held attendances included"

    func measure(in draft: inout CompactProgram) throws(Interruption) -> GoalMeasure {
        var sum = LinearExpression()
        for attending in draft.attendances.joined() {
            sum.add(Double(draft.index.people[attending.person].weight), attending.variable)
        }
        let held = draft.index.held.map { draft.index.weight(of: $0.attendees) }.reduce(0, +)
        return GoalMeasure(expression: sum + Double(held), granularity: 1)
    }

    func value(of schedule: Schedule, in index: SeriesIndex) -> Rational {
        let planned = schedule.workshops.map { index.weight(of: $0.attendees) }.reduce(0, +)
        return Rational(planned + index.held.map { index.weight(of: $0.attendees) }.reduce(0, +))
    }
}

extension SeriesIndex {
    fileprivate func weight(of attendees: [Int]) -> Int {
        attendees.map { people[$0].weight }.reduce(0, +)
    }
}
