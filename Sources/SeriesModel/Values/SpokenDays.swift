/// Reads days as people write them, where they can mean only one thing.
package enum SpokenDays {
    /// Why a text that is like days stands for none.
    package enum Fault: Error, Hashable {
        case noSuchDay
        /// The day first, and the month first.
        case twoDays(Day, Day)
        case reversed
        /// The day, which is another of the week than the text says.
        case otherWeekday(Day)
    }

    /// A day, a month or a range of days; nil where the text is nothing like it.
    ///
    /// Days: `2027-05-03`, `2027/05/03`, `3 May 2027`, `Mon 3rd May 2027`, `May 3, 2027`; `13/05/2027`, since no month
    /// is the thirteenth, but not `03/05/2027`; `3.5.2027`. Months: `2027-05`, `May 2027`. Ranges: two of them with
    /// `/`, `..`, `to` or a dash between; the first may leave out what it shares with the last:
    /// `Mon 3 – Wed 5 May 2027`.
    package static func range(_ text: String) throws(Fault) -> DayRange? {
        if let one = try days(words(text)) {
            try check(one, text)
            return one
        }
        for separator in ["/", "..", " to ", "–", "—", " - ", " until "] {
            for place in text.ranges(of: separator) {
                let first = words(text[..<place.lowerBound])
                let last = words(text[place.upperBound...])
                // Who writes the day first on one side does so on the other.
                let isDayFirst = isDayFirst(last) ?? isDayFirst(first)
                guard let end = try? days(last, isDayFirst: isDayFirst) else { continue }
                let (year, month, _) = end.last.date
                let spelled = ["", " \(year)", " \(names[month - 1]) \(year)"]
                let begin = spelled.lazy.compactMap { try? days(first + words($0), isDayFirst: isDayFirst) }.first
                guard let begin else { continue }
                guard let range = DayRange(begin.first, end.last) else { throw .reversed }
                try check(begin, text[..<place.lowerBound])
                try check(end, text[place.upperBound...])
                return range
            }
        }
        return nil
    }

    private static let names = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// The words of a text in small letters, without commas and days of the week.
    private static func words(_ text: some StringProtocol) -> [String] {
        split(text).filter { $0 != "of" && $0 != "the" && weekday($0) == nil }
    }

    private static func split(_ text: some StringProtocol) -> [String] {
        text.lowercased().split { $0 == " " || $0 == "," }.map(String.init)
    }

    private static func weekday(_ word: String) -> Weekday? {
        let word = word.hasSuffix(".") ? word.dropLast() : word[...]
        guard word.count >= 3 else { return nil }
        return Weekday.allCases.first { $0.name.lowercased().hasPrefix(word) }
    }

    /// Refuses a day that is another of the week than the text around it says.
    private static func check(_ days: DayRange, _ text: some StringProtocol) throws(Fault) {
        guard days.count == 1, let said = split(text).lazy.compactMap(weekday).first, said != days.first.weekday
        else { return }
        throw .otherWeekday(days.first)
    }

    /// Whether a date such as `31/05/2027` has its day first; nil where that cannot be told.
    private static func isDayFirst(_ words: [String]) -> Bool? {
        let parts = words.count == 1 ? words[0].split(separator: "/").compactMap { Int($0) } : []
        guard parts.count == 3, parts[0] <= 31, max(parts[0], parts[1]) > 12 else { return nil }
        return parts[0] > 12
    }

    /// One day or one month.
    private static func days(_ words: [String], isDayFirst: Bool? = nil) throws(Fault) -> DayRange? {
        switch words.count {
        case 1: return try numbers(words[0], isDayFirst: isDayFirst)
        case 2:
            let (month, year) = (month(words[0]) ?? month(words[1]), year(words[1]) ?? year(words[0]))
            guard let month, let year else { return nil }
            return whole(month, year)
        case 3:
            let year = year(words[2]) ?? year(words[0])
            let rest = year == self.year(words[2]) ? Array(words[..<2]) : Array(words[1...])
            guard let year, let month = month(rest[0]) ?? month(rest[1]),
                let day = ordinal(month == self.month(rest[0]) ? rest[1] : rest[0])
            else { return nil }
            return try date(day, month, year)
        default: return nil
        }
    }

    private static func date(_ day: Int, _ month: Int, _ year: Int) throws(Fault) -> DayRange {
        guard let day = Day(year: year, month: month, day: day) else { throw .noSuchDay }
        return DayRange(day)
    }

    private static func whole(_ month: Int, _ year: Int) -> DayRange? {
        guard let first = Day(year: year, month: month, day: 1) else { return nil }
        return DayRange(from: first, days: Day.length(ofMonth: month, in: year))
    }

    /// `2027-05-03`, `2027-05`, `13/05/2027`.
    private static func numbers(_ word: String, isDayFirst: Bool?) throws(Fault) -> DayRange? {
        for separator in ["-", "/", "."] as [Character] {
            let parts = word.split(separator: separator, omittingEmptySubsequences: false)
            let values = parts.compactMap { part in
                part.count <= 4 && part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil
            }
            guard values.count == parts.count, parts.count > 1 else { continue }
            if parts[0].count == 4, parts.count == 3 { return try date(values[2], values[1], values[0]) }
            if parts[0].count == 4, parts.count == 2 {
                guard let month = whole(values[1], values[0]) else { throw .noSuchDay }
                return month
            }
            if parts.count == 2, parts[1].count == 4 {
                guard let month = whole(values[0], values[1]) else { throw .noSuchDay }
                return month
            }
            guard parts.count == 3, parts[2].count == 4 else { return nil }
            // Nobody writes dots and the month first; otherwise only a number above 12 tells which of the two it is.
            let (first, second, year) = (values[0], values[1], values[2])
            if first > 12 || separator == "." { return try date(first, second, year) }
            if second > 12 || first == second { return try date(second, first, year) }
            if let isDayFirst { return try isDayFirst ? date(first, second, year) : date(second, first, year) }
            guard let day = Day(year: year, month: second, day: first),
                let other = Day(year: year, month: first, day: second)
            else { throw .noSuchDay }
            throw .twoDays(day, other)
        }
        return nil
    }

    private static func month(_ word: String) -> Int? {
        let word = word.hasSuffix(".") ? String(word.dropLast()) : word
        guard word.count >= 3 else { return nil }
        return names.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
            ?? (word == "sept" ? 9 : nil)
    }

    private static func year(_ word: String) -> Int? {
        word.count == 4 && word.allSatisfy { $0.isASCII && $0.isNumber } ? Int(word) : nil
    }

    /// `3`, `3.`, `3rd`.
    private static func ordinal(_ word: String) -> Int? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.count), ["", ".", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count))
        else { return nil }
        return Int(digits)
    }
}
