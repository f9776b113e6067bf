public import SeriesModel

/// A number that tells why conditions clash, computed from the series with these conditions and no others.
public enum Evidence: Hashable, Sendable {
    /// Of so many open dates, those on which all who must can come; so many of them at most keep the gaps.
    case dates(open: Int, left: [Day], fitting: Int, needed: Int)
    /// Enough people of a delegation can come on some dates only, or on none.
    case seats(Attendance)
    /// The venues may be used so often in all; needed is more.
    case uses(possible: Int, needed: Int)
    /// So many workshops with as few people as allowed cost at least so much; the funders can pay so much.
    case cost(workshops: Int, least: Money, payable: Money)

    /// Who of a delegation can come, where on most dates or all too few can.
    public struct Attendance: Hashable, Sendable {
        /// A delegation id.
        public var delegation: String
        /// So many must come.
        public var needed: Int
        /// So many people the delegation has.
        public var people: Int
        /// The days on which a workshop could start somewhere.
        public var dates: Int
        /// Those of them on which enough can come.
        public var enough: [Day]
        /// The best of the others.
        public var best: Pin
        /// So many can come to it.
        public var able: Int
        /// Everybody who cannot come then, and why.
        public var absent: [Absence]

        /// Who of a delegation can come.
        public init(
            delegation: String, needed: Int, people: Int, dates: Int, enough: [Day], best: Pin, able: Int,
            absent: [Absence]
        ) {
            self.delegation = delegation
            self.needed = needed
            self.people = people
            self.dates = dates
            self.enough = enough
            self.best = best
            self.able = able
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
