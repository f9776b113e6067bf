import LinearModel
import SeriesModel

/// The largest difference between any two sides in total travel hours, smallest; 0 with fewer than two sides.
struct Fairness: GoalObjective {
    let kind = Goal.Kind.fairness
    let tellsDatesApart = false
    let sentence = "Share the hours of travel fairly among the sides."
    let countsTrips = true
    let formula = "min difference; difference ≥ Σ hours · z of a − Σ hours · z of b for any two sides a, b"

    func measure(in draft: inout CompactProgram) throws(Interruption) -> GoalMeasure {
        let index = draft.index
        var hours = index.sides.map { side in
            LinearExpression(
                index.held.map { index.hours($0.attendees, of: side, at: $0.option.venue) }.reduce(0, +).approximation)
        }
        var trips: [Rational] = []
        for (optionClass, attendances) in zip(draft.layout.classes, draft.attendances) {
            try draft.limits.check()
            for attending in attendances {
                guard let side = index.sides.firstIndex(of: index.people[attending.person].delegation) else { continue }
                let trip = index.trip(attending.person, to: optionClass.venue) { $0.hours }
                hours[side].add(trip.approximation, attending.variable)
                trips.append(trip)
            }
        }
        trips += index.heldTrips { $0.hours }
        // A bound on it, so that every price of its rows proves something.
        let most = hours.map { $0.terms.map(\.coefficient).reduce($0.constant, +) }.max() ?? 0
        let difference = draft.addVariable(RowKey("difference"), in: 0...most)
        for first in hours.indices {
            for second in hours.indices where second != first {
                draft.add(
                    hours[first] - hours[second] - difference .<= 0,
                    as: RowKey("fairness", .side(first), .side(second)))
            }
        }
        return GoalMeasure(expression: LinearExpression(difference), granularity: .commonStep(of: trips))
    }

    func value(of schedule: Schedule, in index: SeriesIndex) -> Rational {
        let hours = index.sides.map { side in
            index.held.map { index.hours($0.attendees, of: side, at: $0.option.venue) }.reduce(0, +)
                + schedule.workshops.map { index.hours($0.attendees, of: side, at: $0.option.venue) }.reduce(0, +)
        }
        guard let most = hours.max(), let least = hours.min() else { return 0 }
        return most - least
    }
}

extension SeriesIndex {
    fileprivate func hours(_ attendees: [Int], of side: Int, at venue: Int) -> Rational {
        attendees.filter { people[$0].delegation == side }.map { trip($0, to: venue) { $0.hours } }.reduce(0, +)
    }
}
