/// For whom a report is: what of a plan they may see, and what people are called in it.
public struct ReportReader: Hashable, Sendable {
    /// Who reads it.
    public enum Audience: Hashable, Sendable {
        /// The coordinators: everything.
        case team
        /// A funder, by its id: its own money, the workshops, and how many come. Of other funders only what they pay
        /// together; of people only how many they are.
        case funder(String)
        /// A delegation, by its id: its own people and their travel, the workshops, and how many others come.
        case delegation(String)
        /// A participant, by their id: their own dates.
        case participant(String)
    }

    /// What people are called.
    public enum Naming: String, CaseIterable, Hashable, Sendable {
        /// By their names.
        case names
        /// By code names, see ``Codenames``.
        case codenames
        /// Not at all: only how many they are is said.
        case counts
    }

    /// Who reads it.
    public var audience: Audience
    /// What people are called whom the audience may know.
    public var naming: Naming

    /// A reader; by default the team, and people by their names. A funder is told of no person, and a participant is
    /// one: they have a name or a code name.
    public init(_ audience: Audience = .team, naming: Naming = .names) {
        self.audience = audience
        self.naming =
            switch audience {
            case .funder: .counts
            case .participant where naming == .counts: .codenames
            default: naming
            }
    }
}

/// What is asked of a report that cannot be made.
public enum ReportError: Error, Hashable, Sendable {
    /// The series has no funder of this id.
    case noFunder
    /// The series has no delegation of this id.
    case noDelegation
    /// The series has nobody of this id.
    case noParticipant
}
