import SeriesModel

/// How large a series is.
package enum SeriesFamily: String, CaseIterable, Sendable {
    /// A few weeks and a handful of people: what the plainest search still proves.
    case tiny = "xs"
    /// Half a year with three workshops on weekly starts.
    case small = "s"
    /// A year and a half with four to six workshops on weekly starts.
    case medium = "m"
    /// A year and a half with six workshops that may start on any day.
    case large = "l"
    /// Two years with eight workshops at eight venues on any day, and sixty candidates.
    case extraLarge = "xl"

    /// The sizes of the family.
    package var dimensions: SeriesDimensions {
        switch self {
        case .tiny:
            SeriesDimensions(
                weeks: 9, startWeekdays: 1, workshops: Limits(min: 1, max: 2), leastGap: 21, venues: 2, people: 4...5,
                seats: 2...3, team: 2)
        case .small:
            SeriesDimensions(
                weeks: 26, startWeekdays: 1, workshops: Limits(min: 3, max: 3), leastGap: 28, venues: 3, people: 10...12
            )
        case .medium:
            SeriesDimensions(
                weeks: 78, startWeekdays: 1, workshops: Limits(min: 4, max: 6), leastGap: 42, venues: 3, people: 10...14
            )
        case .large:
            SeriesDimensions(
                weeks: 78, startWeekdays: 7, workshops: Limits(min: 6, max: 6), leastGap: 42, venues: 3, people: 10...14
            )
        case .extraLarge:
            SeriesDimensions(
                weeks: 104, startWeekdays: 7, workshops: Limits(min: 8, max: 8), leastGap: 42, venues: 8,
                people: 29...30)
        }
    }
}
