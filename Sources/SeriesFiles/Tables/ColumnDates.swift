import SeriesModel

/// Dates as people type and programs show them, in a column at a time: a 13th of a month tells for all what stands
/// first.
struct ColumnDates {
    /// What stands first.
    enum Order: String {
        case day = "dmy"
        case month = "mdy"
    }

    /// Why a text is no day.
    enum Fault: Error, Equatable {
        /// The column does not settle it: with the day first, and with the month.
        case unsettled(Day, Day)
        case noSuchDay
        /// Its numbers stand in another order than the one that is told.
        case otherOrder(Order)
        /// It is another day of the week than its text says.
        case otherWeekday(Day)

        func kind(of text: String) -> ProblemKind {
            switch self {
            case .unsettled(let days, let months): .table(.twoDates(text, days, months))
            case .noSuchDay: .noSuchDay(text)
            case .otherOrder(let told): .table(.otherOrder(text, told: told.rawValue))
            case .otherWeekday(let day): .table(.otherWeekday(text, day))
            }
        }
    }

    private let order: Order?

    /// The order of a column, told or as its texts tell.
    init(_ texts: [String], told: Order?) {
        let orders = Set(texts.compactMap(ColumnDates.order))
        order = told ?? (orders.count == 1 ? orders.first : nil)
    }

    /// What a text alone tells.
    private static func order(of text: String) -> Order? {
        let words = text.split(whereSeparator: { $0 == "/" || $0 == "-" })
        let parts = words.compactMap { Int($0) }
        guard words.count == 3, parts.count == 3, parts[2] > 999, parts[0] != parts[1] else { return nil }
        if (13...31).contains(parts[0]), (1...12).contains(parts[1]) { return .day }
        return (1...12).contains(parts[0]) && (13...31).contains(parts[1]) ? .month : nil
    }

    /// A text and a date of one column that look like the work of a program which takes the wrong number for the
    /// month: it leaves 25/04/2027 as it is, and makes of 04/05/2027 a date with day and month exchanged.
    ///
    /// - Parameters:
    ///   - texts: what stands in the column as text.
    ///   - days: its cells that are dates.
    /// - Returns: the first text and the first date that may be meant otherwise; nil where a date tells that none is.
    static func exchanged(_ texts: [String], beside days: [Day]) -> (text: String, day: Day)? {
        guard let text = texts.first(where: { order(of: $0) != nil }), days.allSatisfy({ $0.date.day <= 12 })
        else { return nil }
        return days.first { $0.date.day != $0.date.month }.map { (text, $0) }
    }

    /// A day with the name of its month in whatever language, such as `01-Mar-27` or `1. März 2027`, or `1. 3. 2027`.
    private static func worded(_ text: String) throws(Fault) -> Day? {
        // As Excel shows a text that begins with an apostrophe, and some programs write it.
        if text.hasPrefix("'"), let day = Day(text.dropFirst()) { return day }
        guard text.contains(where: \.isLetter) || text.contains(". "), let date = PollDate(text), !date.isRange,
            !date.isNarrow,
            date.surplus.isEmpty, case .words(let months, let number, let year?) = date.form, months.count == 1,
            let day = Day(year: year, month: months[0], day: number)
        else { return nil }
        guard date.allows(day) else { throw .otherWeekday(day) }
        return day
    }

    /// A day, or a range where one may stand, in the form of the format; the text as it is where it is neither.
    func text(_ text: String, mayBeRange: Bool = false) throws(Fault) -> String {
        // As programs write a day that they take for a moment.
        let date = text.prefix(10)
        if text.count > 10, Day(date) != nil, text.dropFirst(10).allSatisfy({ "T :0.Z".contains($0) }) {
            return String(date)
        }
        if Day(text) != nil { return text }
        if let order, let own = Self.order(of: text), own != order { throw .otherOrder(order) }
        let range: DayRange?
        do {
            range = try SpokenDays.range(text)
        } catch .twoDays(let days, let months) {
            guard let order else { throw .unsettled(days, months) }
            return "\(order == .day ? days : months)"
        } catch .noSuchDay {
            throw .noSuchDay
        } catch .otherWeekday(let day) {
            throw .otherWeekday(day)
        } catch {
            return text
        }
        guard let range else { return try Self.worded(text).map { "\($0)" } ?? text }
        return mayBeRange || range.first == range.last ? "\(range)" : text
    }
}
