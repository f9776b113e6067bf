import LinearModel
import SeriesModel

/// Least total kg of CO₂.
struct LeastEmissions: GoalObjective {
    let kind = Goal.Kind.emissions
    let sentence = "Emit as little CO₂ as possible."
    let formula = "min Σ kgCO2 · z[p,c], held trips included"

    func measure(in draft: inout CompactProgram) throws(Interruption) -> GoalMeasure {
        let index = draft.index
        var trips = index.held.flatMap { held in held.attendees.map { index.kgCO2($0, to: held.option.venue) } }
        var sum = LinearExpression(trips.reduce(0, +).approximation)
        for (optionClass, attendances) in zip(draft.layout.classes, draft.attendances) {
            try draft.limits.check()
            for attending in attendances {
                let trip = index.kgCO2(attending.person, to: optionClass.venue)
                sum.add(trip.approximation, attending.variable)
                trips.append(trip)
            }
        }
        return GoalMeasure(expression: sum, granularity: .commonStep(of: trips))
    }

    func value(of schedule: Schedule, in index: SeriesIndex) -> Rational {
        let held = index.held.flatMap { held in held.attendees.map { index.kgCO2($0, to: held.option.venue) } }
        let planned = schedule.workshops.flatMap { workshop in
            workshop.attendees.map { index.kgCO2($0, to: workshop.option.venue) }
        }
        return (held + planned).reduce(0, +)
    }
}

extension SeriesIndex {
    /// Emissions of a person's round trip to a venue; 0 for locals.
    fileprivate func kgCO2(_ person: Int, to venue: Int) -> Rational {
        isLocal(person, at: venue) ? 0 : fare(from: people[person].home, to: series.venues[venue].city)?.kgCO2 ?? 0
    }
}
