import Foundation
import SeriesModel

/// A date at the head of a poll's column, as far as the text alone tells it.
struct PollDate {
    enum Form {
        case day(Day)
        /// Two numbers that may be day and month, or month and day; without a year the horizon tells it.
        case numbers(Int, Int, year: Int?)
        /// The horizon tells the year where there is none, and which month is meant by a word that is several.
        case words(months: [Int], day: Int, year: Int?)
    }

    /// Which of two numbers is the day.
    enum Order { case dayFirst, monthFirst }

    var form: Form
    /// Whether it is only a part of a day.
    var isNarrow = false
    /// Whether it is the first of several days.
    var isRange = false
    /// The time of the day as it is written.
    var clock: String?
    /// The days of the week that may be written beside it; empty where none is.
    var weekdays: Set<Weekday> = []
    /// What stands beside the date and may turn its meaning round: `not`, `before`, `until`, `week of`.
    var surplus: [String] = []

    func day(_ order: Order, in horizon: DayRange) -> Day? {
        func day(_ months: [Int], _ day: Int, _ year: Int?) -> Day? {
            let years = year.map { $0...$0 } ?? horizon.first.date.year...horizon.last.date.year
            let days = years.flatMap { year in months.compactMap { Day(year: year, month: $0, day: day) } }
            // `8 lis` is in October or in November; that it is a Monday tells which.
            let said = days.filter { weekdays.contains($0.weekday) }
            let inside = (said.isEmpty ? days : said).filter(horizon.contains)
            return inside.count == 1 ? inside.first : days.count == 1 ? days.first : nil
        }
        return switch form {
        case .day(let day): day
        case .numbers(let first, let second, let year):
            order == .dayFirst ? day([second], first, year) : day([first], second, year)
        case .words(let months, let number, let year): day(months, number, year)
        }
    }

    /// Whether a day may be the one that is written, by its day of the week.
    func allows(_ day: Day) -> Bool { weekdays.isEmpty || weekdays.contains(day.weekday) }

    /// Whether nothing stands beside the date; the dash of `9:00–12:00` belongs to the hours.
    var isBare: Bool { surplus.allSatisfy { $0 == "–" && clock != nil } }

    /// Whether the year is written, and not only that of the horizon.
    var hasYear: Bool {
        switch form {
        case .day: true
        case .numbers(_, _, let year), .words(_, _, let year): year != nil
        }
    }

    /// Whether the order of its numbers matters.
    var isAmbiguous: Bool {
        if case .numbers = form { true } else { false }
    }

    /// The date of a text such as `2027-02-01`, `Mon 1 Feb 2027 9:00 AM - 10:00 AM`, `3/15/27`, `lun. 1 févr. 2027`,
    /// `15.–17.3.` or `2027-02-01T00:00:00.000+01:00/2027-02-02T00:00:00.000+01:00`, of a range of days the first; nil
    /// where it is none.
    init?(_ text: String) {
        var text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        // Forms repeat the question: `When can you come? [15 March]`, `Dates/15 March`.
        if text.hasSuffix("]"), let open = text.lastIndex(of: "[") {
            text = String(text[text.index(after: open)...].dropLast())
        } else if let slash = text.firstIndex(of: "/"), Self.isQuestion(text[..<slash]) {
            text = String(text[text.index(after: slash)...])
        }
        guard text.utf8.count <= 200 else { return nil }
        if let moment = Self.moments(text) {
            self = moment
            return
        }
        let ends = text.split(separator: "/").map { Day($0.trimmingCharacters(in: .whitespaces)) }
        if ends.count == 2, let first = ends[0], let last = ends[1], first <= last {
            form = .day(first)
            return
        }
        guard let found = Self.spoken(text) else { return nil }
        self = found
    }

    /// Whether what stands before a date is a name of what is asked, and no part of the date.
    private static func isQuestion(_ text: Substring) -> Bool {
        let words = String(text).plain.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return !words.isEmpty && !words.contains { $0.contains(where: \.isNumber) || CalendarWords.isOfDate($0) }
    }

    init(_ form: Form, isNarrow: Bool = false) {
        self.form = form
        self.isNarrow = isNarrow
    }

