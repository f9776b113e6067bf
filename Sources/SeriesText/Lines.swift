import SeriesModel

/// A report for people: sections with an empty line between them, each line on one line whatever names it holds. Every
/// report leaves through here, so that no text of a file can break out of its line.
package func report(_ sections: [[String]]) -> String {
    sections.map { $0.map(\.onOneLine).joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
}

/// Items of a list with commas between them, broken into lines of no more than so many columns where that can be.
package func wrapped(_ items: [String], to width: Int) -> [String] {
    let items = items.map(\.onOneLine)
    var lines: [String] = []
    for (position, item) in items.enumerated() {
        let item = position + 1 < items.count ? item + "," : item
        if let last = lines.last, last.columns + 1 + item.columns <= width {
            lines[lines.count - 1] += " " + item
        } else {
            lines.append(item)
        }
    }
    return lines
}

/// A text in lines of no more than so many columns where that can be, each behind so many spaces; lines after the first
/// stand two spaces further in.
package func wrapped(text: String, to width: Int = 98, indent: Int = 0) -> [String] {
    let head = String(repeating: " ", count: indent)
    var lines: [String] = []
    for word in text.onOneLine.split(separator: " ") {
        if let last = lines.last, last.columns + 1 + String(word).columns <= width {
            lines[lines.count - 1] += " " + word
        } else {
            lines.append(head + (lines.isEmpty || indent == 0 ? "" : "  ") + word)
        }
    }
    return lines
}

/// `a`, `a and b`, `a, b and c`; or with another conjunction.
package func listed(_ words: [String], _ conjunction: String = "and") -> String { ShownText.list(words, conjunction) }
