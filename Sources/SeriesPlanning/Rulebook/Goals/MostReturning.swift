import LinearModel
import SeriesModel

/// Most pairs of a side's participant and two consecutive workshops that they attend both.
struct MostReturning: GoalObjective {
    let kind = Goal.Kind.returning
    let tellsDatesApart = false
    let sentence = "Have as many people of the sides as possible come back from one workshop to the next."
    let formula = "max Σ back[p,k], held pairs included"

    func measure(in draft: inout CompactProgram) throws(Interruption) -> GoalMeasure {
        let sum = try draft.comingBack().sum
        let held = draft.index.returning(in: draft.index.held.map(\.attendees))
        return GoalMeasure(expression: sum + Double(held), granularity: 1)
    }

    func value(of schedule: Schedule, in index: SeriesIndex) -> Rational {
        Rational(index.returning(in: index.held.map(\.attendees) + schedule.workshops.map(\.attendees)))
    }
}

extension SeriesIndex {
    fileprivate func returning(in attendees: [[Int]]) -> Int {
        zip(attendees, attendees.dropFirst()).map { before, now in
            Set(before).intersection(now).filter { people[$0].isOfSide }.count
        }.reduce(0, +)
    }
}