    /// Two ends of a slot, of which this is the first.
    func until(_ end: PollDate?) -> PollDate {
        var slot = self
        slot.isNarrow = (isNarrow || end?.isNarrow ?? false) && (clock == nil || clock != end?.clock)
        return slot
    }

    /// Adds a day of the week or hours that stand in a cell of their own.
    mutating func add(_ other: PollDate) {
        isNarrow = isNarrow || other.isNarrow
        clock = clock ?? other.clock
        if weekdays.isEmpty { weekdays = other.weekdays }
    }

    // MARK: ISO times

    /// ISO times, one or a start and an end.
    private static func moments(_ text: String) -> PollDate? {
        let ends = text.split(separator: "/").map(moment)
        guard let first = ends.first ?? nil, ends.count <= 2, ends.allSatisfy({ $0 != nil }) else { return nil }
        if ends.count == 2, let last = ends[1], first.isUTC, last.isUTC {
            // Whole days of a zone that has no midnight there: that of Greenwich.
            let minutes = (last.day - first.day) * 1440 + last.minute - first.minute
            let over = minutes % 1440
            if minutes >= 1380, over <= 60 || over >= 1380 {
                return PollDate(.day(first.day + (first.minute >= 720 ? 1 : 0)))
            }
        }
        return PollDate(.day(first.day), isNarrow: !ends.allSatisfy { $0?.minute == 0 })
    }

    private static func moment(_ text: Substring) -> (day: Day, minute: Int, isUTC: Bool)? {
        let mark = text.dropFirst(10).first
        let clock = text.dropFirst(11).prefix { $0.isNumber || $0 == ":" }.split(separator: ":")
        guard let day = Day(text.prefix(10)), mark == "T" || mark == " ", let hour = clock.first.flatMap({ Int($0) }),
            hour <= 24, let minute = clock.count > 1 ? Int(clock[1]) : 0, minute < 60
        else { return nil }
        return (day, hour * 60 + minute, text.hasSuffix("Z"))
    }

    // MARK: Words and numbers

    /// A piece of a date in words and numbers.
    private enum Piece: Equatable {
        /// `15.03.2027`, `3/15/27`, `2027/03/15`.
        case date(Int, Int, Int, hasDots: Bool)
        /// `15.3.`, `3/15`.
        case pair(Int, Int, hasDots: Bool)
        /// `3`, `3.`, `3rd`, `1er`.
        case number(Int, isDotted: Bool)
        case year(Int)
        case month(Int)
        case word(String)
        case dash

        var number: Int? { if case .number(let number, _) = self { number } else { nil } }
        var isDotted: Bool { if case .number(_, let isDotted) = self { isDotted } else { false } }
    }

