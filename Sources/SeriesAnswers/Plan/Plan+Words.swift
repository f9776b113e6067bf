package import SeriesModel
import SeriesText

extension DayRange {
    /// From a day to another; the first alone where they are the wrong way round.
    init(from start: Day, to end: Day) { self = DayRange(start, end) ?? DayRange(start) }
}

extension PlannedWorkshop {
    /// The meeting days.
    package var days: DayRange { DayRange(from: start, to: end) }

    /// How many come: `10 people`, or where weights differ `10 people, attendance 13`.
    func people(in series: Series) -> String {
        let people = counted(attendees.count, "person", "people")
        let weighted = series.attendance(of: attendees)
        return weighted == attendees.count ? people : "\(people), attendance \(weighted)"
    }
}

extension Plan {
    /// How often anybody comes, each time counted as one.
    var heads: Int { workshops.reduce(0) { $0 + $1.attendees.count } }

    /// How many come in all: `67 attendances`, or where weights differ `67 attendances, which count 76`.
    func attendance(in series: Series) -> String {
        let weighted = series.attendance(of: workshops.flatMap(\.attendees))
        return counted(heads, "attendance", "attendances") + (weighted == heads ? "" : ", which count \(weighted)")
    }
}

extension Series {
    /// What attendances count, weighted as the goal is.
    func attendance(of ids: [String]) -> Int {
        let weights = Dictionary(firstOf: participants.map { ($0.id, $0.weight) })
        return ids.reduce(0) { $0 + (weights[$1] ?? 1) }
    }
}

/// What a series calls its parts, by their ids.
extension Series {
    package func delegation(_ id: String) -> Delegation? { delegations.first { $0.id == id } }
    package func participant(_ id: String) -> Participant? { participants.first { $0.id == id } }
    package func venue(_ id: String) -> Venue? { venues.first { $0.id == id } }
    package func funder(_ id: String) -> Funder? { funders.first { $0.id == id } }

    package func name(ofDelegation id: String) -> String { delegation(id)?.name ?? id }
    package func name(ofVenue id: String) -> String { venue(id)?.name ?? id }
    package func name(ofFunder id: String) -> String { funder(id)?.name ?? id }

    /// The name of a participant, or with code names the id.
    package func name(ofParticipant id: String, codenames: Bool) -> String {
        codenames ? id : participant(id)?.name ?? id
    }

    /// People by their delegations, in the order of the series, as they are called; last those whom it has no longer.
    func groups(of ids: [String], codenames: Bool) -> [(name: String, people: [String])] {
        let known = Dictionary(firstOf: participants.map { ($0.id, $0) })
        let groups = delegations.map { delegation in
            let people = ids.compactMap { known[$0] }.filter { $0.delegation == delegation.id }
            return (name: delegation.name, people: people.map { codenames ? $0.id : $0.name })
        }
        return (groups + [("no longer in the series", ids.filter { known[$0] == nil })]).filter { !$0.people.isEmpty }
    }

    /// The same as the lines of a table, each group with how many they are.
    func attendeeLines(of ids: [String], codenames: Bool) -> [String] {
        var table = TextTable(.left, .right, .left)
        for group in groups(of: ids, codenames: codenames) {
            for (line, names) in wrapped(group.people, to: 72).enumerated() {
                table.add(line == 0 ? group.name : "", line == 0 ? "\(group.people.count)" : "", names)
            }
        }
        return table.lines
    }

    /// `1,250.50 EUR`; without a currency that of the series.
    func spoken(_ amount: Rational, _ currency: String? = nil) -> String {
        "\(amount.isWhole ? amount.grouped : Money(roundingHalfUp: amount).grouped) \(currency ?? self.currency)"
    }
}

extension Array where Element: Named {
    /// Changes the element of an id.
    mutating func change(_ id: String, _ change: (inout Element) -> Void) {
        for position in indices where self[position].id == id { change(&self[position]) }
    }
}

extension Array {
    /// Changes each of the elements.
    package mutating func changeEach(_ change: (inout Element) -> Void) {
        for position in indices { change(&self[position]) }
    }
}
