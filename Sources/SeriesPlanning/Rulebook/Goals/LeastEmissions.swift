import LinearModel
import SeriesModel

/// Least total kg of CO₂.
struct LeastEmissions: GoalObjective {
    let kind = Goal.Kind.emissions
    let tellsDatesApart = false
    let sentence = "Emit as little CO₂ as possible."
    let formula = "min Σ kgCO2 · z[p,c], held trips included"

    func measure(in draft: inout CompactProgram) throws(Interruption) -> GoalMeasure {
        try .trips(in: &draft) { $0.kgCO2 }
    }

    func value(of schedule: Schedule, in index: SeriesIndex) -> Rational { index.trips(of: schedule) { $0.kgCO2 } }
}

extension GoalMeasure {
    /// The sum over all round trips of what one takes.
    static func trips(
        in draft: inout CompactProgram, _ amount: (Fare) -> Rational
    ) throws(Interruption) -> GoalMeasure {
        let index = draft.index
        var trips = index.heldTrips(amount)
        var sum = LinearExpression(trips.reduce(0, +).approximation)
        for (optionClass, attendances) in zip(draft.layout.classes, draft.attendances) {
            try draft.limits.check()
            for attending in attendances {
                let trip = index.trip(attending.person, to: optionClass.venue, amount)
                sum.add(trip.approximation, attending.variable)
                trips.append(trip)
            }
        }
        return GoalMeasure(expression: sum, granularity: .commonStep(of: trips))
    }
}

extension SeriesIndex {
    /// What a person's round trip to a venue takes; 0 for locals.
    func trip(_ person: Int, to venue: Int, _ amount: (Fare) -> Rational) -> Rational {
        isLocal(person, at: venue) ? 0 : fare(from: people[person].home, to: series.venues[venue].city).map(amount) ?? 0
    }

    /// What all trips of a schedule take, held ones included.
    func trips(of schedule: Schedule, _ amount: (Fare) -> Rational) -> Rational {
        let planned = schedule.workshops.flatMap { workshop in
            workshop.attendees.map { trip($0, to: workshop.option.venue, amount) }
        }
        return (heldTrips(amount) + planned).reduce(0, +)
    }

    /// What the trips of held workshops take.
    func heldTrips(_ amount: (Fare) -> Rational) -> [Rational] {
        held.flatMap { held in held.attendees.map { trip($0, to: held.option.venue, amount) } }
    }
}
