import SeriesModel

/// Lines of text in aligned columns.
package struct TextTable {
    /// Where a column's text stands.
    package enum Alignment {
        case left, right
    }

    private let alignments: [Alignment]
    private var rows: [[String]] = []

    /// A table whose columns are aligned so.
    package init(_ alignments: Alignment...) {
        self.init(alignments)
    }

    /// A table whose columns are aligned so.
    package init(_ alignments: [Alignment]) {
        self.alignments = alignments
    }

    /// Adds a row, one cell for each column; cells that are missing are empty.
    package mutating func add(_ cells: String...) {
        add(cells)
    }

    /// Adds a row, one cell for each column; cells that are missing are empty.
    package mutating func add(_ cells: [String]) {
        let missing = Array(repeating: "", count: max(0, alignments.count - cells.count))
        rows.append(cells.map(\.onOneLine) + missing)
    }

    /// The lines, indented by two spaces, columns two spaces apart, without trailing spaces.
    package var lines: [String] {
        let widths = alignments.indices.map { column in rows.map { $0[column].columns }.max() ?? 0 }
        return rows.map { row in
            let cells = alignments.enumerated().map { column, alignment in
                row[column].padded(to: widths[column], after: alignment == .left)
            }
            return String(("  " + cells.joined(separator: "  ")).reversed().drop { $0 == " " }.reversed())
        }
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
        // A tab or a CR at the beginning is passed over by some, so that what follows is the beginning.
        let beginsFormula = text.unicodeScalars.first.map { Self.formulaSigns.contains($0) } ?? false
        let shown = (beginsFormula && Rational(decimal: text) == nil ? "'" : "") + text.onOneLine
        let needsQuotes = shown.contains { $0 == "," || $0 == "\"" }
        return needsQuotes ? "\"\(shown.replacing("\"", with: "\"\""))\"" : shown
    }

    private static let formulaSigns: [Unicode.Scalar] = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]
}
