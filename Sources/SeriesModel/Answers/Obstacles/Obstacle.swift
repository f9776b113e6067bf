/// What stands in the way of a workshop at a venue on some days, or of somebody's being there.
public enum Obstacle: Hashable, Sendable {
    /// Meeting days are outside the horizon.
    case horizon(DayRange)
    /// Meeting days are not after the day of planning.
    case past(today: Day)
    /// No workshop starts on this day of the week.
    case weekday(Weekday)
    /// Workshops start on given days only, and this is none of them.
    case startDay(Day)
    /// No meeting may touch these days.
    case blackout(Blackout)
    /// The venue is closed, by its id.
    case closed(venue: String, DayRange)
    /// The workshop from this day has taken place, and cannot be changed any more.
    case held(Day)
    /// It is too soon after a workshop that has been held from a day.
    case gap(after: Day, days: Int)
    /// A delegation, by its id, has too few who can come.
    case tooFew(delegation: String, needed: Int, able: Int, absences: [Absence])
    /// Somebody cannot come who was asked for, or who is required at every workshop.
    case absent(Absence, isRequired: Bool)
    /// So much money is missing.
    case money(missing: Money)
    /// Each of these rules alone stands in the way: without it there would be a plan.
    case rules([SeriesRule])
    /// Several rules together stand in the way; without any one of them there would still be no plan.
    case severalRules
}

/// Why somebody cannot come.
public struct Absence: Hashable, Sendable {
    /// A participant id.
    public var participant: String
    /// The reason; where there are several, the first of them in this order.
    public var reason: Reason

    /// A reason not to come.
    public enum Reason: Hashable, Sendable {
        /// The venue is not acceptable to them.
        case venue
        /// No passport of theirs is let in.
        case entry
        /// They are away.
        case away(DayRange)
        /// They are available on other days only.
        case notAvailable
        /// They would have to leave before the day of planning.
        case past
        /// Their visa takes so many days: it is there for travel from a day on.
        case visa(notice: Int, from: Day)
    }

    /// An absence.
    public init(participant: String, reason: Reason) {
        self.participant = participant
        self.reason = reason
    }
}
