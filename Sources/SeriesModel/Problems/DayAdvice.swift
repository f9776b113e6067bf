/// What somebody may have meant by a text that is no date.
enum DayAdvice {
    /// Advice for a text that has not the form of a date, such as `2027-3-15`, `15.3.2027` or `2027-03-15 - 2027-04-05`.
    static func advice(for text: String) -> String? {
        let days = pieces(of: text)
        guard !days.isEmpty, days.count <= 2 else { return nil }
        return "Maybe you meant \(days.map(\.description).joined(separator: "/"))."
    }

    /// Advice for a date without hyphens, which is a number.
    static func advice(forDigits text: String) -> String? {
        guard text.utf8.count == 8, let number = Int(text) else { return nil }
        let day = Day(year: number / 10000, month: number / 100 % 100, day: number % 100)
        return day.map { "Maybe you meant \($0)." }
    }

    /// The last day of the month of a text such as `2027-02-30`, where there is such a month.
    static func lastDayOfMonth(of text: String) -> Day? {
        guard let fields = Day.fields(of: text), (1...12).contains(fields.month), fields.day > 28 else { return nil }
        return Day(year: fields.year, month: fields.month, day: Day.length(ofMonth: fields.month, in: fields.year))
    }

    /// The days that the numbers of a text spell, year first or day first with dots; American order is not guessed.
    private static func pieces(of text: String) -> [Day] {
        guard text.utf8.count <= 40 else { return [] }
        let numbers = text.split { !($0.isASCII && $0.isNumber) }.map(String.init)
        guard numbers.count == 3 || numbers.count == 6 else { return [] }
        var days: [Day] = []
        for start in stride(from: 0, to: numbers.count, by: 3) {
            let fields = numbers[start..<start + 3].compactMap { Int($0) }
            guard fields.count == 3 else { return [] }
            let yearFirst = numbers[start].count == 4
            guard yearFirst || (numbers[start + 2].count == 4 && text.contains(".")) else { return [] }
            let day =
                yearFirst
                ? Day(year: fields[0], month: fields[1], day: fields[2])
                : Day(year: fields[2], month: fields[1], day: fields[0])
            guard let day else { return [] }
            days.append(day)
        }
        if days.count == 2, days[0] > days[1] { return [] }
        return days
    }
}
