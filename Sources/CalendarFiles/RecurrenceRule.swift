import SeriesModel

/// A rule of recurrence (RFC 5545, 3.3.10), by whole days: what happens more often than once a day is no other to us.
///
/// A part that is not known is refused, never passed over. Written for this: Foundation's `RecurrenceRule` gives other
/// days than the standard for a quarter of all rules, and libical leaves exceptions to the caller.
struct RecurrenceRule {
    enum Frequency: String {
        case daily = "DAILY"
        case weekly = "WEEKLY"
        case monthly = "MONTHLY"
        case yearly = "YEARLY"
    }

    /// A day of the week, perhaps the so-manieth of its month or year, counted from its end where negative.
    struct Ordinal {
        var number: Int?
        var weekday: Weekday
    }

    private(set) var frequency = Frequency.daily
    private(set) var interval = 1
    private(set) var count: Int?
    /// As it is written.
    private(set) var until: String?
    private var weekdays: [Ordinal] = []
    private var monthDays: [Int] = []
    private var months: Set<Int> = []
    private var yearDays: [Int] = []
    private var weeks: [Int] = []
    private var positions: [Int] = []
    private var weekStart = Weekday.mon

    /// Reads a rule; `time` is the time of day at which it begins, and the only one that it may name.
    init(_ property: Property, at time: Seconds) throws(CalendarFault) {
        func fault(_ kind: CalendarFault.Kind) -> CalendarFault {
            CalendarFault(kind, property.name, line: property.line)
        }
        func numbers(_ text: Substring, _ range: ClosedRange<Int>) throws(CalendarFault) -> [Int] {
            let words = text.split(separator: ",")
            let numbers = words.compactMap { Int($0) }.filter { $0 != 0 && range.contains(abs($0)) }
            guard !words.isEmpty, numbers.count == words.count else {
                throw fault(.value(property.value, wanted: .rule))
            }
            return numbers
        }
        var hasFrequency = false
        for part in property.value.uppercased().split(separator: ";") {
            guard let sign = part.firstIndex(of: "=") else { throw fault(.value(property.value, wanted: .rule)) }
            let (name, value) = (part[..<sign], part[part.index(after: sign)...])
            switch name {
            case "FREQ":
                guard let known = Frequency(rawValue: String(value)) else { throw fault(.unknownPart(String(part))) }
                frequency = known
                hasFrequency = true
            case "INTERVAL", "COUNT":
                guard let number = Int(value), 1...1_000_000_000 ~= number else {
                    throw fault(.value(property.value, wanted: .rule))
                }
                if name == "COUNT" { count = number } else { interval = number }
            case "UNTIL": until = String(value)
            case "BYDAY":
                weekdays = value.split(separator: ",").compactMap { word in
                    let number = word.dropLast(2)
                    guard let weekday = Self.weekday(word.suffix(2)), number.isEmpty || Int(number) ?? 0 != 0 else {
                        return nil
                    }
                    return Ordinal(number: Int(number), weekday: weekday)
                }
                guard weekdays.count == value.split(separator: ",").count, !weekdays.isEmpty else {
                    throw fault(.value(property.value, wanted: .rule))
                }
            case "BYMONTHDAY": monthDays = try numbers(value, 1...31)
            case "BYMONTH": months = Set(try numbers(value, 1...12))
            case "BYYEARDAY": yearDays = try numbers(value, 1...366)
            case "BYWEEKNO": weeks = try numbers(value, 1...53)
            case "BYSETPOS": positions = try numbers(value, 1...366)
            case "WKST":
                guard let day = Self.weekday(value) else { throw fault(.value(property.value, wanted: .rule)) }
                weekStart = day
            case "BYHOUR" where Int(value) == time / 3600, "BYMINUTE" where Int(value) == time / 60 % 60,
                "BYSECOND" where Int(value) == time % 60:
                break
            default: throw fault(.unknownPart(String(name)))
            }
        }
        guard hasFrequency else { throw fault(.value(property.value, wanted: .rule)) }
        let isOfYear = !yearDays.isEmpty || !weeks.isEmpty
        let hasOrdinals = weekdays.contains { $0.number != nil }
        if hasOrdinals, frequency == .daily || frequency == .weekly || isOfYear {
            throw fault(.value(property.value, wanted: .rule))
        }
        // Which day of a week is meant programs do not agree on where it is not said.
        if isOfYear, frequency != .yearly { throw fault(.unknownPart(yearDays.isEmpty ? "BYWEEKNO" : "BYYEARDAY")) }
        if !weeks.isEmpty, weekdays.isEmpty { throw fault(.unknownPart("BYWEEKNO")) }
    }

