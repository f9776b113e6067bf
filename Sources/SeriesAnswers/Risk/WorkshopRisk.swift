public import SeriesModel

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
    /// That seats, balance and quotas still hold and that everybody required is there.
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
