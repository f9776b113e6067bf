public import SeriesModel
import SeriesPlanning

/// The earliest dates on which one more workshop can be held, venue by venue.
public struct Soonest: Hashable, Sendable {
    /// The earliest first; then venues where there is no date, and those where none is known.
    public var venues: [SoonestAtVenue]

    /// Puts an answer together in code, unchecked: the earliest dates come first.
    public init(venues: [SoonestAtVenue]) {
        self.venues = venues
    }

    /// The workshops that can be held, the earliest at each venue.
    package var workshops: [PlannedWorkshop] {
        venues.compactMap { if case .workshop(let workshop) = $0.outcome { workshop } else { nil } }
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

/// On which dates one more workshop can be held at the earliest, venue by venue, and what stands in the way before.
///
/// It is planned for itself, after what has been held: other workshops that are fixed, and least numbers for the series
/// as a whole, do not count. Venues that were not known in time say so.
public struct SoonestQuestion: Question {
    /// `parley soonest`.
    public static let name = "soonest"
    /// What it answers, for lists of questions.
    public static let meaning = "the earliest dates for one more workshop"
    /// What `--json` prints.
    public typealias Document = SoonestDocument

    /// The question about a series as it is.
    public init() {}

    /// The venues, the earliest first.
    public func answer(from enquiry: inout Enquiry) throws(ParleyError) -> Soonest {
        var found: [SoonestAtVenue] = []
        for place in enquiry.series.venues.indices { found.append(try enquiry.soonest(at: place)) }
        // The order of the series settles ties.
        return Soonest(venues: found.stableSorted { $0.rank < $1.rank })
    }

    /// No where there is no date at any venue.
    public static func verdict(of soonest: Soonest) -> Verdict {
        let isNever = soonest.venues.allSatisfy { $0.outcome == .never }
        return !soonest.isWhole ? .stopped : isNever ? .no : .yes
    }
}

extension Enquiry {
    fileprivate mutating func soonest(at place: Int) throws(ParleyError) -> SoonestAtVenue {
        let venue = series.venues[place].id
        purpose = "the earliest at \(series.venues[place].name)"
        let asked = series.oneMore(at: venue)
        let plan = try plan(asked)
        let isEarliest = plan.goals.first.map { $0.bound == $0.value } ?? false
        switch plan.status {
        case .optimal, .feasible:
            guard isEarliest, let workshop = plan.workshops.last else { break }
            return SoonestAtVenue(
                venue: venue, outcome: .workshop(workshop),
                obstacles: try obstacles(before: workshop.start, at: place, in: asked))
        case .infeasible:
            return SoonestAtVenue(venue: venue, outcome: .never, obstacles: try nearest(at: place, in: asked))
        case .unknown: break
        }
        return SoonestAtVenue(venue: venue, outcome: .unknown)
    }

    /// What stands in the way on the start days of a week.
    private mutating func obstacles(
        before day: Day, at place: Int, in asked: Series
    ) throws(ParleyError) -> [SoonestObstacles] {
        let reader = Obstacles(series, leavingFromToday: true)
        let week = (1...7).reversed().map { day - $0 }
        let starts = week.filter(series.isStartDay)
        var found: [SoonestObstacles] = []
        for start in starts.isEmpty ? Array(week.prefix(1)) : starts {
            let obstacles = try obstacles(on: start, at: place, reader, in: asked)
            if let last = found.last, last.obstacles == obstacles {
                found[found.count - 1].starts.append(start)
            } else {
                found.append(SoonestObstacles(starts: [start], obstacles: obstacles))
            }
        }
        return found
    }

    private mutating func obstacles(
        on start: Day, at place: Int, _ reader: Obstacles, in asked: Series
    ) throws(ParleyError) -> [Obstacle] {
        let plain = reader.ofDays(at: place, from: start)
        if !plain.isEmpty { return plain }
        let people = reader.ofPeople(at: place, from: start)
        if !people.isEmpty { return people }
        // That there is one workshop more is what was asked, and no rule of the series.
        return try hindrance(
            to: asked, demanding: [.workshop(true, venue: series.venues[place].id, start: start)],
            besides: [WorkshopCountConditions.self]
        ).map { [$0] } ?? []
    }

    /// The day on which a venue without a date comes nearest to one, and what stands in the way then.
    private mutating func nearest(at place: Int, in asked: Series) throws(ParleyError) -> [SoonestObstacles] {
        let reader = Obstacles(series, leavingFromToday: true)
        let starts = (0..<series.horizon.count).map { series.horizon.first + $0 }.filter {
            reader.ofDays(at: place, from: $0).isEmpty
        }
        let missing = starts.map { start in
            (people: reader.ofPeople(at: place, from: start).map(\.weight).reduce(0, +), start: start)
        }
        guard let best = missing.min(by: { ($0.people, $0.start) < ($1.people, $1.start) })?.start else {
            // No day is open at all: the one that the least stands in the way of.
            let days = (0..<series.horizon.count).map { series.horizon.first + $0 }.map { start in
                SoonestObstacles(starts: [start], obstacles: reader.ofDays(at: place, from: start))
            }
            return days.min { $0.obstacles.count < $1.obstacles.count }.map { [$0] } ?? []
        }
        return [
            SoonestObstacles(starts: [best], obstacles: try obstacles(on: best, at: place, reader, in: asked))
        ]
    }
}

extension SoonestAtVenue {
    /// Where it stands among the others: by its date, venues without one last.
    fileprivate var rank: Int {
        switch outcome {
        case .workshop(let workshop): workshop.start.number
        case .never: .max - 1
        case .unknown: .max
        }
    }
}

extension Obstacle {
    /// How many people are missing.
    fileprivate var weight: Int {
        switch self {
        case .tooFew(_, let needed, let able, _): needed - able
        default: 1
        }
    }
}

extension Series {
    /// The series of what has been held and just one more workshop, at a venue, for which nobody has to leave before
    /// the day of planning, as early as can be and then by the goals of the series.
    ///
    /// What is asked of the series as a whole cannot be asked of one workshop: least numbers of attendances and uses,
    /// least spending, and other workshops that are fixed are left out.
    func oneMore(at venue: String) -> Series {
        var changed = self
        changed.workshops = Limits(min: held.count + 1, max: held.count + 1)
        changed.pinned = []
        changed.participants.changeEach { $0.attends.min = 0 }
        changed.funders.changeEach { $0.minSpend = nil }
        changed.venues.changeEach { place in
            place.uses.min = 0
            if place.id != venue { place.uses.max = held.filter { $0.venue == place.id }.count }
        }
        if let today {
            let past = DayRange(from: today - Self.longAgo, days: Self.longAgo)
            changed.participants.changeEach { $0.unavailable.append(past) }
        }
        changed.goals = [Goal(.early)] + goals.filter { $0.kind != .early && $0.kind != .changes }
        return changed
    }

    /// Days before today on which nobody can leave any more; longer than any journey.
    private static let longAgo = 366
}
