import SeriesModel
import TableFiles

/// Reads one cell as the value that its column wants.
struct CellReader {
    let position: Position
    /// Of the amounts beside it; nil where it is not known.
    let currency: String?

    func value(
        _ cell: TableCell, _ form: ValueForm, _ dates: ColumnDates, _ numbers: ColumnNumbers
    ) -> SourceNode {
        if case .fault(let fault) = cell.content { return broken(TableFault(fault)) }
        switch form {
        case .text, .name:
            guard let text = cell.text else { return broken(.dateForText) }
            if case .name = form { return .text(CellReader.line(text), at: position) }
            return .text(CellReader.line(text.trimmed), at: position)
        case .number(let use): return number(cell, use, numbers)
        case .flag: return flag(cell)
        case .day: return day(cell, dates)
        case .range:
            return day(cell, dates, mayBeRange: true)
        case .ranges:
            guard case .text(let text) = cell.content else { return list([day(cell, dates, mayBeRange: true)]) }
            return items(text) { day($0, dates, mayBeRange: true) }
        case .list:
            guard let text = cell.text else { return broken(.dateForText) }
            return items(text) { .text($0, at: position) }
        case .word(let known):
            guard let text = cell.text else { return broken(.dateForText) }
            return .text(CellReader.word(text.trimmed, among: known), at: position)
        case .words(let known):
            guard let text = cell.text else { return broken(.dateForText) }
            return items(text) { .text(CellReader.word($0, among: known), at: position) }
        case .marks(let known):
            if case .text = flag(cell).content, let text = cell.text {
                return items(text) { .text(CellReader.word($0, among: known), at: position) }
            }
            return flag(cell)
        case .nothing(let isList):
            guard cell.text == ListCell.none else { return broken(.onlyEmptyList) }
            return isList ? list([]) : SourceNode.mapping([], at: position)
        }
    }

    private func broken(_ fault: TableFault) -> SourceNode {
        SourceNode(content: .broken(.table(fault)), position: position)
    }

    private func list(_ items: [SourceNode]) -> SourceNode { SourceNode.list(items, at: position) }

    private func items(_ text: String, _ read: (String) -> SourceNode) -> SourceNode {
        ListCell.items(text).map { list($0.map(read)) } ?? broken(.unclosedQuote)
    }

    /// A text on one line: a break in a cell, and the space around it, is one space.
    private static func line(_ text: String) -> String {
        guard text.contains(where: \.isNewline) else { return text }
        return text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline).map(\.trimmed)
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The known word that a text is but for what does not matter in a head.
    static func word(_ text: String, among known: [String]) -> String {
        let plain = SheetForm.plain(text)
        return known.first { $0 == text } ?? known.first { SheetForm.plain($0) == plain } ?? text
    }

    // MARK: Numbers

    private func number(_ cell: TableCell, _ use: ValueForm.NumberUse, _ numbers: ColumnNumbers) -> SourceNode {
        switch cell.content {
        case .number(let digits, let form):
            guard let number = Rational(decimal: digits) else {
                return SourceNode(content: .enormousNumber, position: position, written: digits)
            }
            switch form {
            case .percent: return stated(number, use, sign: nil, isPercent: true, factor: 1)
            case .currency(let sign): return stated(number, use, sign: sign, isPercent: false, factor: 1)
            case .plain, .padded: return stated(number, use, sign: nil, isPercent: false, factor: 1)
            }
        case .text(let text):
            do throws(ColumnNumbers.Unsettled) {
                guard let reading = try numbers.reading(text.trimmed) else { return .text(text.trimmed, at: position) }
                let node = stated(
                    reading.number, use, sign: reading.sign, isPercent: reading.isPercent, factor: .percent)
                guard case .amount = use, case .number = node.content, let written = reading.thousandths else {
                    return node
                }
                return SourceNode(content: node.content, position: position, written: written)
            } catch {
                return broken(.twoNumbers(text.trimmed, "\(error.point)", "\(error.comma)"))
            }
        case .boolean(let flag): return boolean(flag)
        case .day(let day), .shortDate(let day, _): return broken(.dateForNumber(Day(number: day)))
        case .fault(let fault): return broken(TableFault(fault))
        }
    }

    /// A number with what stands beside it: percent as the use wants them, and no foreign currency. The factor is what
    /// a number shown as percent is stored as: 1 for the share itself, one hundredth where its text was read.
    private func stated(
        _ number: Rational, _ use: ValueForm.NumberUse, sign: String?, isPercent: Bool, factor: Rational
    ) -> SourceNode {
        if isPercent {
            switch use {
            case .percent: return .number(number * factor * 100, at: position)
            case .share: return .number(number * factor, at: position)
            case .amount, .count: return broken(.percent("\(number * factor * 100)%"))
            }
        }
        if case .amount = use, let sign, let currency, !CellReader.isSign(sign, of: currency) {
            return broken(.wrongCurrency(sign, expected: currency))
        }
        if case .amount = use { return .computed(number, at: position) }
        return .number(number, at: position)
    }

