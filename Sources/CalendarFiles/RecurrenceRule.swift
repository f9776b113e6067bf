import SeriesModel

/// A rule of recurrence (RFC 5545, 3.3.10), by the civil clock of its event.
///
/// A part that is not known is refused, never passed over. Where the standard leaves open what is meant, such as the
/// day of a week that is only said by its number, each day counts that may be: that is what other programs do, and the
/// safe side. Written for this: Foundation's `RecurrenceRule` gives other days than the standard for a quarter of all
/// rules, and libical leaves exceptions to the caller.
struct RecurrenceRule {
    enum Frequency: String {
        case minutely = "MINUTELY"
        case hourly = "HOURLY"
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
    private var hours: [Int] = []
    private var minutes: [Int] = []
    private var seconds: [Int] = []

    init(_ property: Property) throws(CalendarFault) {
        func fault(_ kind: CalendarFault.Kind) -> CalendarFault {
            CalendarFault(kind, in: property)
        }
        func numbers(_ text: Substring, _ range: ClosedRange<Int>) throws(CalendarFault) -> [Int] {
            let words = text.split(separator: ",")
            // Days and weeks are counted from the end as well; the hours of a day are not.
            let numbers = words.compactMap { Int($0) }.filter {
                range.contains(range.lowerBound == 0 ? $0 : Int(clamping: $0.magnitude))
            }
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
            case "BYHOUR": hours = try numbers(value, 0...23)
            case "BYMINUTE": minutes = try numbers(value, 0...59)
            case "BYSECOND": seconds = try numbers(value, 0...59)
            default: throw fault(.unknownPart(String(name)))
            }
        }
        guard hasFrequency else { throw fault(.value(property.value, wanted: .rule)) }
        // The so-manieth Monday is one of a month or a year, and of no week.
        let mayCount = [.monthly, .yearly].contains(frequency) && yearDays.isEmpty && weeks.isEmpty
        if !mayCount, weekdays.contains(where: { $0.number != nil }) {
            throw fault(.value(property.value, wanted: .rule))
        }
    }

