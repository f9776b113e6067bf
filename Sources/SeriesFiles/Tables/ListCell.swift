import SeriesModel

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
