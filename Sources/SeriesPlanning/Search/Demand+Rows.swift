import LinearModel
import SeriesModel

extension CompactProgram {
    /// Adds a row for each demand; a goal that is not measured yet becomes so.
    mutating func add(
        _ demands: [Demand], measuring measures: inout [PlanningObjective: GoalMeasure]
    ) throws(Interruption) {
        for (number, demand) in demands.enumerated() {
            try limits.check()
            switch demand {
            case .goal(let kind, let value, let isStrict):
                let objective = Objectives.of(kind)
                let measure = try measures.measure(of: objective, in: &self)
                let scale = GoalScale(objective: objective, tolerance: 0, measure: measure)
                add(
                    scale.row(atLeastAsGoodAs: isStrict ? scale.next(after: value) : value),
                    as: RowKey("demand", .number(number)))
            case .workshop(let isWanted, let venue, let start):
                demandWorkshop(isWanted, at: index.venueByID[venue], from: start, number)
            case .attendance(let isWanted, let participant, let venue, let start):
                demandAttendance(
                    isWanted, of: index.participantByID[participant], at: index.option(venue, start), number)
            case .starts(let isWanted, let venue, let range):
                let place = venue.map { index.venueByID[$0] }
                demandStart(isWanted, number) { option in
                    (place == nil || place == .some(option.venue)) && range.contains(option.start)
                }
            case .presence(let isWanted, let participant):
                demandPresence(isWanted, of: index.participantByID[participant], number)
            case .meeting(let isWanted, let first, let second):
                demandMeeting(
                    isWanted, of: index.participantByID[first], and: index.participantByID[second], number)
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
