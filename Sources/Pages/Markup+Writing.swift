extension Markup {
    /// The markup as text: block elements begin a line, and whatever is text is escaped.
    package var text: String {
        var text = ""
        write(to: &text)
        return text
    }

    func write(to text: inout String) {
        for node in nodes {
            switch node {
            case .text(let words): text += words.escaped
            case .element(let element): element.write(to: &text)
            }
        }
    }
}

extension Markup.Element {
    fileprivate func write(to text: inout String) {
        if form == .block || form == .drawing, !text.isEmpty, text.utf8.last != UInt8(ascii: "\n") { text += "\n" }
        text += "<\(name)"
        for attribute in attributes {
            text += " \(attribute.name)"
            if let value = attribute.value { text += "=\"\(value.escaped)\"" }
        }
        switch form {
        case .void: text += ">"
        case .drawing where content.isEmpty: text += "/>"
        case .block, .inline, .drawing:
            text += ">"
            content.write(to: &text)
            text += "</\(name)>"
        }
    }
}

extension String {
    /// The text as it may stand between tags and in quotes.
    ///
    /// Characters that neither HTML nor XML may hold become U+FFFD, and so do marks that turn the direction of what
    /// comes after them, since they would reach beyond the text that they stand in.
    var escaped: String {
        var result = ""
        result.reserveCapacity(utf8.count)
        for scalar in unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n": result += "\n"
            case "\t", "\r", "\u{2028}", "\u{2029}": result += " "
            case _ where scalar.isForbidden: result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension Unicode.Scalar {
    /// Controls, overrides of direction, and what is no character.
    fileprivate var isForbidden: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: true
        default: value & 0xFFFE == 0xFFFE
        }
    }
}
