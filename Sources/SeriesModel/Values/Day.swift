/// A civil date without a time zone, between the years 1 and 9999 of the proleptic Gregorian calendar.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01, which is 0.
    public let number: Int

    /// The day so many days after (or, where negative, before) 1970-01-01.
    public init(number: Int) {
        self.number = number
    }

    /// The day of a date, or nil where the calendar has no such date.
    ///
    /// The arithmetic is Howard Hinnant's `days_from_civil` (*Chrono-Compatible Low-Level Date Algorithms*, 2013).
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.length(ofMonth: month, in: year)
        else { return nil }
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.number = era * 146_097 + dayOfEra - 719_468
    }

    /// The day written as `YYYY-MM-DD`, or nil where the text has another form or names no date.
    public init?(_ text: some StringProtocol) {
        guard let fields = Day.fields(of: text) else { return nil }
        self.init(year: fields.year, month: fields.month, day: fields.day)
    }

    /// The three numbers of a text of the form `YYYY-MM-DD`, whether or not the calendar has such a date.
    package static func fields(of text: some StringProtocol) -> (year: Int, month: Int, day: Int)? {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        return (year, month, day)
    }

    /// How many days a month has.
    package static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Year, month and day of the month (Hinnant's `civil_from_days`).
    public var date: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The day of the week.
    public var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        let fromMonday = ((number + 3) % 7 + 7) % 7
        return Weekday.allCases[fromMonday]
    }

    /// Whether the first is earlier.
    public static func < (first: Day, second: Day) -> Bool { first.number < second.number }

    /// The day so many days later.
    public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }

    /// The day so many days earlier.
    public static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }

    /// Whole days from the second day to the first.
    public static func - (first: Day, second: Day) -> Int { first.number - second.number }
}

extension Day: CustomStringConvertible {
    /// The date as `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = date
        return [(year, 4), (month, 2), (day, 2)].map { String($0).zeroPadded(to: $1) }.joined(separator: "-")
    }
}

/// Consecutive days, both ends included.
public struct DayRange: Hashable, Sendable {
    /// The first day.
    public let first: Day
    /// The last day, never before the first.
    public let last: Day

    /// The days from the first to the last, or nil where the last comes before the first.
    public init?(_ first: Day, _ last: Day) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    /// A range of one day.
    public init(_ day: Day) {
        first = day
        last = day
    }

    /// So many days from a first day; at least one.
    public init(from first: Day, days: Int) {
        self.first = first
        last = first + (max(1, days) - 1)
    }

    /// How many days there are.
    public var count: Int { last - first + 1 }

    /// Whether the day is one of these.
    public func contains(_ day: Day) -> Bool { first <= day && day <= last }

    /// Whether all days of the other range are among these.
    public func contains(_ other: DayRange) -> Bool { first <= other.first && other.last <= last }

    /// Whether the two share a day.
    public func overlaps(_ other: DayRange) -> Bool { first <= other.last && other.first <= last }
}

extension DayRange: CustomStringConvertible {
    /// `2027-03-15/2027-04-05`, or the day alone where there is only one.
    public var description: String { first == last ? "\(first)" : "\(first)/\(last)" }
}

/// A day of the week, written as in a series file.
public enum Weekday: String, CaseIterable, Sendable {
    case mon, tue, wed, thu, fri, sat, sun

    /// `Monday`.
    package var name: String {
        switch self {
        case .mon: "Monday"
        case .tue: "Tuesday"
        case .wed: "Wednesday"
        case .thu: "Thursday"
        case .fri: "Friday"
        case .sat: "Saturday"
        case .sun: "Sunday"
        }
    }
}

/// Some days of every week within a range.
package struct WeeklyDays: Hashable, Sendable {
    /// Which days of the week.
    package var every: Set<Weekday>
    /// The first and the last day that may be one of them.
    package var within: DayRange

    /// Some days of every week within a range.
    package init(every: Set<Weekday>, within: DayRange) {
        self.every = every
        self.within = within
    }

    /// The days, in order; those that follow one another are one range.
    package var ranges: [DayRange] {
        (0..<within.count).lazy.map { within.first + $0 }.filter { every.contains($0.weekday) }.ranges
    }
}

extension [DayRange] {
    /// The same days in as few ranges as can be, in order.
    package var merged: [DayRange] {
        var merged: [DayRange] = []
        for range in sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
            if let previous = merged.last, range.first <= previous.last + 1,
                let joined = DayRange(previous.first, Swift.max(previous.last, range.last))
            {
                merged[merged.count - 1] = joined
            } else {
                merged.append(range)
            }
        }
        return merged
    }

    /// Whether every day of others is one of these.
    package func cover(_ others: [DayRange]) -> Bool {
        let days = merged
        return others.allSatisfy { other in days.contains { $0.contains(other) } }
    }
}

extension Sequence<Day> {
    /// The days as ranges, of days in a row as long as can be; the days must be in order.
    package var ranges: [DayRange] {
        var ranges: [DayRange] = []
        for day in self {
            if let last = ranges.last, day <= last.last + 1 {
                ranges[ranges.count - 1] = DayRange(last.first, Swift.max(day, last.last)) ?? last
            } else {
                ranges.append(DayRange(day))
            }
        }
        return ranges
    }
}

/// How many of something there must and may be, both ends included.
public struct Limits: Hashable, Sendable {
    /// The least.
    public var min: Int
    /// The most, or nil for no limit.
    public var max: Int?

    /// At least `min` and, where given, at most `max`.
    public init(min: Int = 0, max: Int? = nil) {
        self.min = min
        self.max = max
    }
}
