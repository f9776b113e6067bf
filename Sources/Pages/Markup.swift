/// A piece of a page: elements of HTML or SVG, and text.
///
/// There is no way to put text in as markup: elements come from ``HTML`` and ``SVG``, and all text and every value of
/// an attribute is escaped as it is written. Nothing can lead out of the page either: there is no element and no
/// attribute that fetches anything, and links lead to places of the same page alone.
package struct Markup: Hashable, Sendable {
    indirect enum Node: Hashable, Sendable {
        case text(String)
        case element(Element)
    }

    struct Element: Hashable, Sendable {
        var name: String
        var form: Form
        var attributes: [Attribute]
        var content: Markup
    }

    /// How an element is written.
    enum Form: Hashable, Sendable {
        /// On a line of its own.
        case block
        /// Within a line.
        case inline
        /// Without content and end, as HTML has some.
        case void
        /// Of a picture: on a line of its own, closed at once where it is empty.
        case drawing
    }

    struct Attribute: Hashable, Sendable {
        var name: String
        /// Nil: it stands without a value.
        var value: String?
    }

    var nodes: [Node]

    /// Pieces one after the other.
    package init(@MarkupBuilder _ content: () -> Markup) { self = content() }

    /// Text, in which nothing is markup.
    package init(text: String) { nodes = text.isEmpty ? [] : [.text(text)] }

    init(_ element: Element) { nodes = [.element(element)] }

    init(nodes: [Node]) { self.nodes = nodes }

    /// Nothing.
    package static let empty = Markup(nodes: [])

    /// Whether there is nothing.
    package var isEmpty: Bool { nodes.isEmpty }

    /// One after the other.
    package static func + (first: Markup, second: Markup) -> Markup { Markup(nodes: first.nodes + second.nodes) }

    /// Adds at the end.
    package static func += (first: inout Markup, second: Markup) { first.nodes += second.nodes }

    /// The words alone, without elements.
    package var words: String {
        nodes.map { node in
            switch node {
            case .text(let text): text
            case .element(let element): element.content.words
            }
        }.joined()
    }
}

extension Markup: ExpressibleByStringInterpolation {
    /// Text, in which nothing is markup.
    package init(stringLiteral text: String) { self.init(text: text) }
}

extension Sequence<Markup> {
    /// The pieces, with a text between them.
    package func joined(separator: String = "") -> Markup {
        var result = Markup.empty
        for (position, piece) in enumerated() {
            if position > 0 { result += Markup(text: separator) }
            result += piece
        }
        return result
    }
}

/// Puts pieces of a page one after the other: text, elements, conditions and loops.
@resultBuilder
package enum MarkupBuilder {
    package static func buildExpression(_ text: String) -> Markup { Markup(text: text) }
    package static func buildExpression(_ markup: Markup) -> Markup { markup }
    package static func buildExpression(_ markup: Markup?) -> Markup { markup ?? .empty }
    package static func buildBlock(_ pieces: Markup...) -> Markup { Markup(nodes: pieces.flatMap(\.nodes)) }
    package static func buildOptional(_ piece: Markup?) -> Markup { piece ?? .empty }
    package static func buildEither(first piece: Markup) -> Markup { piece }
    package static func buildEither(second piece: Markup) -> Markup { piece }
    package static func buildArray(_ pieces: [Markup]) -> Markup { Markup(nodes: pieces.flatMap(\.nodes)) }
}

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
