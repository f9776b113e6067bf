import LinearModel
import SeriesModel

extension GoalSearch {
    /// Adds a row for each demand; a goal that is not measured yet becomes so.
    static func add(
        _ demands: [Demand], to draft: inout CompactProgram, measuring known: inout [Goal.Kind: GoalMeasure]
    ) {
        let index = draft.index
        for (number, demand) in demands.enumerated() {
            let name = "demand_\(number)"
            switch demand {
            case .goal(let kind, let value, let isStrict):
                let measure = known[kind] ?? Objectives.of(kind).measure(in: &draft)
                known[kind] = measure
                let scale = GoalScale(goal: Goal(kind), measure: measure)
                draft.program.add(scale.row(atLeastAsGoodAs: isStrict ? scale.next(after: value) : value), named: name)
            case .workshop(let isWanted, let venue, let start):
                draft.demandWorkshop(isWanted, at: index.venueByID[venue], from: start, named: name)
            case .attendance(let isWanted, let participant, let venue, let start):
                draft.demandAttendance(
                    isWanted, of: index.participantByID[participant], at: index.option(venue, start), named: name)
            }
        }
    }
}

extension Demand {
    /// Whether a schedule has what is demanded of a goal, exactly; the program is as exact about everything else.
    func isMet(by schedule: Schedule, in index: SeriesIndex) -> Bool {
        guard case .goal(let kind, let value, let isStrict) = self else { return true }
        let found = Objectives.of(kind).value(of: schedule, in: index)
        if found == value { return !isStrict }
        return kind.isMaximised ? found > value : found < value
    }
}

extension SeriesIndex {
    fileprivate func option(_ venue: String, _ start: Day) -> WorkshopOption? {
        venueByID[venue].map { WorkshopOption(venue: $0, start: start) }
    }
}
