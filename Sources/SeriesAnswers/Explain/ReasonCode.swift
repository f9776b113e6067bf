/// Why no plan is right, in a word for programs. The list is closed: there are no others.
public enum ReasonCode: String, CaseIterable, Sendable {
    /// What it costs and what funders pay.
    case money
    /// A pinned workshop cannot be held.
    case pinned
    /// Somebody would not be let in, or not in time.
    case visas
    /// Too few people can come, or somebody must come who cannot.
    case people
    /// Venues are closed, too small, or may not be used as often as needed.
    case venues
    /// A rule about who sits with whom, returns or alternates: balance, continuity, quotas, together, apart, rotation.
    case rules
    /// There are too few dates, or they are too close to or too far from each other.
    case dates
    /// The series has no plan whatever rule is taken away: no venue, for instance.
    case structure

    /// What each code means, for a page of all of them.
    public var meaning: String {
        switch self {
        case .money: "what it costs and what the funders pay"
        case .pinned: "a pinned workshop cannot be held"
        case .visas: "somebody would not be let in, or not in time"
        case .people: "too few people can come, or somebody must come who cannot"
        case .venues: "venues are closed, too small, or may not be used as often as needed"
        case .rules: "a rule about who comes with whom, who returns, or where the next workshop is"
        case .dates: "there are too few dates, or they lie too close or too far apart"
        case .structure: "there is no plan whatever rule is taken away"
        }
    }

    /// The code of conditions that clash: the first of the list that one of them is about.
    init(of conditions: [any Condition]) {
        let codes = Set(conditions.map(\.subject.reason))
        self = conditions.isEmpty ? .structure : Self.allCases.first(where: codes.contains) ?? .dates
    }
}
