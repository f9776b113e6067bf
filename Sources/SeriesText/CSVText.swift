/// A table as RFC 4180 has it: commas, lines that end with CR LF, quotes where a field needs them.
package struct CSVText {
    package private(set) var text = ""

    package init() {}

    /// Adds a row.
    package mutating func add(_ fields: [String]) {
        text += fields.map(Self.field).joined(separator: ",") + "\r\n"
    }

    private static func field(_ text: String) -> String {
        let needsQuotes = text.unicodeScalars.contains { [",", "\"", "\r", "\n"].contains($0) }
        return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }
}