    private static let signs: [(Character, [String])] = [
        ("€", ["EUR"]), ("£", ["GBP", "EGP", "LBP", "SYP", "GIP"]), ("¥", ["JPY", "CNY"]), ("₹", ["INR"]),
        ("₺", ["TRY"]), ("₪", ["ILS"]), ("฿", ["THB"]), ("₽", ["RUB"]), ("₩", ["KRW"]), ("₴", ["UAH"]), ("₾", ["GEL"]),
    ]

    /// Whether a sign may stand for a currency; there are many dollars.
    private static func isSign(_ sign: String, of currency: String) -> Bool {
        if sign.count == 3, sign.allSatisfy(\.isLetter) { return sign == currency.uppercased() }
        guard let mark = sign.first(where: \.isCurrencySymbol) else { return true }
        guard let known = signs.first(where: { $0.0 == mark })?.1 else {
            return mark != "$" || !signs.contains { $0.1.contains(currency) }
        }
        return known.contains(currency)
    }

    // MARK: Yes and no

    private func boolean(_ flag: Bool) -> SourceNode {
        SourceNode(content: .boolean(flag), position: position, written: "\(flag)")
    }

    private func flag(_ cell: TableCell) -> SourceNode {
        switch cell.content {
        case .boolean(let flag): return boolean(flag)
        case .text(let text):
            switch text.trimmed.lowercased() {
            case "yes", "x", "true", "✓", "✔": return boolean(true)
            case "no", "false": return boolean(false)
            default: return .text(text.trimmed, at: position)
            }
        case .number(let digits, _): return .number(Rational(decimal: digits) ?? 0, at: position)
        case .day, .shortDate, .fault: return broken(.dateForText)
        }
    }

    // MARK: Days

    private func day(_ cell: TableCell, _ dates: ColumnDates, mayBeRange: Bool = false) -> SourceNode {
        switch cell.content {
        case .day(let day): .text("\(Day(number: day))", at: position)
        case .shortDate(let number, let hasMonth):
            day(Day(number: number).shown(hasMonth: hasMonth), dates, mayBeRange: mayBeRange)
        case .text(let text): day(text.trimmed, dates, mayBeRange: mayBeRange)
        case .number(let digits, _): day(digits: digits)
        case .boolean(let flag): boolean(flag)
        case .fault(let fault): broken(TableFault(fault))
        }
    }

    private func day(_ text: String, _ dates: ColumnDates, mayBeRange: Bool = false) -> SourceNode {
        do throws(ColumnDates.Fault) {
            let text = try dates.text(text, mayBeRange: mayBeRange)
            return text.utf8.count > 9 || text.contains { !$0.isNumber } ? .text(text, at: position) : day(digits: text)
        } catch {
            return SourceNode(content: .broken(error.kind(of: text)), position: position)
        }
    }

    /// A date that lost its format: of this century or the one before.
    private func day(digits: String) -> SourceNode {
        guard let number = Rational(decimal: digits) else { return .text(digits, at: position) }
        if let serial = Int(digits), (18_264..<91_000).contains(serial) {
            return broken(.numberForDate(digits, Day(number: serial - 25_569)))
        }
        return .number(number, at: position)
    }
}

extension Day {
    /// What a cell shows that does not show the day: `2027-04`, or `2027`.
    func shown(hasMonth: Bool) -> String { String("\(self)".prefix(hasMonth ? 7 : 4)) }
}

extension Rational {
    fileprivate static let percent = Rational(decimal: "0.01") ?? 0
}

extension TableFault {
    init(_ fault: CellFault) {
        self =
            switch fault {
            case .error(let text): .error(text)
            case .notCalculated: .notCalculated
            case .noSuchDate(let number): .noSuchDate(number)
            case .time: .time
            case .torn: .torn
            }
    }
}

/// Several texts in one cell, with commas or semicolons between; in quotes where one holds such a mark itself.
enum ListCell {
    /// The list without anything in it, which is not the same as an empty cell.
    static let none = "[]"

    /// The texts; nil where a quote is not closed.
    static func items(_ text: String) -> [String]? {
        if text == none { return [] }
        var items: [String] = []
        var rest = Substring(text)
        while true {
            rest = rest.drop(while: \.isWhitespace)
            if rest.first == "\"" {
                var item = ""
                rest = rest.dropFirst()
                while true {
                    item += rest.prefix { $0 != "\"" }
                    rest = rest.drop { $0 != "\"" }
                    guard !rest.isEmpty else { return nil }
                    rest = rest.dropFirst()
                    guard rest.first == "\"" else { break }
                    item.append("\"")
                    rest = rest.dropFirst()
                }
                items.append(item)
                rest = rest.drop { !isSeparator($0) }
            } else {
                let item = rest.prefix { !isSeparator($0) }
                rest = rest.dropFirst(item.count)
                let trimmed = item.trimmed
                if !trimmed.isEmpty { items.append(trimmed) }
            }
            guard !rest.isEmpty else { return items }
            rest = rest.dropFirst()
        }
    }

    static func text(_ items: [String]) -> String {
        guard !items.isEmpty else { return none }
        return items.map { item in
            let isPlain =
                !item.isEmpty && item != none && item == item[...].trimmed && item.first != "\""
                && !item.contains(where: isSeparator)
            return isPlain
                ? item
                : "\"" + item.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
        }.joined(separator: ", ")
    }

    private static func isSeparator(_ character: Character) -> Bool {
        character == "," || character == ";" || character.isNewline
    }
}
