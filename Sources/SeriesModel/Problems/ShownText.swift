extension Unicode.Scalar {
    /// C0 and C1, the separators of lines and paragraphs, and what sets or overrides the direction of a text.
    package var isControlling: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

/// Text of a file as a message may show it.
package enum ShownText {
    /// On one line, without control characters, and not longer than a message bears.
    package static func short(_ text: String, limit: Int = 60) -> String {
        var shown = ""
        for (count, scalar) in text.unicodeScalars.enumerated() {
            guard count < limit else { return shown + "…" }
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
                shown += scalar == "\n" ? "\\n" : scalar == "\t" ? "\\t" : "\\u{\(String(scalar.value, radix: 16))}"
            default:
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }

    /// `a`, `a and b`, `a, b and c`.
    package static func list(_ items: [String], _ conjunction: String = "and") -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }

    /// A whole number with commas between thousands.
    package static func grouped(_ number: Int) -> String { grouped(String(number)) }

    /// A number with commas between thousands of its whole part.
    package static func grouped(_ number: String) -> String {
        let isNegative = number.hasPrefix("-")
        let magnitude = isNegative ? number.dropFirst() : Substring(number)
        let whole = magnitude.prefix { $0 != "." && $0 != "/" }
        var grouped = ""
        for (position, digit) in whole.enumerated() {
            if position > 0, (whole.count - position).isMultiple(of: 3) { grouped += "," }
            grouped.append(digit)
        }
        return (isNegative ? "-" : "") + grouped + magnitude.dropFirst(whole.count)
    }
}

extension StringProtocol {
    /// The text without space around it.
    package var trimmed: String {
        let start = drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }

    /// The text with zeros before it, as wide as that.
    package func zeroPadded(to width: Int) -> String {
        String(repeating: "0", count: Swift.max(0, width - count)) + self
    }
}
