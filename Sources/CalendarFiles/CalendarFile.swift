package import SeriesModel

/// The days on which somebody is busy by their calendar. Nothing else of it is kept: no title, place or person.
package struct CalendarDays: Hashable, Sendable {
    /// Days with something that keeps them.
    package var busy: [DayRange]
    /// Days that are not busy, with something tentative.
    package var ifNeedBe: [DayRange]
    /// How many events were passed over, since they are ours.
    package var ours = 0
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
    ///   - ours: what the entries are called (`UID`) that we have handed out ourselves, and that keep nobody.
    /// - Returns: the days.
    /// - Throws: all that is wrong with the file.
    package static func days(
        of bytes: [UInt8], within window: DayRange, home: String?, zones: [String: String] = [:], ours: Set<String> = []
    ) throws(CalendarFileError) -> CalendarDays {
        var faults: [CalendarFault] = []
        var busy: Set<Day> = []
        var tentative: Set<Day> = []
        var budget = 5_000_000
        var passedOver = 0
        for calendar in try ContentLines.calendars(of: bytes) {
            var reader = CalendarReader(
                calendar.without(ours), within: window, home: home, zones: zones, budget: budget)
            passedOver += calendar.events(among: ours)
            reader.read()
            faults += reader.faults
            busy.formUnion(reader.busy)
            tentative.formUnion(reader.tentative)
            budget = reader.budget
        }
        guard faults.isEmpty else { throw CalendarFileError(faults: faults.sorted { $0.line < $1.line }) }
        return CalendarDays(
            busy: busy.sorted().ranges, ifNeedBe: tentative.subtracting(busy).sorted().ranges, ours: passedOver)
    }

    /// Whether a zone has such a name, as IANA or as Windows calls it.
    package static func knowsZone(_ name: String) -> Bool { ZoneClock(named: name) != nil }
}

extension Component {
    /// A calendar without the events that are called so.
    fileprivate func without(_ names: Set<String>) -> Component {
        var calendar = self
        if !names.isEmpty { calendar.parts.removeAll { $0.isEvent(among: names) } }
        return calendar
    }

    /// How many events are called so, each counted once.
    fileprivate func events(among names: Set<String>) -> Int {
        names.isEmpty ? 0 : Set(parts.filter { $0.isEvent(among: names) }.compactMap(\.eventName)).count
    }

    private func isEvent(among names: Set<String>) -> Bool { eventName.map(names.contains) ?? false }

    /// What an event is called for ever, in whatever calendar it is. Outlook packs the names that others gave:
    /// `vCal-Uid`, a number, and the name, all in hexadecimal digits.
    private var eventName: String? {
        guard name == "VEVENT", let uid = self["UID"]?.value else { return nil }
        let capitals = uid.uppercased()
        guard capitals.hasPrefix("040000008200E00074C5B7101A82E008"),
            let packed = capitals.firstRange(of: "7643616C2D55696401000000").map({ capitals[$0.upperBound...] })
        else { return uid.lowercased() }
        let digits = Array(packed.utf8)
        let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap { place in
            UInt8(String(decoding: digits[place...place + 1], as: UTF8.self), radix: 16)
        }
        return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self).lowercased()
    }
}
