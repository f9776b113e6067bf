import SeriesModel

/// The sizes of a series, each of which can be changed alone.
package struct SeriesDimensions: Hashable, Sendable {
    /// Weeks of the horizon.
    package var weeks: Int
    /// Weekdays on which a workshop may start, 1 to 7.
    package var startWeekdays: Int
    /// How many workshops.
    package var workshops: Limits
    /// Days from one start to the next.
    package var leastGap: Int
    /// How many venues, up to ``SeriesRecipe/mostVenues``.
    package var venues: Int
    /// Candidates of each side.
    package var people: ClosedRange<Int>
    /// Seats of each side at a workshop.
    package var seats: ClosedRange<Int>
    /// Candidates of the third party.
    package var team: Int

    /// Sizes.
    package init(
        weeks: Int, startWeekdays: Int, workshops: Limits, leastGap: Int, venues: Int, people: ClosedRange<Int>,
        seats: ClosedRange<Int> = 5...8, team: Int = 4
    ) {
        self.weeks = weeks
        self.startWeekdays = startWeekdays
        self.workshops = workshops
        self.leastGap = leastGap
        self.venues = venues
        self.people = people
        self.seats = seats
        self.team = team
    }

    /// The most workshops that are asked for.
    var mostWorkshops: Int { workshops.max ?? workshops.min }
}
