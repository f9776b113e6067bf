import TableFiles

@testable import SeriesFiles

/// A cell as a spreadsheet stores it.
enum Raw: ExpressibleByStringLiteral {
    case text(String)
    /// A number, with one of the formats of ``Tables/formats``.
    case number(String, format: String = "General")
    case error(String)
    case flag(Bool)
    /// A formula whose value was never stored.
    case formula
    case empty

    init(stringLiteral value: String) { self = value.isEmpty ? .empty : .text(value) }
}

/// A small series as the tables of a coordinator, to be damaged.
struct Tables {
    /// The rows of each sheet, heads first.
    var sheets: [(name: String, rows: [[Raw]])]
    /// What stands behind the cells of a sheet, such as merged ranges.
    var after: [String: String] = [:]

    static let sound = Tables(sheets: [
        (
            "Series",
            [
                ["Key", "Value"], ["parley", .number("1")], ["name", "Lake dialogue"], ["Horizon from", "2027-03-01"],
                ["Horizon to", "2027-06-30"], ["today", "2026-11-20"], ["workshops", .number("2")],
                ["days", .number("3")],
                ["start on", "Mon"], ["gap.min", .number("28")], ["currency", "EUR"],
                ["balance.max difference", .number("1")],
            ]
        ), ("Rates", [["Currency", "Rate"], ["USD", "0.92"]]),
        (
            "Sides",
            [
                ["Id", "Name", "Role", "Seats min", "Seats max"],
                ["north", "North", "side", .number("1"), .number("2")],
                ["south", "South", "Side", .number("1"), .number("2")],
            ]
        ),
        (
            "People",
            [
                ["id", "Name", "Delegation", "Home", "Passports", "Weight", "Required", "# phone"],
                ["n1", "Amina Rahal", "north", "DEL", "IN", .number("2"), .flag(true), .number("8813")],
                ["n2", "Daud Khan", "north", "DEL", "IN; FR", "", "no", ""],
                ["s1", "Bashir Noor", "south", "ISB", "PK", "", "", ""],
                ["s2", "Chanda Malik", "south", "ISB", "", "", "x", ""],
            ]
        ),
        (
            "Away",
            [
                ["Person", "From", "To", "Kind"], ["n1", .number("46478", format: "yyyy-mm-dd"), "2027-04-05", ""],
                ["s1", "2027-05-01", "", "If need be"],
            ]
        ),
        ("Poll", [["person", "2027-03-08", "2027-04-12"], ["s2", "yes", "maybe"]]),
        (
            "Venues",
            [
                ["Id", "Name", "City", "Country", "Capacity", "Currency", "Hotel", "Per diem"],
                ["oslo", "Oslo", "OSL", "NO", .number("12"), "USD", "150", "90.5"],
            ]
        ), ("Closed", [["venue", "from", "to"], ["oslo", "2027-05-17", "2027-05-17"]]),
        (
            "Fares",
            [
                ["from", "to", "fare", "currency", "hours"],
                ["DEL", "OSL", .number("640", format: "#,##0.00 \"EUR\""), "", .number("22")],
                ["ISB", "OSL", "590", "USD", "20,5"],
            ]
        ), ("Visas", [["passport", "country", "notice", "fee"], ["IN", "NO", .number("30"), "90"]]),
        (
            "Funders",
            [
                ["Id", "Name", "Amount", "Overhead", "Max share", "Window from", "Window to", "Caps travel"],
                [
                    "trust", "A trust", "20000", .number("0.07", format: "0%"), "0.5", "2027-01-01", "2027-12-31",
                    "9000",
                ],
                ["own", "Own", "40000", "", "", "", "", ""],
            ]
        ), ("Groups", [["kind", "people"], ["together", "n1, n2"]]),
        ("Goals", [["goal", "tolerance"], ["workshops", ""], ["attendance", .number("1")], ["cost", ""]]),
        ("# Notes", [["of no meaning"]]),
    ])

    // MARK: Changes

    /// The number of a sheet, and of the column with a head.
    private func place(_ sheet: String, _ head: String) -> (Int, Int) {
        let number = sheets.firstIndex { $0.name == sheet } ?? 0
        let column = sheets[number].rows[0].firstIndex { if case .text(head) = $0 { true } else { false } }
        return (number, column ?? 0)
    }

    /// Puts a value under a head; the first row below the heads is 1.
    mutating func set(_ sheet: String, _ row: Int, _ head: String, _ value: Raw) {
        let (number, column) = place(sheet, head)
        sheets[number].rows[row][column] = value
    }

    mutating func add(_ sheet: String, _ rows: [Raw]...) {
        let number = sheets.firstIndex { $0.name == sheet } ?? sheets.count
        if number == sheets.count { sheets.append((sheet, [])) }
        sheets[number].rows += rows
    }

    /// Puts a column at the end.
    mutating func column(_ sheet: String, _ values: Raw...) {
        let (number, _) = place(sheet, "")
        for (row, value) in values.enumerated() { sheets[number].rows[row].append(value) }
    }

    mutating func rename(_ sheet: String, _ head: String, _ new: Raw) { set(sheet, 0, head, new) }

    mutating func call(_ sheet: String, _ name: String) { sheets[place(sheet, "").0].name = name }