    private static func weekday(_ text: some StringProtocol) -> Weekday? {
        ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].firstIndex(of: String(text)).map { Weekday.allCases[$0] }
    }

    // MARK: Times

    /// The occurrences of the rule from a first one on, to a last one; the first always counts.
    ///
    /// - Parameters:
    ///   - first: when it begins.
    ///   - isDate: whether it begins on a day without a time, so that its occurrences are days.
    ///   - window: days that are wanted; earlier ones are passed over where nothing counts them.
    ///   - budget: how many periods and occurrences may still be walked, over all rules of a file.
    ///   - limit: whether an occurrence is still within what the rule is limited to.
    /// - Returns: the occurrences; nil where too many would have to be walked.
    func times(
        from first: Seconds, isDate: Bool, within window: DayRange, _ budget: inout Int, limit: (Seconds) -> Bool
    ) -> [Seconds]? {
        var found = window.contains(first.civilDay) ? [first] : []
        let clock = timesOfDay(from: first, isDate: isDate)
        var day: (day: Day, isKept: Bool)?
        // One that is none of the rule comes in addition; the standard leaves it open, and an event too many is the
        // safe side, on which other programs are.
        let isOfRule = period(0, from: first, clock, &day).map { $0.times.contains(first) } ?? true
        var left = (count ?? Int.max) - (isOfRule ? 1 : 0)
        var number = count == nil ? firstPeriod(of: window, from: first) : 0
        while left > 0 {
            guard let period = period(number, from: first, clock, &day), period.start <= window.last else { break }
            // What happens many times a day is turned into days of another zone as often.
            budget -= 1 + (isWithinDays || clock.count > 1 ? 3 : 1) * period.times.count
            guard budget > 0 else { return nil }
            for time in period.times where time > first && left > 0 {
                guard time.civilDay <= window.last, limit(time) else { return found }
                left -= 1
                if time.civilDay >= window.first { found.append(time) }
            }
            number += 1
        }
        return found
    }

    private var isWithinDays: Bool { frequency == .hourly || frequency == .minutely }

    /// How long a period of the rule is at most.
    private var length: Seconds {
        switch frequency {
        case .minutely: 60
        case .hourly: 3600
        case .daily: Seconds.day
        case .weekly: 7 * Seconds.day
        case .monthly: 31 * Seconds.day
        case .yearly: 366 * Seconds.day
        }
    }

    private func firstPeriod(of window: DayRange, from first: Seconds) -> Int {
        let (span, isTooLong) = length.multipliedReportingOverflow(by: interval)
        // With a period to spare at either end.
        return isTooLong ? 0 : max(0, (Seconds(window.first, 0) - first) / span - 2)
    }

    /// The times at which the rule meets within its period of a day, an hour or a minute, in seconds from its start.
    /// What the rule does not say is as at the first.
    private func timesOfDay(from first: Seconds, isDate: Bool) -> [Seconds] {
        // A rule of days says nothing of hours, whatever stands there.
        guard !isDate || isWithinDays else { return [0] }
        let time = first.timeOfDay
        func each(_ numbers: [Int], or own: Int) -> [Int] { numbers.isEmpty ? [own] : Set(numbers).sorted() }
        let hours = isWithinDays ? [0] : each(hours, or: time / 3600)
        let minutes = frequency == .minutely ? [0] : each(minutes, or: time / 60 % 60)
        let seconds = each(seconds, or: time % 60)
        return hours.flatMap { hour in
            minutes.flatMap { minute in seconds.map { hour * 3600 + minute * 60 + $0 } }
        }
    }

    /// A period, counted from that of the first occurrence: its first day, and when the rule meets in it, in order,
    /// whether before the first or not; nil beyond the calendar. `day` keeps in mind whether a day is one of the rule.
    private func period(
        _ number: Int, from first: Seconds, _ clock: [Seconds], _ day: inout (day: Day, isKept: Bool)?
    ) -> (start: Day, times: [Seconds])? {
        let (steps, isTooMany) = number.multipliedReportingOverflow(by: interval)
        var times: [Seconds]
        let start: Day
        if isWithinDays {
            guard !isTooMany, steps < 4_000_000 * (Seconds.day / length) else { return nil }
            let begin = first - first.timeOfDay % length + steps * length
            start = begin.civilDay
            if day?.day != start { day = (start, keeps(start)) }
            let isKept =
                (day?.isKept ?? false) && (hours.isEmpty || hours.contains(begin.timeOfDay / 3600))
                && (frequency == .hourly || minutes.isEmpty || minutes.contains(begin.timeOfDay / 60 % 60))
            times = isKept ? clock.map { begin + $0 } : []
        } else {
            guard !isTooMany, let begin = self.start(ofPeriodAfter: steps, from: first.civilDay) else { return nil }
            start = begin
            times = days(ofPeriod: begin, from: first.civilDay).flatMap { day in clock.map { Seconds(day, $0) } }
        }
        guard !positions.isEmpty else { return (start, times) }
        let picked = Set(positions.map { $0 > 0 ? $0 - 1 : times.count + $0 })
        return (start, times.indices.filter { picked.contains($0) }.map { times[$0] })
    }

    // MARK: Days

    /// The first day of a period of days, so many steps after that of the first day; nil beyond the calendar.
    private func start(ofPeriodAfter steps: Int, from first: Day) -> Day? {
        guard steps < 4_000_000 else { return nil }
        let (year, month, _) = first.date
        switch frequency {
        case .minutely, .hourly, .daily: return first + steps
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

    /// Whether the rule says which days of a week, month or year it means.
    private var saysDays: Bool { !(weekdays.isEmpty && monthDays.isEmpty && yearDays.isEmpty && weeks.isEmpty) }

    /// The days of a period, in order, whether before the first or not.
    private func days(ofPeriod start: Day, from first: Day) -> [Day] {
        let (year, month, _) = start.date
        switch frequency {
        case .minutely, .hourly, .daily: return keeps(start) ? [start] : []
        case .weekly:
            return (0..<7).map { start + $0 }.filter { keeps($0) && (saysDays || $0.weekday == first.weekday) }
        case .monthly: return days(ofMonth: month, year, from: first)
        case .yearly:
            let all = { Self.days(from: start, count: Day.length(ofMonth: 2, in: year) + 337) }
            if !yearDays.isEmpty || !weeks.isEmpty { return all().filter(keeps) }
            if months.isEmpty, monthDays.isEmpty, !weekdays.isEmpty { return all().picked(weekdays) }
            if months.isEmpty, monthDays.isEmpty {
                let (_, month, day) = first.date
                return [Day(year: year, month: month, day: day)].compactMap { $0 }
            }
            return (1...12).filter { months.isEmpty || months.contains($0) }.flatMap {
                self.days(ofMonth: $0, year, from: first)
            }
        }
    }

    private func days(ofMonth month: Int, _ year: Int, from first: Day) -> [Day] {
        guard months.isEmpty || months.contains(month), let start = Day(year: year, month: month, day: 1) else {
            return []
        }
        let length = Day.length(ofMonth: month, in: year)
        var days = Self.days(from: start, count: length)
        if !saysDays { return days.filter { $0.date.day == first.date.day } }
        if !weekdays.isEmpty { days = days.picked(weekdays) }
        return days.filter { keepsMonthDay($0) && keepsYearDay($0) && keepsWeek($0) }
    }

    private static func days(from start: Day, count: Int) -> [Day] { (0..<count).map { start + $0 } }

    private func keeps(_ day: Day) -> Bool {
        (weekdays.isEmpty || weekdays.contains { $0.weekday == day.weekday })
            && (months.isEmpty || months.contains(day.date.month))
            && keepsMonthDay(day) && keepsYearDay(day) && keepsWeek(day)
    }

    private func keepsYearDay(_ day: Day) -> Bool {
        guard !yearDays.isEmpty, let start = Day(year: day.date.year, month: 1, day: 1) else { return true }
        let number = day - start + 1
        let length = Day.length(ofMonth: 2, in: day.date.year) + 337
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
