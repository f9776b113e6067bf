import OrderedCollections
package import Pages
import SeriesModel
import SeriesText
import TableFiles

extension AnswerTables {
    /// One table for spreadsheets, RFC 4180. Where the answer has several, they are one below the other, the first
    /// column names them, and each has its own columns.
    public var csv: String {
        var text = CSVText()
        guard tables.count > 1 else {
            guard let table = tables.first else { return "" }
            text.add(table.columns.map(\.key))
            for row in table.rows { text.add(row.map(\.plain)) }
            return text.text
        }
        let keys = OrderedSet(tables.flatMap { $0.columns.map(\.key) })
        text.add(["table"] + keys)
        for table in tables {
            for row in table.rows {
                let cells = Dictionary(firstOf: zip(table.columns.map(\.key), row))
                text.add([table.name] + keys.map { cells[$0]?.plain ?? "" })
            }
        }
        return text.text
    }

    /// The same as a workbook, a sheet for each table.
    public var workbook: [UInt8] {
        let sheets = tables.map { table in
            OutputTable(
                name: table.name, heads: table.columns.map { OutputHead($0.title) },
                rows: table.rows.map { row in row.map(\.sheet) }, isForPaper: true)
        }
        let about = OutputTable(
            name: "About", heads: [OutputHead(name.onOneLine)],
            rows: ([title] + tables.map { "\($0.name): \($0.title)" } + notes).map { [.text($0)] })
        return WorkbookWriter.bytes(of: sheets + [about])
    }

    /// The same as a page in one file, with pictures before the tables.
    package func page(_ pictures: [Picture] = []) -> String {
        let page = Page(
            language: "en", title: "\(name): \(title)", skip: "Skip to the tables",
            header: Markup {
                HTML.h1 { name }
                HTML.p(.class(.lead)) { title }
            },
            main: Markup {
                for picture in pictures { HTML.figure { picture.markup } }
                for table in tables { table.data.markup }
                for note in notes { HTML.p(.class(.soft)) { note } }
            })
        return page.text
    }
}

extension AnswerTable {
    fileprivate var data: DataTable {
        var data = DataTable(
            Markup(text: title),
            columns: columns.enumerated().map { position, column in
                DataTable.Column(
                    Markup(text: column.title), isNumber: position > 0 && rows.contains { $0[position].isNumber })
            }, styles: [.folding])
        for row in rows { data.add(row.map { Markup(text: $0.spoken) }) }
        return data
    }
}

extension AnswerTable.Cell {
    fileprivate var isNumber: Bool {
        switch self {
        case .number, .money, .share: true
        case .empty, .text, .day: false
        }
    }

    /// For programs.
    fileprivate var plain: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .number(let number): "\(number)"
        case .money(let money): "\(money)"
        case .day(let day): "\(day)"
        case .share(let share): Self.decimal(share)
        }
    }

    /// For people.
    fileprivate var spoken: String {
        switch self {
        case .empty: "–"
        case .text(let text): text
        case .number(let number): number.grouped
        case .money(let money): money.grouped
        case .day(let day): day.spoken
        case .share(let share): Percent.text(share)
        }
    }

    fileprivate var sheet: OutputCell {
        switch self {
        case .empty: .empty
        case .text(let text): .text(text.onOneLine)
        case .number(let number): .number(number.decimal(to: 9))
        case .money(let money): .cents(money.cents)
        case .day(let day): .day(day.number, "\(day)")
        case .share(let share): .share(Self.decimal(share))
        }
    }

    /// To 6 digits after the point: beyond them the order of a sum could show.
    private static func decimal(_ share: Double) -> String {
        guard share.isFinite, abs(share) <= 1_000_000 else { return "" }
        return Rational(Int((share * 1_000_000).rounded())).divided(by: 1_000_000).map { "\($0)" } ?? ""
    }
}

/// A table as RFC 4180 has it: commas, lines that end with CR LF, quotes where a field needs them.
///
/// Whatever a name holds, a field stays a text on one line: spreadsheets take a field that begins with `=`, `+`, `-` or
/// `@` for a formula, which may fetch and send (OWASP, *CSV Injection*), so such a field begins with an apostrophe
/// instead. Numbers are left as they are.
package struct CSVText {
    package private(set) var text = ""

    package init() {}

    /// Adds a row.
    package mutating func add(_ fields: [String]) {
        text += fields.map(Self.field).joined(separator: ",") + "\r\n"
    }

    private static func field(_ text: String) -> String {
        let beginsFormula = text.unicodeScalars.first.map { CSVReader.formulaMarks.contains($0) } ?? false
        let shown = (beginsFormula && Rational(decimal: text) == nil ? "'" : "") + text.onOneLine
        let needsQuotes = shown.contains { $0 == "," || $0 == "\"" }
        return needsQuotes ? "\"\(shown.replacing("\"", with: "\"\""))\"" : shown
    }
}
