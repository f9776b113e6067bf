/// A number that tells why conditions clash, computed from the series with these conditions and no others.
public enum Evidence: Hashable, Sendable {
    /// So many dates on which a workshop can start somewhere, of which so many at most keep the gaps; needed are more.
    case dates(count: Int, fitting: Int, needed: Int)
    /// On the best date, so many people of a delegation can come; the others cannot.
    case seats(Attendance)
    /// The venues may be used so often in all; needed is more.
    case uses(possible: Int, needed: Int)
    /// So many workshops with as few people as allowed cost at least so much; the funders can pay so much.
    case cost(workshops: Int, least: Money, payable: Money)

    /// Who of a delegation can come on the best date there is.
    public struct Attendance: Hashable, Sendable {
        /// A delegation id.
        public var delegation: String
        /// So many must come.
        public var needed: Int
        /// So many can, on the best date.
        public var able: Int
        /// So many people the delegation has.
        public var people: Int
        /// The number of dates and venues looked at.
        public var options: Int
        /// One at which so many can come.
        public var best: Pin
        /// Everybody who cannot come then, and why.
        public var absent: [Absence]

        /// Who of a delegation can come.
        public init(
            delegation: String, needed: Int, able: Int, people: Int, options: Int, best: Pin, absent: [Absence]
        ) {
            self.delegation = delegation
            self.needed = needed
            self.able = able
            self.people = people
            self.options = options
            self.best = best
            self.absent = absent
        }
    }

    /// Somebody who cannot come, and the condition that stands in the way.
    public struct Absence: Hashable, Sendable {
        /// A participant id.
        public var participant: String
        /// Why.
        public var reason: Reason

        /// Somebody who cannot come.
        public init(participant: String, reason: Reason) {
            self.participant = participant
            self.reason = reason
        }

        /// Why somebody cannot come.
        public enum Reason: Hashable, Sendable {
            /// They are away on these days.
            case away(DayRange)
            /// The venue is not acceptable to them.
            case venue
            /// Their visa needs so many days from today.
            case notice(days: Int)
            /// They are not let in.
            case refused
        }
    }
}