    mutating func drop(_ sheet: String) { sheets.removeAll { $0.name == sheet } }

    // MARK: Forms

    static let formats = [
        "General", "yyyy-mm-dd", "0%", "#,##0.00 [$€-407]", "h:mm", "#,##0.00 \"EUR\"", "@", "mmm yyyy",
        "yyyy",
    ]

    /// As a spreadsheet saves it.
    var workbook: [UInt8] { WorkbookWriter.bytes(ofParts: parts) }

    /// The parts of the workbook.
    var parts: [(path: String, text: String)] {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        func list(_ targets: [(type: String, target: String)]) -> String {
            "<Relationships>"
                + targets.enumerated().map {
                    "<Relationship Id=\"r\($0)\" Type=\"\(office)/\($1.type)\" Target=\"\($1.target)\"/>"
                }.joined() + "</Relationships>"
        }
        let parts = sheets.enumerated().map { ("xl/worksheets/s\($0).xml", xml($1.name, $1.rows)) }
        let names = sheets.enumerated().map { "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" r:id=\"r\($0)\"/>" }
        let targets = sheets.indices.map { ("worksheet", "worksheets/s\($0).xml") } + [("styles", "styles.xml")]
        let codes = Tables.formats.enumerated().map {
            "<numFmt numFmtId=\"\(170 + $0)\" formatCode=\"\($1.replacing("\"", with: "&quot;"))\"/>"
        }
        let styles = Tables.formats.indices.map { "<xf numFmtId=\"\(170 + $0)\"/>" }
        return [
            ("_rels/.rels", list([("officeDocument", "xl/workbook.xml")])),
            ("xl/workbook.xml", "<workbook><sheets>\(names.joined())</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", list(targets)),
            (
                "xl/styles.xml",
                "<styleSheet><numFmts>\(codes.joined())</numFmts><cellXfs>\(styles.joined())</cellXfs></styleSheet>"
            ),
        ] + parts
    }

    private func xml(_ name: String, _ rows: [[Raw]]) -> String {
        let lines = rows.enumerated().map { number, cells in
            "<row r=\"\(number + 1)\">"
                + cells.enumerated().map { column, cell in
                    let place = "r=\"\(CellRange.letters(column + 1))\(number + 1)\""
                    switch cell {
                    case .text(let text):
                        return
                            "<c \(place) t=\"inlineStr\"><is><t>\(text.replacing("&", with: "&amp;").replacing("<", with: "&lt;"))</t></is></c>"
                    case .number(let digits, let format):
                        return "<c \(place) s=\"\(Tables.formats.firstIndex(of: format) ?? 0)\"><v>\(digits)</v></c>"
                    case .error(let text): return "<c \(place) t=\"e\"><f>A1</f><v>\(text)</v></c>"
                    case .flag(let flag): return "<c \(place) t=\"b\"><v>\(flag ? 1 : 0)</v></c>"
                    case .formula: return "<c \(place)><f>SUM(A1)</f></c>"
                    case .empty: return ""
                    }
                }.joined() + "</row>"
        }
        return "<worksheet><sheetData>\(lines.joined())</sheetData>\(after[name] ?? "")</worksheet>"
    }

    /// As a folder of text with semicolons, decimal points as they are typed; a date as people type it.
    var files: [(name: String, text: String)] {
        sheets.map { sheet in
            let lines = sheet.rows.map { row in
                row.map { cell -> String in
                    switch cell {
                    case .text(let text):
                        text.contains(";") || text.contains("\"") ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
                    case .number("46478", _): "2027-04-01"
                    case .number("0.07", "0%"): "7%"
                    case .number("0.5", "0%"): "50%"
                    case .number(let digits, _): digits
                    case .error(let text): text
                    case .flag(let flag): flag ? "TRUE" : "FALSE"
                    case .formula, .empty: ""
                    }
                }.joined(separator: ";") + "\r\n"
            }
            return ("\(sheet.name).csv", lines.joined())
        }
    }

    /// The series of the workbook, or what is wrong with it.
    func read() throws(SeriesFileError) -> SeriesDocument { try Tables.read(workbook) }

    static func read(_ workbook: [UInt8]) throws(SeriesFileError) -> SeriesDocument {
        let tables: [Table]
        do {
            tables = try TableFile.tables(of: workbook, name: "series.xlsx")
        } catch {
            throw .unreadable(path: "series.xlsx", reason: error.reason)
        }
        return try SeriesFile.read(
            tables.map { TableSource.Input(table: $0, file: "series.xlsx") }, name: "series.xlsx")
    }

    /// The series of the folder.
    func readFolder() throws(SeriesFileError) -> SeriesDocument { try Tables.read(files) }

    static func read(_ files: [(name: String, text: String)]) throws(SeriesFileError) -> SeriesDocument {
        var inputs: [TableSource.Input] = []
        for file in files where !file.name.hasPrefix("#") {
            do {
                inputs += try TableFile.tables(of: Array(file.text.utf8), name: file.name)
                    .map { TableSource.Input(table: $0, file: "lake/\(file.name)") }
            } catch {
                throw .unreadable(path: file.name, reason: error.reason)
            }
        }
        return try SeriesFile.read(inputs, name: "lake")
    }
}
