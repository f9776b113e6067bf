package import SeriesModel

/// The days on which somebody is busy by their calendar. Nothing else of it is kept: no title, place or person.
package struct CalendarDays: Hashable, Sendable {
    /// Days with something that keeps them.
    package var busy: [DayRange]
    /// Days that are not busy, with something tentative.
    package var ifNeedBe: [DayRange]
}

/// Reads iCalendar files (RFC 5545) as what calendars export, for the days on which somebody is busy.
///
/// Events are busy unless they are transparent, free or cancelled; tentative ones count apart. Of recurrences every
/// occurrence counts, where it was moved to, and not where it was called off. Times become days of the person's zone.
/// What cannot be read as it is meant is refused with its line, never guessed.
package enum CalendarFile {
    /// The most bytes of a file.
    package static let largest = 100_000_000

    /// The days of a file.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - window: the days that are wanted.
    ///   - home: the name of the zone in which a time is a day, where the file does not say: `Europe/Vienna`.
    ///   - zones: what names stand for that no table has, and that the file does not define.
    /// - Returns: the days.
    /// - Throws: all that is wrong with the file.
    package static func days(of bytes: [UInt8], within window: DayRange, home: String?, zones: [String: String] = [:])
        throws(CalendarFileError) -> CalendarDays
    {
        var faults: [CalendarFault] = []
        var busy: Set<Day> = []
        var tentative: Set<Day> = []
        var budget = 5_000_000
        for calendar in try ContentLines.calendars(of: bytes) {
            var reader = CalendarReader(calendar, within: window, home: home, zones: zones, budget: budget)
            reader.read()
            faults += reader.faults
            busy.formUnion(reader.busy)
            tentative.formUnion(reader.tentative)
            budget = reader.budget
        }
        guard faults.isEmpty else { throw CalendarFileError(faults: faults.sorted { $0.line < $1.line }) }
        return CalendarDays(busy: busy.sorted().ranges, ifNeedBe: tentative.subtracting(busy).sorted().ranges)
    }

    /// Whether a zone has such a name, as IANA or as Windows calls it.
    package static func knowsZone(_ name: String) -> Bool { ZoneClock(named: name) != nil }
}
