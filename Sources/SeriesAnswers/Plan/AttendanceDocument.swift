public import SeriesModel

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
