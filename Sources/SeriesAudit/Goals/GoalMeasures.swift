import BigInt
import SeriesModel

extension Audit.Reading {
    /// What the plan has of a goal, in the goal's unit; nil where its cost cannot be known.
    func value(of kind: Goal.Kind) -> Rational? {
        switch kind {
        case .workshops: workshopsHeld
        case .attendance: attendance
        case .returning: returning
        case .reluctance: reluctance
        case .cost: cost
        case .fairness: fairness
        case .emissions: emissions
        case .early: early
        case .changes: changes
        }
    }
}

extension Audit.Reading {
    /// How many workshops there are.
    var workshopsHeld: Rational { Rational(meetings.count) }
}

extension Audit.Reading {
    /// The sum of the attendees' weights over all workshops.
    var attendance: Rational {
        Rational(whole: meetings.flatMap(\.attendees).reduce(BigInt(0)) { $0 + BigInt($1.participant.weight) })
    }
}

extension Audit.Reading {
    /// How often somebody of a side attends a workshop and the one just before it.
    var returning: Rational {
        Rational(
            zip(meetings, meetings.dropFirst()).reduce(0) { sum, pair in
                let before = Set(pair.0.attendees.map(\.id))
                return sum + pair.1.attendees.count { $0.isOfSide && before.contains($0.id) }
            })
    }
}

extension Audit.Reading {
    /// How often somebody attends at a venue about which they are reluctant, on days that they gave only if need be, or
    /// from a start to which they said so in a poll: each attendance once.
    var reluctance: Rational {
        Rational(
            meetings.reduce(0) { sum, meeting in
                sum
                    + meeting.attendees.count { person in
                        if person.participant.reluctant.contains(meeting.planned.venue) { return true }
                        if person.participant.poll?[meeting.days.first] == .ifNeedBe { return true }
                        let away =
                            meeting.place.map { person.daysAway(for: meeting.days, at: $0.venue) } ?? meeting.days
                        return person.participant.ifNeedBe.contains { $0.overlaps(away) }
                    }
            })
    }
}

extension Audit.Reading {
    /// The direct cost of the whole series, series costs included, in units of its currency.
    var cost: Rational? { total.flatMap { Rational($0, over: 100) } }
}

extension Audit.Reading {
    /// The largest difference between any two sides in the hours that their attendees travel, all added up.
    var fairness: Rational {
        var hours: [String: Rational] = Dictionary(firstOf: facts.sides.map { ($0, 0) })
        for meeting in meetings {
            guard let venue = meeting.place?.venue else { continue }
            for person in meeting.attendees where person.isOfSide {
                hours[person.delegation, default: 0] += facts.trip(of: person, to: venue)?.hours ?? 0
            }
        }
        guard hours.count > 1, let least = hours.values.min(), let most = hours.values.max() else { return 0 }
        return most - least
    }
}

extension Audit.Reading {
    /// The kg of CO₂ of all travel.
    var emissions: Rational { trips { $0.kgCO2 } }

    /// What all trips take.
    func trips(_ amount: (Fare) -> Rational) -> Rational {
        meetings.reduce(into: 0) { sum, meeting in
            guard let venue = meeting.place?.venue else { return }
            for person in meeting.attendees { sum += facts.trip(of: person, to: venue).map(amount) ?? 0 }
        }
    }
}

extension Audit.Reading {
    /// The sum of the days from the first day of the horizon to each start.
    var early: Rational { Rational(meetings.reduce(0) { $0 + ($1.days.first - series.horizon.first) }) }
}

extension Audit.Reading {
    /// The changes to the baseline: 10 for each of its workshops, not held, whose start and venue are not both kept,
    /// and 1 for each person who attends a kept one in one of the two plans and not in the other. Without a baseline
    /// none.
    var changes: Rational {
        guard let baseline else { return 0 }
        let held = Set(facts.held.map { Slot(start: $0.start, venue: $0.venue) })
        let kept = Dictionary(
            meetings.map { (Slot(of: $0.planned), Set($0.attendees.map(\.id))) }, uniquingKeysWith: { _, last in last })
        let before = Dictionary(
            baseline.workshops.map { (Slot(of: $0), Set($0.attendees)) }, uniquingKeysWith: { _, last in last })
        return Rational(
            before.filter { !held.contains($0.key) }.reduce(0) { sum, workshop in
                sum + (kept[workshop.key].map { workshop.value.symmetricDifference($0).count } ?? 10)
            })
    }

    private struct Slot: Hashable {
        let start: Day
        let venue: String

        init(start: Day, venue: String) {
            self.start = start
            self.venue = venue
        }

        init(of workshop: PlannedWorkshop) {
            self.init(start: workshop.start, venue: workshop.venue)
        }
    }
}
