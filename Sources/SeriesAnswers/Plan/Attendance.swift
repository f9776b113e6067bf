public import SeriesModel
import SeriesText

/// Who comes to what: people in the order of the series by delegation, and workshops in the order of the plan.
struct Attendance {
    struct Group {
        let id: String?
        let name: String
        let people: [Row]
        /// For each workshop how many come.
        let totals: [Int]
    }

    struct Row {
        let id: String
        /// For each workshop whether they come.
        let comes: [Bool]

        var count: Int { comes.count { $0 } }
    }

    let groups: [Group]
    let totals: [Int]

    init(_ plan: Plan, of series: Series) {
        let present = plan.workshops.map { Set($0.attendees) }
        func group(_ id: String?, _ name: String, _ people: [String]) -> Group {
            let rows = people.map { person in Row(id: person, comes: present.map { $0.contains(person) }) }
            return Group(
                id: id, name: name, people: rows,
                totals: present.indices.map { workshop in rows.count { $0.comes[workshop] } })
        }
        var groups = series.delegations.map { delegation in
            group(
                delegation.id, delegation.name,
                series.participants.filter { $0.delegation == delegation.id }.map(\.id))
        }
        let known = Set(series.participants.map(\.id))
        var seen = known
        let others = plan.workshops.flatMap(\.attendees).filter { seen.insert($0).inserted }
        if !others.isEmpty { groups.append(group(nil, "no longer in the series", others)) }
        self.groups = groups
        totals = plan.workshops.map(\.attendees.count)
    }
}

extension Attendance {
    /// So wide is a table at the most, where that can be.
    private static let width = 98

    /// The matrix as tables, each with as many workshops as fit beside each other.
    func tables(_ plan: Plan, of series: Series, codenames: Bool) -> [String] {
        let dates = plan.workshops.map { workshop in
            workshop.start.short.split(separator: " ").prefix(2).joined(separator: " ")
        }
        let names = groups.flatMap(\.people).map { series.name(ofParticipant: $0.id, codenames: codenames).columns + 2 }
        let first = max(names.max() ?? 0, groups.map(\.name.columns).max() ?? 0, Self.everybody.columns)
        let column = max(dates.map(\.count).max() ?? 0, "\(totals.max() ?? 0)".count) + 2
        let fitting = max(1, (Self.width - 2 - first - Self.last) / column)
        var lines: [String] = []
        let starts = Array(stride(from: 0, to: max(1, plan.workshops.count), by: fitting))
        for start in starts {
            let range = start..<min(start + fitting, plan.workshops.count)
            let isLast = start == starts.last
            var table = TextTable([.left] + range.map { _ in .right } + [.left])
            table.add([""] + range.map { "\($0 + 1)" })
            table.add([""] + range.map { dates[$0] } + (isLast ? ["in all"] : []))
            for group in groups {
                table.add([group.name])
                for person in group.people {
                    table.add(
                        ["  " + series.name(ofParticipant: person.id, codenames: codenames)]
                            + range.map { person.comes[$0] ? "x" : "·" }
                            + (isLast ? ["\(person.count) of \(person.comes.count)"] : []))
                }
                table.add(
                    ["  together"] + range.map { "\(group.totals[$0])" }
                        + (isLast ? ["\(group.totals.reduce(0, +))"] : []))
            }
            table.add(
                [Self.everybody] + range.map { "\(totals[$0])" } + (isLast ? ["\(totals.reduce(0, +))"] : []))
            let weighted = plan.workshops.map { series.attendance(of: $0.attendees) }
            if weighted != totals {
                table.add(
                    ["attendance"] + range.map { "\(weighted[$0])" }
                        + (isLast ? ["\(weighted.reduce(0, +)), weighted"] : []))
            }
            if start > 0 { lines.append("") }
            lines += table.lines
        }
        return lines
    }

    private static let everybody = "everybody"
    /// The width of the last column.
    private static let last = 10
}

/// Who comes to what, as JSON. Workshops are called by their numbers, from 1.
public struct AttendanceDocument: AnswerDocument {
    /// The version of the format.
    public let parley: Int
    /// The name of the series.
    public let name: String
    /// The workshops of the plan.
    public let workshops: [Workshop]
    /// People by delegation; last those whom the series has no longer.
    public let delegations: [Group]

    /// A workshop, and how many come.
    public struct Workshop: Codable, Hashable, Sendable {
        /// The first meeting day.
        public let start: Day
        /// The last meeting day.
        public let end: Day
        /// A venue id.
        public let venue: String
        /// How many come.
        public let people: Int
        /// The same, weighted.
        public let attendance: Int
    }

    /// The people of a delegation.
    public struct Group: Codable, Hashable, Sendable {
        /// A delegation id.
        @OrNull public var delegation: String?
        /// Each with their workshops.
        public let people: [Person]
        /// How many come to each workshop.
        public let totals: [Int]
    }

    /// Somebody, and what they come to.
    public struct Person: Codable, Hashable, Sendable {
        /// A participant id.
        public let participant: String
        /// Numbers of workshops.
        public let workshops: [Int]
    }

    /// A document of who comes to what.
    public init(_ plan: Plan, of series: Series) {
        let attendance = Attendance(plan, of: series)
        parley = SeriesFormat.version
        name = series.name
        workshops = zip(plan.workshops, attendance.totals).map { workshop, total in
            Workshop(
                start: workshop.start, end: workshop.end, venue: workshop.venue, people: total,
                attendance: series.attendance(of: workshop.attendees))
        }
        delegations = attendance.groups.map { group in
            Group(
                delegation: group.id,
                people: group.people.map { person in
                    Person(
                        participant: person.id,
                        workshops: person.comes.indices.filter { person.comes[$0] }.map { $0 + 1 })
                }, totals: group.totals)
        }
    }
}
