public import SeriesModel

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
    /// What the series costs more with them, the least over those whom they could replace; negative where it costs
    /// less.
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