    private static func weekday(_ text: some StringProtocol) -> Weekday? {
        ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].firstIndex(of: String(text)).map { Weekday.allCases[$0] }
    }

    // MARK: Days

    /// The days of the rule from a first one on, to a last one; the first always counts.
    ///
    /// - Parameters:
    ///   - first: the day on which it begins.
    ///   - window: days that are wanted; earlier ones are passed over where nothing counts them.
    ///   - budget: how many periods may still be walked, over all rules of a file.
    ///   - limit: whether a day is still within what the rule is limited to.
    /// - Returns: the days; nil where too many periods would have to be walked.
    func days(
        from first: Day, within window: DayRange, _ budget: inout Int, limit: (Day) -> Bool
    ) -> [Day]? {
        var found = window.contains(first) ? [first] : []
        // One that is no day of the rule comes in addition; the standard leaves it open, and an event too many is the
        // safe side, on which other programs are.
        let isOfRule = start(ofPeriod: 0, from: first).map { days(ofPeriod: $0, from: first).contains(first) } ?? true
        var left = (count ?? Int.max) - (isOfRule ? 1 : 0)
        var number = count == nil ? firstPeriod(of: window, from: first) : 0
        while left > 0 {
            budget -= 1
            guard budget > 0 else { return nil }
            guard let start = start(ofPeriod: number, from: first), start <= window.last else { break }
            for day in days(ofPeriod: start, from: first) where day > first && left > 0 {
                guard day <= window.last, limit(day) else { return found }
                left -= 1
                if day >= window.first { found.append(day) }
            }
            number += 1
        }
        return found
    }

    private func firstPeriod(of window: DayRange, from first: Day) -> Int {
        let length = [Frequency.daily: 1, .weekly: 7, .monthly: 31, .yearly: 366][frequency] ?? 1
        // With a period to spare at either end.
        return max(0, (window.first - first) / (length * interval) - 2)
    }

    /// The first day of a period, counted from that of the first day; nil beyond the calendar.
    private func start(ofPeriod number: Int, from first: Day) -> Day? {
        let (steps, isTooMany) = number.multipliedReportingOverflow(by: interval)
        guard !isTooMany, steps < 4_000_000 else { return nil }
        let (year, month, _) = first.date
        switch frequency {
        case .daily: return first + steps
        case .weekly: return first - Self.days(from: weekStart, to: first.weekday) + 7 * steps
        case .monthly:
            return Day(year: year + (month - 1 + steps) / 12, month: (month - 1 + steps) % 12 + 1, day: 1)
        case .yearly: return Day(year: year + steps, month: 1, day: 1)
        }
    }

    private static func days(from start: Weekday, to end: Weekday) -> Int {
        let order = Weekday.allCases
        return ((order.firstIndex(of: end) ?? 0) - (order.firstIndex(of: start) ?? 0) + 7) % 7
    }

    /// The days of a period, in order, whether before the first or not.
    private func days(ofPeriod start: Day, from first: Day) -> [Day] {
        let (year, month, _) = start.date
        var days: [Day]
        switch frequency {
        case .daily: days = keeps(start) ? [start] : []
        case .weekly:
            let wanted = weekdays.isEmpty ? [first.weekday] : weekdays.map(\.weekday)
            days = (0..<7).map { start + $0 }.filter { wanted.contains($0.weekday) && keepsMonth($0) }
        case .monthly: days = self.days(ofMonth: month, year, from: first)
        case .yearly:
            if !yearDays.isEmpty || !weeks.isEmpty {
                days = Self.days(from: start, count: Day.length(ofMonth: 2, in: year) + 337).filter {
                    keeps($0) && keepsYearDay($0, from: start) && keepsWeek($0)
                }
            } else if months.isEmpty, monthDays.isEmpty, !weekdays.isEmpty {
                days = Self.days(from: start, count: Day.length(ofMonth: 2, in: year) + 337).picked(weekdays)
            } else if months.isEmpty, monthDays.isEmpty {
                let (_, month, day) = first.date
                days = [Day(year: year, month: month, day: day)].compactMap { $0 }
            } else {
                days = (1...12).filter { months.isEmpty || months.contains($0) }.flatMap {
                    self.days(ofMonth: $0, year, from: first)
                }
            }
        }
        guard !positions.isEmpty else { return days }
        let picked = Set(positions.map { $0 > 0 ? $0 - 1 : days.count + $0 })
        return days.indices.filter { picked.contains($0) }.map { days[$0] }
    }

    private func days(ofMonth month: Int, _ year: Int, from first: Day) -> [Day] {
        guard months.isEmpty || months.contains(month), let start = Day(year: year, month: month, day: 1) else {
            return []
        }
        let length = Day.length(ofMonth: month, in: year)
        var days = Self.days(from: start, count: length)
        if monthDays.isEmpty, weekdays.isEmpty { return days.filter { $0.date.day == first.date.day } }
        if !weekdays.isEmpty { days = days.picked(weekdays) }
        return days.filter(keepsMonthDay)
    }

    private static func days(from start: Day, count: Int) -> [Day] { (0..<count).map { start + $0 } }

    private func keeps(_ day: Day) -> Bool {
        keepsMonth(day) && (weekdays.isEmpty || weekdays.contains { $0.weekday == day.weekday })
    }

    private func keepsMonth(_ day: Day) -> Bool {
        (months.isEmpty || months.contains(day.date.month)) && keepsMonthDay(day)
    }

    private func keepsYearDay(_ day: Day, from start: Day) -> Bool {
        guard !yearDays.isEmpty else { return true }
        let number = day - start + 1
        let length = Day.length(ofMonth: 2, in: start.date.year) + 337
        return yearDays.contains(number) || yearDays.contains(number - length - 1)
    }

    /// Weeks are of the year in which most of their days lie.
    private func keepsWeek(_ day: Day) -> Bool {
        guard !weeks.isEmpty else { return true }
        let monday = day - Self.days(from: weekStart, to: day.weekday)
        let year = (monday + 3).date.year
        guard let first = firstWeek(of: year), let next = firstWeek(of: year + 1) else { return false }
        let number = (monday - first) / 7 + 1
        return weeks.contains(number) || weeks.contains(number - (next - first) / 7 - 1)
    }

    private func firstWeek(of year: Int) -> Day? {
        Day(year: year, month: 1, day: 4).map { $0 - Self.days(from: weekStart, to: $0.weekday) }
    }

    private func keepsMonthDay(_ day: Day) -> Bool {
        guard !monthDays.isEmpty else { return true }
        let (year, month, number) = day.date
        return monthDays.contains(number)
            || monthDays.contains(number - Day.length(ofMonth: month, in: year) - 1)
    }
}

extension [Day] {
    /// Those of a month or year on some days of the week, or on the so-manieth such days.
    fileprivate func picked(_ ordinals: [RecurrenceRule.Ordinal]) -> [Day] {
        var picked: Set<Day> = []
        for ordinal in ordinals {
            let days = filter { $0.weekday == ordinal.weekday }
            guard let number = ordinal.number else {
                picked.formUnion(days)
                continue
            }
            let place = number > 0 ? number - 1 : days.count + number
            if days.indices.contains(place) { picked.insert(days[place]) }
        }
        return picked.sorted()
    }
}
