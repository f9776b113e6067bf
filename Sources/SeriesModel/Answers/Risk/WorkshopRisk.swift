/// What becomes of one workshop when people cancel.
public struct WorkshopRisk: Hashable, Sendable {
    /// Its place in the plan, from 1.
    public var number: Int
    /// The first meeting day.
    public var start: Day
    /// The last meeting day.
    public var end: Day
    /// A venue id.
    public var venue: String
    /// That seats, balance and quotas still hold, that everybody required is there, and that those who attend together
    /// or not at all still do.
    public var holds: Probability
    /// That each side still has enough people from the workshop before, some of whom may have cancelled that one; nil
    /// where the series does not ask for it or there is none before.
    public var returning: Probability?
    /// The rules that can break, most likely first.
    public var breaks: [RuleRisk]
    /// Everybody who attends, by how much the workshop depends on them, most critical first.
    public var attendees: [AttendeeRisk]
    /// A list for each delegation that attends, in the order of the series.
    public var standby: [StandbyList]

    /// The risk of a workshop.
    public init(
        number: Int, start: Day, end: Day, venue: String, holds: Probability, returning: Probability? = nil,
        breaks: [RuleRisk] = [], attendees: [AttendeeRisk] = [], standby: [StandbyList] = []
    ) {
        self.number = number
        self.start = start
        self.end = end
        self.venue = venue
        self.holds = holds
        self.returning = returning
        self.breaks = breaks
        self.attendees = attendees
        self.standby = standby
    }
}

/// How likely cancellations break one rule at a workshop, whatever becomes of the other rules.
public struct RuleRisk: Hashable, Sendable {
    /// A rule that too few people can break.
    public enum Rule: Hashable, Sendable {
        /// A delegation has fewer attendees than its least seats.
        case seats(delegation: String)
        /// Two sides differ by more than they may.
        case balance
        /// A quota, by its position in the series.
        case quota(Int)
        /// Somebody required is missing.
        case required
        /// Of people who attend together or not at all, some come and some do not.
        case together
    }

    /// The rule.
    public var rule: Rule
    /// How likely it breaks.
    public var probability: Probability

    /// The risk of a rule.
    public init(rule: Rule, probability: Probability) {
        self.rule = rule
        self.probability = probability
    }
}

/// What one attendee means to a workshop.
public struct AttendeeRisk: Hashable, Sendable {
    /// A participant id.
    public var participant: String
    /// The chance that they cancel.
    public var cancels: Rational
    /// The workshop's probability if it is certain that they cancel.
    public var without: Probability
    /// The workshop's probability if it is certain that they come.
    public var with: Probability
    /// By how much the workshop's probability drops when they cancel for sure; negative where it rises.
    public var drop: Double

    /// Birnbaum's importance: what their coming is worth to the workshop's probability (Birnbaum, *On the importance of
    /// different components in a multicomponent system*, 1969). The drop is this times the chance that they come.
    public var importance: Double { with.value - without.value }

    /// What an attendee means.
    public init(participant: String, cancels: Rational, without: Probability, with: Probability, drop: Double) {
        self.participant = participant
        self.cancels = cancels
        self.without = without
        self.with = with
        self.drop = drop
    }
}
