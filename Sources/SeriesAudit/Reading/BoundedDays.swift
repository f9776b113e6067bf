import SeriesModel

extension Audit {
    /// No date of the calendar is as far from 1970, and sums of such days do not overflow.
    private static let farthest = 10_000_000

    /// The day so many days later, held within what can be added up and written: a plan may name any day.
    static func day(_ day: Day, plus days: Int = 0) -> Day {
        let (sum, overflow) = day.number.addingReportingOverflow(days)
        return Day(number: overflow ? (days < 0 ? -farthest : farthest) : min(max(sum, -farthest), farthest))
    }

    /// So many consecutive days from a first one.
    static func range(from first: Day, days: Int) -> DayRange {
        DayRange(first, day(first, plus: max(days, 1) - 1)) ?? DayRange(first)
    }
}
