/// Days that no meeting may touch, and why.
public struct Blackout: Hashable, Sendable {
    /// The days.
    public var dates: DayRange
    /// The reason, for people; nil where none is given.
    public var why: String?
    /// Whether these days are over, so that nobody can allow them again.
    package private(set) var isPast = false

    /// A blackout of a range of days.
    public init(dates: DayRange, why: String? = nil) {
        self.dates = dates
        self.why = why
    }

    /// Days that are over.
    package init(past dates: DayRange) {
        self.init(dates: dates, why: "already past")
        isPast = true
    }
}

/// Days from the start of a workshop to the start of the next, as a series file gives them.
public struct Gap: Hashable, Sendable {
    /// The least; nil: so many that nobody is in two places.
    public var min: Int?
    /// The most; nil: no limit.
    public var max: Int?

    /// At least and at most so many days.
    public init(min: Int? = nil, max: Int? = nil) {
        self.min = min
        self.max = max
    }
}

/// Days that a traveller is away before the first and after the last meeting day.
public struct TravelDays: Hashable, Sendable {
    /// Days before the first meeting day.
    public var before: Int
    /// Days after the last meeting day.
    public var after: Int

    /// So many days before and after.
    public init(before: Int, after: Int) {
        self.before = before
        self.after = after
    }
}

/// A workshop that must be in the plan; who attends stays open.
public struct Pin: Hashable, Sendable {
    /// The first meeting day.
    public var start: Day
    /// A venue id.
    public var venue: String

    /// A workshop at a venue from a day.
    public init(start: Day, venue: String) {
        self.start = start
        self.venue = venue
    }
}

extension Series {
    /// Whether a workshop at a venue from a day has taken place.
    package func isHeld(from start: Day, at venue: String) -> Bool {
        held.contains { $0.start == start && $0.venue == venue }
    }

    /// Whether a workshop of a plan has taken place.
    package func isHeld(_ workshop: PlannedWorkshop) -> Bool { isHeld(from: workshop.start, at: workshop.venue) }
}
