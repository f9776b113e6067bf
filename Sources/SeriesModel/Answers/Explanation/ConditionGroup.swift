/// Conditions that are alike, for a search that takes many away at once and for a reader who sees one line for them.
public enum ConditionGroup: CaseIterable, Sendable {
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
    /// The horizon and the weekdays.
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
}

extension Condition {
    /// The group that the condition is in.
    public var group: ConditionGroup {
        switch self {
        case .window, .coverage, .fundedDelegations, .fundedVenues, .share, .cap, .perWorkshop, .leastSpending,
            .refusals, .delegationRefusals:
            .fundersRules
        case .payment, .grant: .money
        case .calendar: .calendars
        case .acceptedVenues: .acceptedVenues
        case .visaNotice, .visaRefusal: .entry
        case .leastAttendances, .mostAttendances: .attendances
        case .quota, .together, .apart: .company
        case .continuity, .rotation, .balance: .harmony
        case .closure, .capacity, .leastUses, .mostUses: .venues
        case .blackout: .blackouts
        case .horizonStart, .horizonEnd, .startWeekdays, .startDays: .dates
        case .mostSeats, .mostWorkshops: .ceilings
        case .leastGap, .greatestGap: .gaps
        case .pinned: .pins
        case .leastSeats, .required: .seats
        case .fewestWorkshops: .number
        }
    }
}
