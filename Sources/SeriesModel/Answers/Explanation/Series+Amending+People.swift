extension Series {
    mutating func amendPeople(_ condition: Condition, to value: ConditionValue) {
        switch (condition, value) {
        case (.leastAttendances(let id), .lifted): change(participant: id) { $0.attends.min = 0 }
        case (.leastAttendances(let id), .number(let number)): change(participant: id) { $0.attends.min = number }
        case (.mostAttendances(let id), .lifted): change(participant: id) { $0.attends.max = nil }
        case (.mostAttendances(let id), .number(let number)): change(participant: id) { $0.attends.max = number }
        case (.calendar(let id), .lifted):
            change(participant: id) { person in
                person.unavailable = []
                person.available = nil
                person.poll = nil
            }
        case (.calendar(let id), .days(let freed)):
            change(participant: id) { person in
                person.unavailable = person.unavailable.flatMap { $0.subtracting(freed) }
                person.available = person.available.map { $0 + freed }
            }
        case (.acceptedVenues(let id), .lifted):
            guard let person = participants.first(where: { $0.id == id }) else { return }
            let reachable = Set(reachableVenues(of: person)).union(person.venues ?? [])
            let open = venues.map(\.id).filter(reachable.contains)
            change(participant: id) { $0.venues = open }
        case (.acceptedVenues(let id), .added(let more)):
            change(participant: id) { $0.venues = $0.venues.map { $0 + more } }
        case (.visaNotice(let position), .lifted) where visas.indices.contains(position): visas[position].notice = 0
        case (.visaNotice(let position), .number(let number)) where visas.indices.contains(position):
            visas[position].notice = number
        case (.visaRefusal(let position), .lifted) where visas.indices.contains(position):
            visas[position].refused = false
        default: break
        }
    }

    mutating func amendVenue(_ condition: Condition, to value: ConditionValue) {
        switch (condition, value) {
        case (.closure(let id, let position), .lifted):
            change(venue: id) { venue in
                // The positions of the other closures stay.
                guard venue.closed.indices.contains(position) else { return }
                venue.closed[position] = DayRange(SeriesBounds.firstDay)
            }
        case (.capacity(let id), .lifted): change(venue: id) { $0.capacity = nil }
        case (.capacity(let id), .number(let number)): change(venue: id) { $0.capacity = number }
        case (.leastUses(let id), .lifted): change(venue: id) { $0.uses.min = 0 }
        case (.leastUses(let id), .number(let number)): change(venue: id) { $0.uses.min = number }
        case (.mostUses(let id), .lifted): change(venue: id) { $0.uses.max = nil }
        case (.mostUses(let id), .number(let number)): change(venue: id) { $0.uses.max = number }
        default: break
        }
    }

    mutating func change(delegation id: String, _ change: (inout Delegation) -> Void) {
        for position in delegations.indices where delegations[position].id == id { change(&delegations[position]) }
    }

    mutating func change(participant id: String, _ change: (inout Participant) -> Void) {
        for position in participants.indices where participants[position].id == id { change(&participants[position]) }
    }

    mutating func change(venue id: String, _ change: (inout Venue) -> Void) {
        for position in venues.indices where venues[position].id == id { change(&venues[position]) }
    }
}

extension DayRange {
    /// What is left of the range without others.
    func subtracting(_ others: [DayRange]) -> [DayRange] {
        others.reduce([self]) { rest, other in
            rest.flatMap { range in
                guard range.overlaps(other) else { return [range] }
                return [DayRange(range.first, other.first - 1), DayRange(other.last + 1, range.last)].compactMap { $0 }
            }
        }
    }
}
