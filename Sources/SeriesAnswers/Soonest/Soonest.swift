public import SeriesModel

/// The earliest dates on which one more workshop can be held, venue by venue.
public struct Soonest: Hashable, Sendable {
    /// The earliest first; then venues where there is no date, and those where none is known.
    public var venues: [SoonestAtVenue]

    /// Puts an answer together in code, unchecked: the earliest dates come first.
    public init(venues: [SoonestAtVenue]) {
        self.venues = venues
    }

    /// Whether the search came to its end at every venue.
    public var isWhole: Bool { venues.allSatisfy { $0.outcome != .unknown } }
}

/// When one more workshop can be held at a venue.
public struct SoonestAtVenue: Hashable, Sendable {
    /// A venue id.
    public var venue: String
    /// What is known.
    public var outcome: Outcome
    /// What stands in the way on start days of the week before the date; without a date, on the day that comes nearest.
    public var obstacles: [SoonestObstacles]

    /// When it is.
    public enum Outcome: Hashable, Sendable {
        /// Proven to be the earliest: the workshop, with whom and at what cost.
        case workshop(PlannedWorkshop)
        /// Proven: no date is possible.
        case never
        /// The search stopped before it knew.
        case unknown
    }

    /// An answer for a venue.
    public init(venue: String, outcome: Outcome, obstacles: [SoonestObstacles] = []) {
        self.venue = venue
        self.outcome = outcome
        self.obstacles = obstacles
    }
}

/// What stands in the way on start days that follow each other.
public struct SoonestObstacles: Hashable, Sendable {
    /// Days on which a workshop would start, ascending.
    public var starts: [Day]
    /// What stands in the way on each of them; none: the search stopped before it knew.
    public var obstacles: [Obstacle]

    /// Obstacles of days.
    public init(starts: [Day], obstacles: [Obstacle]) {
        self.starts = starts
        self.obstacles = obstacles
    }
}
