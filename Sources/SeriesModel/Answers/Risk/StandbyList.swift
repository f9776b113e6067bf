/// Whom to keep warm for the seats of one delegation at one workshop.
public struct StandbyList: Hashable, Sendable {
    /// A delegation id.
    public var delegation: String
    /// Those who could come instead of somebody, most useful first, then cheapest first.
    public var people: [Standby]
    /// Those of the delegation who are not to attend and cannot, and why; in the order of the series.
    public var unfit: [UnfitStandby]

    /// A standby list.
    public init(delegation: String, people: [Standby] = [], unfit: [UnfitStandby] = []) {
        self.delegation = delegation
        self.people = people
        self.unfit = unfit
    }
}

/// Somebody who could take the place of an attendee: the plan stays right, and every cost line can still be paid.
public struct Standby: Hashable, Sendable {
    /// A participant id.
    public var participant: String
    /// Attendees, one of whom they could replace, in the order of the series.
    public var replaces: [String]
    /// The workshop's probability with this person alone on standby: they come, unless they cancel too, when that mends
    /// the workshop and somebody whom they could replace has cancelled.
    public var holds: Probability
    /// By how much that is more than without them.
    public var gain: Double
    /// The first day on which they must be away from home.
    public var leaves: Day
    /// The last day on which a visa can be applied for; nil where they need none.
    public var applyBy: Day?
    /// What the series costs more with them, the least over those whom they could replace; negative where it costs less.
    public var leastExtraCost: Money
    /// The same, the most.
    public var mostExtraCost: Money
    /// Whether they would rather not go there, or then.
    public var isReluctant: Bool

    /// Somebody on standby.
    public init(
        participant: String, replaces: [String], holds: Probability, gain: Double, leaves: Day, applyBy: Day? = nil,
        leastExtraCost: Money, mostExtraCost: Money, isReluctant: Bool = false
    ) {
        self.participant = participant
        self.replaces = replaces
        self.holds = holds
        self.gain = gain
        self.leaves = leaves
        self.applyBy = applyBy
        self.leastExtraCost = leastExtraCost
        self.mostExtraCost = mostExtraCost
        self.isReluctant = isReluctant
    }
}

/// Somebody who is not to attend and cannot take anybody's place.
public struct UnfitStandby: Hashable, Sendable {
    /// What is in the way.
    public enum Reason: String, CaseIterable, Sendable {
        /// The venue, their calendar or a visa.
        case cannotAttend
        /// Whomever they replace, a rule of the series breaks.
        case breaksRule
        /// Whomever they replace, the funders cannot pay for it.
        case cannotBePaid
    }

    /// A participant id.
    public var participant: String
    /// What is in the way.
    public var reason: Reason

    /// Somebody who cannot take anybody's place.
    public init(participant: String, reason: Reason) {
        self.participant = participant
        self.reason = reason
    }
}
