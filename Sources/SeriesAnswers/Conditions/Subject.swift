/// What conditions are about: those of a subject are tried together, weigh alike, and have one reason code.
enum Subject: CaseIterable, Sendable {
    // In the order in which a search takes them away: first what is rarely to blame.

    /// What a funder pays and what not, beyond its amount.
    case fundersRules
    /// That everything is paid, and the amounts.
    case money
    /// When people can be away.
    case calendars
    /// Where people go.
    case acceptedVenues
    /// Visas.
    case entry
    /// How often people come.
    case attendances
    /// Quotas, together, apart.
    case company
    /// Continuity, rotation and balance.
    case harmony
    /// Closed venues, their room and how often they are used.
    case venues
    /// Blackouts.
    case blackouts
    /// The horizon and the days on which workshops start.
    case dates
    /// The most seats and workshops.
    case ceilings
    /// Days from one start to the next.
    case gaps
    /// Pinned workshops.
    case pins
    /// The least seats, and who is required.
    case seats
    /// How many workshops there must be.
    case number

    /// The word for programs.
    var reason: ReasonCode {
        switch self {
        case .money, .fundersRules: .money
        case .pins: .pinned
        case .entry: .visas
        case .calendars, .acceptedVenues, .attendances: .people
        case .venues: .venues
        case .company, .harmony: .rules
        case .blackouts, .dates, .ceilings, .gaps, .seats, .number: .dates
        }
    }

    /// What changing a condition asks for.
    var burden: WayOut.Burden {
        switch self {
        case .dates, .ceilings, .gaps, .seats, .company, .harmony, .pins: .rule
        case .calendars, .acceptedVenues, .attendances, .venues: .asking
        case .number: .fewerWorkshops
        case .entry, .blackouts: .authority
        case .fundersRules: .consent
        case .money: .money
        }
    }
}