    /// A date in words or numbers, with days of the week and times around it.
    private static func spoken(_ text: String) -> PollDate? {
        guard text.contains(where: \.isNumber) else { return nil }
        var pieces: [Piece] = []
        var clocks: [(text: String, isMidnight: Bool)] = []
        let tokens = tokens(of: text)
        for (place, token) in tokens.enumerated() {
            let next = place + 1 < tokens.count ? tokens[place + 1] : ""
            let isBehindTime = place > 0 && (clocks.last?.text.hasSuffix(token) ?? false)
            if isClock(token) || halves.contains(next) && !token.hasSuffix("."), let time = time(token, half: next) {
                clocks.append((token + (halves.contains(next) ? next : ""), time == 0))
            } else if halves.contains(token) {
                // `15 March AM` is half of that day, `am 15. März` all of it.
                let isLast = place == tokens.count - 1
                if !isBehindTime, ["am", "pm", "a.m.", "p.m."].contains(token), isLast {
                    clocks.append((token, false))
                }
            } else if token.hasSuffix(":") {
                // `Option 1:`
                pieces.append(.word(token))
            } else if let piece = piece(token) {
                pieces.append(piece)
            } else if token.contains(where: { $0.isASCII && $0.isNumber }) {
                return nil
            } else {
                pieces.append(.word(token.filter { $0 != "." }))
            }
        }
        let words = pieces.compactMap { if case .word(let word) = $0 { word } else { nil } }
        // Behind a date `9.30` is a time.
        let whole = pieces.firstIndex {
            switch $0 {
            case .date: true
            case .word(let word): !CalendarWords.months(in: [word]).isEmpty
            default: false
            }
        }
        if let whole {
            let isClock = pieces.indices.map { place -> Bool in
                guard place > whole else { return false }
                switch pieces[place] {
                case .pair(let hour, let minute, hasDots: true):
                    if hour <= 24, minute < 60 { clocks.append(("\(hour).\(minute)", hour % 24 + minute == 0)) }
                    return true
                case .date(let hour, let minute, let second, hasDots: true) where pieces[place - 1] != .dash:
                    guard hour <= 24, minute < 60, second < 60 else { return false }
                    clocks.append(("\(hour).\(minute)", hour % 24 + minute + second == 0))
                    return true
                default: return false
                }
            }
            pieces = zip(pieces, isClock).filter { !$0.1 }.map(\.0)
        }
        let isOpen = pieces.first == .dash || pieces.last == .dash
        // A dash stands between two, as `to` and `do` are also days of the week.
        while pieces.first == .dash { pieces.removeFirst() }
        while pieces.last == .dash { pieces.removeLast() }
        pieces = pieces.indices.filter { $0 == 0 || pieces[$0] != .dash || pieces[$0 - 1] != .dash }.map { pieces[$0] }
        let inNumbers = numeric(pieces, words)
        guard let form = inNumbers ?? worded(pieces, words) else { return nil }
        var date = PollDate(form, isNarrow: !clocks.allSatisfy(\.isMidnight))
        date.clock = clocks.first?.text
        let dated = words.filter(CalendarWords.isOfDate)
        let named = dated.filter { !CalendarWords.isFiller($0) }
        // In `8 Mar 2027`, `8 de mar` and `28 Feb – 2 Mar` the word is the month, and no Tuesday.
        let months = pieces.contains(.dash) ? named.filter { !CalendarWords.months(in: [$0]).isEmpty } : []
        if inNumbers != nil || named.count > 1 && months.count < 2 {
            date.weekdays = CalendarWords.weekdays(in: words, knownBy: inNumbers == nil ? 2 : 1)
        }
        date.surplus = words.filter { !$0.isEmpty && !dated.contains($0) } + (isOpen ? ["–"] : [])
        date.isRange =
            pieces.contains(.dash)
            && pieces.count {
                switch $0 {
                case .date, .pair, .number: true
                default: false
                }
            } > (clocks.isEmpty && isShort(pieces) ? 2 : 1)
        return date
    }

    /// Whether these are the pieces of `15-Mar-27`.
    private static func isShort(_ pieces: [Piece]) -> Bool {
        guard pieces.count == 5, case .word = pieces[2] else { return false }
        return pieces[1] == .dash && pieces[3] == .dash
    }

    /// Names of two words in one: of months in the Levant, and of days in Azerbaijan.
    private static let pairs = [
        ("كانون الثاني", "يناير"), ("تشرين الأول", "أكتوبر"), ("تشرين الثاني", "نوفمبر"), ("كانون الأول", "ديسمبر"),
        ("bazar ertəsi", "bazarertəsi"), ("çərşənbə axşamı", "çərşənbəaxşamı"), ("cümə axşamı", "cüməaxşamı"),
    ].map { (name: $0.plain, word: $1.plain) }

    /// The pieces of a text: without case and accents, digits as we write them, dashes on their own.
    private static func tokens(of text: String) -> [String] {
        var spaced = ""
        let seen = String(String.UnicodeScalarView(text.plain.unicodeScalars.filter { !PollWords.isUnseen($0) }))
        for character in pairs.reduce(seen, { $0.replacing($1.name, with: $1.word) }) {
            switch character {
            case "年", "月", "日", "년", "월", "일": spaced += "\(character) "
            case "周", "週", "星": spaced += " \(character)"
            case "–", "—", "−", "‐", "‑": spaced.append("-")
            case _ where character.unicodeScalars.first?.properties.numericType == .decimal && !character.isASCII:
                spaced += String(character.wholeNumberValue ?? 0)
            default: spaced.append(character)
            }
        }
        return spaced.split { " ,;\u{A0}\u{202F}()\n\t،、".contains($0) }.flatMap { token -> [String] in
            let token = String(token)
            // As a German Thursday begins, and no other word.
            if token == "do", text.hasPrefix("Do") { return [token] }
            if ["to", "until", "till", "bis", "au", "al", "hasta", "do", "tot", "до"].contains(token) { return ["-"] }
            if date(token) != nil { return [token] }
            var parts: [String] = []
            for (place, part) in token.split(separator: "-", omittingEmptySubsequences: false).enumerated() {
                if place > 0 { parts.append("-") }
                if !part.isEmpty { parts.append(String(part)) }
            }
            return parts
        }
    }

