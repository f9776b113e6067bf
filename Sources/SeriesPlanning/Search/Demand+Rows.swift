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

extension CompactProgram {
    /// Lets through only what has a workshop at a venue from a day, or from any, or only what has none.
    mutating func demandWorkshop(_ isWanted: Bool, at venue: Int?, from start: Day?, _ number: Int) {
        let held = isHeld.sum(
            layout.options.indices.filter { position in
                let option = layout.options[position]
                return option.venue == venue && (start == nil || option.start == start)
            })
        add(isWanted ? held .>= 1 : held .<= 0, as: RowKey("demand", .number(number)))
    }

    /// Lets through only what has a person at the workshop at an option, or only what has not.
    mutating func demandAttendance(_ isWanted: Bool, of person: Int?, at option: WorkshopOption?, _ number: Int) {
        let positions = layout.options.indices.filter { layout.options[$0] == option }
        let held = isHeld.sum(positions)
        var attends = LinearExpression()
        for (optionClass, attending) in zip(layout.classes, attendances)
        where optionClass.options.contains(where: positions.contains) {
            for attending in attending where attending.person == person { attends.add(1, attending.variable) }
        }
        if isWanted {
            add(held .>= 1, as: RowKey("demand", .number(number)))
            add(attends .>= 1, as: RowKey("demand_attendance", .number(number)))
        } else {
            // An attendance belongs to a class: it counts where the option is the one that is held.
            add(held + attends .<= 1, as: RowKey("demand", .number(number)))
        }
    }
}
