import Foundation
import SeriesModel

/// A date at the head of a poll's column, as far as the text alone tells it.
struct PollDate {
    enum Form {
        case day(Day)
        /// Three numbers of which the first two may be day and month, or month and day.
        case numbers(Int, Int, year: Int)
        /// The horizon tells the year.
        case withoutYear(month: Int, day: Int)
    }

    /// Which of two numbers is the day.
    enum Order { case dayFirst, monthFirst }

    var form: Form
    /// Whether it is only a part of a day.
    var isNarrow = false

    func day(_ order: Order, in horizon: DayRange) -> Day? {
        switch form {
        case .day(let day): return day
        case .numbers(let first, let second, let year):
            return order == .dayFirst
                ? Day(year: year, month: second, day: first) : Day(year: year, month: first, day: second)
        case .withoutYear(let month, let day):
            let years = horizon.first.date.year...horizon.last.date.year
            let days = years.compactMap { Day(year: $0, month: month, day: day) }
            let inside = days.filter(horizon.contains)
            return inside.count == 1 ? inside.first : days.count == 1 ? days.first : nil
        }
    }

    /// Whether the order of its numbers matters.
    var isAmbiguous: Bool {
        if case .numbers = form { true } else { false }
    }

    /// The date of a text such as `2027-02-01`, `Mon 1 Feb 2027 9:00 AM - 10:00 AM`, `3/15/27`, `lun. 1 févr. 2027` or
    /// `2027-02-01T00:00:00.000+01:00/2027-02-02T00:00:00.000+01:00`; nil where it is none.
    init?(_ text: String) {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard text.utf8.count <= 120 else { return nil }
        if let moment = Self.moments(text) {
            self = moment
            return
        }
        // A range of days stands for its first.
        let ends = text.split(separator: "/").map { Day($0.trimmingCharacters(in: .whitespaces)) }
        if ends.count == 2, let first = ends[0], let last = ends[1], first <= last {
            form = .day(first)
            return
        }
        guard let found = Self.spoken(text) else { return nil }
        self = found
    }

    init(_ form: Form, isNarrow: Bool = false) {
        self.form = form
        self.isNarrow = isNarrow
    }

    /// ISO times, one or a start and an end.
    private static func moments(_ text: String) -> PollDate? {
        let ends = text.split(separator: "/").map { end -> (day: Day, isMidnight: Bool)? in
            let mark = end.dropFirst(10).first
            guard let day = Day(end.prefix(10)), mark == "T" || mark == " ", end.dropFirst(11).first?.isNumber ?? false
            else { return nil }
            return (day, end.dropFirst(11).hasPrefix("00:00"))
        }
        guard let first = ends.first ?? nil, ends.count <= 2, ends.allSatisfy({ $0 != nil }) else { return nil }
        return PollDate(.day(first.day), isNarrow: !ends.allSatisfy { $0?.isMidnight ?? false })
    }

    /// A date in words or numbers, with days of the week and times around it.
    private static func spoken(_ text: String) -> PollDate? {
        let folded = text.plain
        let tokens = folded.split { " ,\u{A0}\u{202F}–—()\n\t".contains($0) }.map(String.init)
        var months: [(name: String, month: Int)] = []
        var days: [Int] = []
        var years: [Int] = []
        var numbers: [(Int, Int, Int)] = []
        var isNarrow = false
        for token in tokens {
            if let date = Self.numbers(token) {
                numbers.append(date)
            } else if isTime(token) {
                isNarrow = true
            } else if let number = ordinal(token) {
                if token.utf8.count == 4, number > 1900 { years.append(number) } else { days.append(number) }
            } else if let month = PollMonths.month(token) {
                months.append((token, month))
            } else if token.contains(where: \.isNumber) {
                return nil
            }
        }
        // `mar.` is March, and Tuesday in French, Spanish and Italian.
        if Set(months.map(\.month)).count > 1 { months.removeAll { $0.name.hasPrefix("mar") && $0.name.count < 5 } }
        if let (first, second, third) = numbers.first {
            guard numbers.count == 1, months.isEmpty else { return nil }
            if first > 31 {
                return Day(year: first, month: second, day: third).map { PollDate(.day($0), isNarrow: isNarrow) }
            }
            // Nobody writes dots and the month first.
            let year = third < 100 ? 2000 + third : third
            if tokens.contains(where: { $0.contains(".") && Self.numbers($0) != nil }) {
                return Day(year: year, month: second, day: first).map { PollDate(.day($0), isNarrow: isNarrow) }
            }
            return PollDate(.numbers(first, second, year: year), isNarrow: isNarrow)
        }
        guard let month = months.first?.month, Set(months.map(\.month)).count == 1, let day = days.first,
            days.count == 1
        else { return nil }
        if let year = years.first {
            guard years.count == 1, let day = Day(year: year, month: month, day: day) else { return nil }
            return PollDate(.day(day), isNarrow: isNarrow)
        }
        return (1...31).contains(day) ? PollDate(.withoutYear(month: month, day: day), isNarrow: isNarrow) : nil
    }

