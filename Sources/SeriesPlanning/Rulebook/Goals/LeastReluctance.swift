import LinearModel
import SeriesModel

/// Fewest attendances at a venue about which the attendee is reluctant, or on days that they gave only if need be.
struct LeastReluctance: GoalObjective {
    let kind = Goal.Kind.reluctance
    let tellsDatesApart = false
    let sentence = "Ask as few people as possible to come where or when they would rather not."
    let formula = "min Σ z[p,c] over the reluctant, held attendances included"

    func measure(in draft: inout CompactProgram) throws(Interruption) -> GoalMeasure {
        var sum = LinearExpression()
        for (optionClass, attendances) in zip(draft.layout.classes, draft.attendances) {
            for (candidate, attending) in zip(optionClass.candidates, attendances) where candidate.isReluctant {
                sum.add(1, attending.variable)
            }
        }
        let held = draft.index.held.map { draft.index.reluctant($0.attendees, about: $0.option) }.reduce(0, +)
        return GoalMeasure(expression: sum + Double(held), granularity: 1)
    }

    func value(of schedule: Schedule, in index: SeriesIndex) -> Rational {
        let planned = schedule.workshops.map { index.reluctant($0.attendees, about: $0.option) }.reduce(0, +)
        return Rational(planned + index.held.map { index.reluctant($0.attendees, about: $0.option) }.reduce(0, +))
    }
}

extension SeriesIndex {
    fileprivate func reluctant(_ attendees: [Int], about option: WorkshopOption) -> Int {
        attendees.filter { isReluctant($0, about: option) }.count
    }
}