    private static func piece(_ token: String) -> Piece? {
        if token == "-" { return .dash }
        if let date = date(token) { return date }
        if token.hasPrefix("'") || token.hasPrefix("’"), let year = Int(token.dropFirst()), year < 100 {
            return .year(2000 + year)
        }
        let digits = token.prefix { $0.isASCII && $0.isNumber }
        guard (1...4).contains(digits.count), let number = Int(digits) else { return nil }
        switch token.dropFirst(digits.count) {
        case "年", "년": return .year(number < 100 ? 2000 + number : number)
        case "月", "월": return .month(number)
        case "日", "일", "st", "nd", "rd", "th", "er", "º", "o": return .number(number, isDotted: false)
        case ".": return digits.count == 4 ? .year(number) : .number(number, isDotted: true)
        case "": return digits.count == 4 ? .year(number) : .number(number, isDotted: false)
        default: return nil
        }
    }

    /// Three numbers, or two, parted by one kind of mark.
    private static func date(_ token: String) -> Piece? {
        for separator in [".", "/", "-"] as [Character] {
            let parts = token.split(separator: separator)
            guard parts.allSatisfy({ $0.count <= 4 && $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { continue }
            let values = parts.compactMap { Int($0) }
            guard values.count == parts.count, values.count > 1, parts[1].count <= 2 else { continue }
            if values.count == 3, parts[0].count == 4 || parts[0].count <= 2 {
                return .date(values[0], values[1], values[2], hasDots: separator == ".")
            }
            if values.count == 2, separator != "-", parts[0].count <= 2 {
                return .pair(values[0], values[1], hasDots: separator == ".")
            }
        }
        return nil
    }

    /// A date in numbers, perhaps the first of two.
    private static func numeric(_ pieces: [Piece], _ words: [String]) -> Form? {
        let pieces = pieces.filter { if case .word = $0 { false } else { true } }
        func form(_ first: Int, _ second: Int, year: Int?, hasDots: Bool) -> Form {
            // Nobody writes dots and the month first.
            hasDots ? .words(months: [second], day: first, year: year) : .numbers(first, second, year: year)
        }
        func form(_ date: (Int, Int, Int), hasDots: Bool) -> Form {
            if date.0 > 31 { return .words(months: [date.1], day: date.2, year: date.0) }
            return form(date.0, date.1, year: date.2 < 100 ? 2000 + date.2 : date.2, hasDots: hasDots)
        }
        switch pieces.count {
        case 1:
            switch pieces[0] {
            case .date(let first, let second, let third, let hasDots):
                return form((first, second, third), hasDots: hasDots)
            case .pair(let first, let second, let hasDots):
                return CalendarWords.months(in: words).isEmpty ? form(first, second, year: nil, hasDots: hasDots) : nil
            default: return nil
            }
        case 3:
            switch (pieces[0], pieces[1], pieces[2]) {
            case (.date(let first, let second, let third, let hasDots), .dash, .date):
                return form((first, second, third), hasDots: hasDots)
            case (.pair(let first, let second, let hasDots), .dash, .date(_, let month, let year, _)):
                let year = year < 100 ? 2000 + year : year
                return form(first, second, year: second > month && hasDots ? year - 1 : year, hasDots: hasDots)
            case (.pair(let first, let second, let hasDots), .dash, .pair):
                return form(first, second, year: nil, hasDots: hasDots)
            case (.number(let first, _), .dash, .date(let last, let month, let year, let hasDots)) where first < last:
                return form((first, month, year), hasDots: hasDots)
            case (.number(let first, _), .dash, .pair(let last, let month, let hasDots)) where first < last:
                return form(first, month, year: nil, hasDots: hasDots)
            // `15. 3. 2027`, `2027. 3. 15.`, `2027年3月15日`
            case (.number(let day, true), .number(let month, true), .year(let year)),
                (.year(let year), .number(let month, true), .number(let day, _)),
                (.year(let year), .month(let month), .number(let day, _)):
                return .words(months: [month], day: day, year: year)
            default: return nil
            }
        case 2:
            if case (.month(let month), .number(let day, _)) = (pieces[0], pieces[1]) {
                return .words(months: [month], day: day, year: nil)
            }
            if case (.pair(let first, let second, let hasDots), .year(let year)) = (pieces[0], pieces[1]) {
                return form(first, second, year: year, hasDots: hasDots)
            }
            return nil
        default:
            // `2027年3月15日-17日`
            if pieces.count == 5, case (.year(let year), .month(let month)) = (pieces[0], pieces[1]),
                let day = pieces[2].number, pieces[3] == .dash
            {
                return .words(months: [month], day: day, year: year)
            }
            return nil
        }
    }

    /// A date with the name of its month, perhaps the first of two.
    private static func worded(_ pieces: [Piece], _ words: [String]) -> Form? {
        guard !pieces.contains(where: { if case .date = $0 { true } else { false } }) else { return nil }
        var numbers = pieces.compactMap(\.number)
        var years = pieces.compactMap { if case .year(let year) = $0 { year } else { nil } }
        let numbered = pieces.compactMap { if case .month(let month) = $0 { month } else { nil } }
        // `15-Mar-27`, `15 Mar 27`
        let shape = pieces.filter { $0 != .dash }
        if shape.count == 3, case .word = shape[1], let day = shape[0].number, let year = shape[2].number,
            !shape[0].isDotted,
            years.isEmpty
        {
            (numbers, years) = ([day], [2000 + year])
        }
        let isRange = numbers.count == 2 && pieces.contains(.dash)
        guard let day = numbers.first, numbers.count == 1 || isRange, (1...31).contains(day), Set(years).count <= 2
        else {
            return nil
        }
        var months = CalendarWords.months(in: words)
        if months.isEmpty, isRange {
            // Of two months the first, perhaps of the year before.
            let named = words.map { CalendarWords.months(in: [$0]) }.filter { !$0.isEmpty }
            months = named.first ?? []
            if years.count == 1, let first = months.first, let last = named.last?.first, last < first { years[0] -= 1 }
        }
        if let month = numbered.first { months = [month] }
        guard !months.isEmpty, let year = years.first else {
            return months.isEmpty ? nil : .words(months: months, day: day, year: nil)
        }
        return .words(months: months, day: day, year: year)
    }

    // MARK: Times

    /// What stands beside a time of the day.
    private static let halves: Set<String> = ["am", "pm", "a.m.", "p.m.", "uhr", "h", "ص", "م"]

    /// Whether a text can only be a time: `9:00`, `9h30`, `10am`.
    private static func isClock(_ token: String) -> Bool {
        token.contains(":") && !token.hasSuffix(":") || token.hasSuffix("am") || token.hasSuffix("pm")
            || token.contains("h") && token.first?.isNumber ?? false && "h0123456789".contains(token.last ?? " ")
    }

    /// The minutes since midnight; nil where it is no time.
    private static func time(_ token: String, half: String) -> Int? {
        var rest = Substring(token)
        var half = half
        // `上午12:00`
        while let first = rest.first, !first.isNumber {
            if "上午前오".contains(first) { half = "am" }
            if "下後后후".contains(first) { half = "pm" }
            rest = rest.dropFirst()
        }
        for ending in ["am", "pm"] where rest.hasSuffix(ending) {
            half = ending
            rest = rest.dropLast(2)
        }
        let parts = rest.split { ":.h".contains($0) }
        let values = parts.compactMap { Int($0) }
        guard (1...4).contains(parts.count), values.count == parts.count, parts.allSatisfy({ $0.count <= 2 }),
            values[0] <= 24
        else { return nil }
        var hour = values[0] % 24
        if half.hasPrefix("a") || half == "ص", hour == 12 { hour = 0 }
        if half.hasPrefix("p") || half == "م", hour < 12 { hour += 12 }
        return hour * 60 + (values.count > 1 ? values[1] : 0)
    }
}