    /// `15.03.2027`, `3/15/27`, `2027/03/15`, `15-03-2027`.
    private static func numbers(_ token: String) -> (Int, Int, Int)? {
        for separator in [".", "/", "-"] as [Character] {
            let parts = token.split(separator: separator)
            guard parts.count == 3, parts.allSatisfy({ $0.count <= 4 && $0.allSatisfy { $0.isASCII && $0.isNumber } })
            else { continue }
            let values = parts.compactMap { Int($0) }
            guard values.count == 3, parts[1].count <= 2, parts[0].count == 4 || parts[0].count <= 2 else { continue }
            return (values[0], values[1], values[2])
        }
        return nil
    }

    /// `9:00`, `14.30`, `9h30`, `10am`, or what stands beside a time.
    private static func isTime(_ token: String) -> Bool {
        if ["am", "pm", "a.m.", "p.m.", "uhr", "h"].contains(token) { return true }
        var rest = Substring(token)
        for ending in ["am", "pm"] where rest.hasSuffix(ending) { rest = rest.dropLast(2) }
        let isHour = rest.count < token.count && Int(rest) ?? 99 <= 12
        let parts = rest.split { ":.h-".contains($0) }
        return isHour
            || parts.count >= 2 && parts.count <= 4 && (rest.contains(":") || rest.contains("h") || parts.count == 2)
                && parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    }

    /// `3`, `3.`, `3rd`, `1er`.
    private static func ordinal(_ token: String) -> Int? {
        let digits = token.prefix { $0.isASCII && $0.isNumber }
        guard (1...4).contains(digits.count),
            ["", ".", "st", "nd", "rd", "th", "er", "º", "o", "."].contains(token.dropFirst(digits.count))
        else { return nil }
        return Int(digits)
    }
}

/// Names of months in the languages of polls.
private enum PollMonths {
    /// The month of a name or of its beginning, without case and accents.
    static func month(_ token: String) -> Int? {
        let word = token.filter { $0 != "." }
        guard word.count >= 3 else { return nil }
        let found = names.indices.filter { month in names[month].contains { $0.hasPrefix(word) } }
        return found.count == 1 ? found[0] + 1 : nil
    }

    // English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Turkish, Swedish, Russian.
    private static let names: [[String]] = [
        "january januar janner janvier enero gennaio janeiro januari styczen stycznia ocak январь января",
        "february februar feber fevrier febrero febbraio fevereiro februari luty lutego subat февраль февраля",
        "march marz mrz mars marzo marco maart mrt marzec marca mart март марта",
        "april avril abril aprile kwiecien kwietnia nisan апрель апреля",
        "may mai mayo maggio maio mei maj maja mayis май мая маи",
        "june juni juin junio giugno junho czerwiec czerwca haziran июнь июня",
        "july juli juillet julio luglio julho lipiec lipca temmuz июль июля",
        "august aout agosto augustus sierpien sierpnia agustos augusti август августа",
        "september septembre septiembre settembre setembro wrzesien wrzesnia eylul сентябрь сентября",
        "october oktober octobre octubre ottobre outubro pazdziernik pazdziernika ekim октябрь октября",
        "november novembre noviembre novembro listopad listopada kasim ноябрь ноября",
        "december dezember decembre diciembre dicembre dezembro grudzien grudnia aralik декабрь декабря",
    ].map { $0.split(separator: " ").map { String($0).plain } }
}
