/// A text in lines of no more than so many characters where that can be, each behind so many spaces; lines after the first
/// stand two spaces further in.
package func wrapped(text: String, to width: Int = 98, indent: Int = 0) -> [String] {
    let head = String(repeating: " ", count: indent)
    var lines: [String] = []
    for word in text.split(separator: " ") {
        if let last = lines.last, last.count + 1 + word.count <= width {
            lines[lines.count - 1] += " " + word
        } else {
            lines.append(head + (lines.isEmpty || indent == 0 ? "" : "  ") + word)
        }
    }
    return lines
}

/// `a`, `a and b`, `a, b and c`; or with another conjunction.
package func listed(_ words: [String], _ conjunction: String = "and") -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}
