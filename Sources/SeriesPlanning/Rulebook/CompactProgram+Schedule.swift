package import LinearModel
import SeriesModel

extension CompactProgram {
    /// The schedule that a whole solution of the program stands for.
    package func schedule(from solution: Solution) -> Schedule {
        let workshops = layout.classes.indices.compactMap { position -> Schedule.Workshop? in
            guard let held = layout.classes[position].options.first(where: { solution[isHeld[$0]] > 0.5 }) else {
                return nil
            }
            let attendees = attendances[position].filter { solution[$0.variable] > 0.5 }.map(\.person)
            return Schedule.Workshop(option: layout.options[held], attendees: attendees)
        }
        return Schedule(workshops: workshops.sorted { $0.option.start < $1.option.start })
    }

    /// A row that cuts this one schedule off and no other.
    ///
    /// At least one choice differs: Balas and Jeroslow, *Canonical cuts on the unit hypercube* (1972).
    ///
    /// A program that does not have the schedule needs no row.
    package mutating func cutOff(_ schedule: Schedule, as key: RowKey) {
        let isThere = schedule.workshops.allSatisfy { workshop in
            layout.options.firstIndex(of: workshop.option).map { option in
                let candidates = Set(attendances[classOfOption[option]].map(\.person))
                return workshop.attendees.allSatisfy(candidates.contains)
            } ?? false
        }
        guard isThere else { return }
        let held = Set(schedule.workshops.map(\.option))
        var differences = LinearExpression()
        for (option, variable) in zip(layout.options, isHeld) {
            differences += held.contains(option) ? 1 - LinearExpression(variable) : LinearExpression(variable)
        }
        for (optionClass, attending) in zip(layout.classes, attendances) {
            let workshop = schedule.workshops.first { workshop in
                optionClass.options.contains { layout.options[$0] == workshop.option }
            }
            for candidate in attending {
                let attends = workshop.map { $0.attendees.contains(candidate.person) } ?? false
                differences +=
                    attends ? 1 - LinearExpression(candidate.variable) : LinearExpression(candidate.variable)
            }
        }
        add(differences .>= 1, as: key)
    }
}
