import SeriesModel

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
