import LinearModel
import SeriesModel

extension CompactProgram {
    /// Adds a row for each demand; a goal that is not measured yet becomes so.
    mutating func add(_ demands: [Demand], measuring known: inout [Goal.Kind: GoalMeasure]) {
        for (number, demand) in demands.enumerated() {
            let name = "demand_\(number)"
            switch demand {
            case .goal(let kind, let value, let isStrict):
                let measure = known[kind] ?? Objectives.of(kind).measure(in: &self)
                known[kind] = measure
                let scale = GoalScale(goal: Goal(kind), measure: measure)
                program.add(scale.row(atLeastAsGoodAs: isStrict ? scale.next(after: value) : value), named: name)
            case .workshop(let isWanted, let venue, let start):
                demandWorkshop(isWanted, at: index.venueByID[venue], from: start, named: name)
            case .attendance(let isWanted, let participant, let venue, let start):
                demandAttendance(
                    isWanted, of: index.participantByID[participant], at: index.option(venue, start), named: name)
            case .starts(let isWanted, let venue, let range):
                let place = venue.map { index.venueByID[$0] }
                demandStart(isWanted, named: name) { option in
                    (place == nil || place == .some(option.venue)) && range.contains(option.start)
                }
            case .presence(let isWanted, let participant):
                demandPresence(isWanted, of: index.participantByID[participant], named: name)
            case .meeting(let isWanted, let first, let second):
                demandMeeting(
                    isWanted, of: index.participantByID[first], and: index.participantByID[second], named: name)
            }
        }
    }
}

extension Demand {
    /// Whether a schedule has what is demanded, exactly.
    func isMet(by schedule: Schedule, in index: SeriesIndex) -> Bool {
        switch self {
        case .goal(let kind, let value, let isStrict):
            let found = Objectives.of(kind).value(of: schedule, in: index)
            if found == value { return !isStrict }
            return kind.isMaximised ? found > value : found < value
        case .workshop(let isWanted, let venue, let start):
            let isThere = schedule.workshops.contains { workshop in
                workshop.option.venue == index.venueByID[venue] && (start == nil || workshop.option.start == start)
            }
            return isThere == isWanted
        case .attendance(let isWanted, let participant, let venue, let start):
            let option = index.option(venue, start)
            let isThere = schedule.workshops.contains { workshop in
                workshop.option == option
                    && index.participantByID[participant].map(workshop.attendees.contains) ?? false
            }
            return isThere == isWanted
        case .starts(let isWanted, let venue, let range):
            let isThere = schedule.workshops.contains { workshop in
                (venue.map { workshop.option.venue == index.venueByID[$0] } ?? true)
                    && range.contains(workshop.option.start)
            }
            return isThere == isWanted
        case .presence(let isWanted, let participant):
            return index.everAttend([participant], schedule) == isWanted
        case .meeting(let isWanted, let first, let second):
            return index.everAttend([first, second], schedule) == isWanted
        }
    }
}

extension SeriesIndex {
    /// Whether all of some participants are at one workshop.
    fileprivate func everAttend(_ participants: [String], _ schedule: Schedule) -> Bool {
        let people = participants.compactMap { participantByID[$0] }
        return people.count == participants.count
            && schedule.workshops.contains { workshop in people.allSatisfy(workshop.attendees.contains) }
    }

    fileprivate func option(_ venue: String, _ start: Day) -> WorkshopOption? {
        venueByID[venue].map { WorkshopOption(venue: $0, start: start) }
    }
}
