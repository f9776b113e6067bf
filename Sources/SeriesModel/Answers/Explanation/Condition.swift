/// One rule or fact of a series that can be taken away, so that every plan that was right stays right.
///
/// What is no condition is the ground on which the series stands: who there is and where they live, the venues, the
/// length of a workshop, travel days, prices, and what has been held.
public enum Condition: Hashable, Sendable {
    // MARK: Number and time

    /// So many workshops at least.
    case fewestWorkshops
    /// So many workshops at most.
    case mostWorkshops
    /// The first day of the horizon.
    case horizonStart
    /// The last day of the horizon.
    case horizonEnd
    /// The weekdays on which a workshop may start.
    case startWeekdays
    /// The days on which alone a workshop may start.
    case startDays
    /// So many days at least from one start to the next.
    case leastGap
    /// So many days at most from one start to the next.
    case greatestGap
    /// A blackout, by its position in the series.
    case blackout(Int)
    /// A pinned workshop, by its position in the series.
    case pinned(Int)

    // MARK: Who attends

    /// The least seats of a delegation.
    case leastSeats(delegation: String)
    /// The most seats of a delegation.
    case mostSeats(delegation: String)
    /// The rule of balance.
    case balance
    /// The rule of continuity.
    case continuity
    /// A quota, by its position in the series.
    case quota(Int)
    /// A list of people who attend together, by its position in the series.
    case together(Int)
    /// A list of people who are kept apart, by its position in the series.
    case apart(Int)
    /// That a participant attends every workshop.
    case required(participant: String)
    /// The least attendances of a participant.
    case leastAttendances(participant: String)
    /// The most attendances of a participant.
    case mostAttendances(participant: String)
    /// The days on which a participant cannot be away.
    case calendar(participant: String)
    /// The venues that are acceptable to a participant.
    case acceptedVenues(participant: String)
    /// The days of notice of a visa, by its position in the series.
    case visaNotice(Int)
    /// That holders of a passport are not let in, by the position of the visa in the series.
    case visaRefusal(Int)

    // MARK: Venues

    /// That consecutive workshops are at different venues.
    case rotation
    /// A time in which a venue is closed, by its position.
    case closure(venue: String, Int)
    /// How many people a venue holds.
    case capacity(venue: String)
    /// So many workshops at a venue at least.
    case leastUses(venue: String)
    /// So many workshops at a venue at most.
    case mostUses(venue: String)

    // MARK: Money

    /// That funders of the series pay for everything.
    case payment
    /// The amount of a funder.
    case grant(funder: String)
    /// The time in which a funder pays.
    case window(funder: String)
    /// The categories that a funder pays, its headings included.
    case coverage(funder: String)
    /// The delegations for whose people a funder pays.
    case fundedDelegations(funder: String)
    /// The venues at which a funder pays.
    case fundedVenues(funder: String)
    /// The largest share of the cost that a funder pays.
    case share(funder: String)
    /// The most that a funder pays in a category, be it a cap or a heading.
    case cap(funder: String, category: String)
    /// The most that a funder pays for one workshop.
    case perWorkshop(funder: String)
    /// The least that a funder must pay.
    case leastSpending(funder: String)
    /// The funders from which a participant takes nothing.
    case refusals(participant: String)
    /// The funders from which the people of a delegation take nothing.
    case delegationRefusals(delegation: String)
}
