import SeriesModel

/// Reads strict JSON (RFC 8259) into a tree: no comments, no commas at the end, numbers kept to the last digit.
package struct JSONSource {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var position = Position(line: 1, column: 1)
    private var tree = SourceTree()

    /// The tree of a text; throws where the text is not JSON.
    package static func tree(of text: String) throws(SourceFault) -> SourceTree {
        var source = JSONSource(scalars: Array(text.unicodeScalars))
        source.skipSpace()
        guard let first = source.next else { return source.tree }
        // A key, a dash or a comment: no JSON begins like that.
        if first == "#" || first == "-" || (first.properties.isAlphabetic && text.contains(":")) {
            throw source.fault(
                "expected {", advice: "Maybe it is YAML: then the name of the file must not end in .json.")
        }
        source.tree.root = try source.value(depth: 0)
        source.skipSpace()
        guard source.next == nil else { throw source.fault("expected the end of the file") }
        return source.tree
    }

    /// The value of a text; null where it is empty.
    package static func root(of text: String) throws(SourceFault) -> SourceNode {
        try tree(of: text).root ?? SourceNode(content: .null, position: Position(line: 1, column: 1))
    }

    private init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private mutating func advance() {
        if scalars[index] == "\n" {
            position = Position(line: position.line + 1, column: 1)
        } else {
            position.column += 1
        }
        index += 1
    }

    private mutating func skipSpace() {
        while let scalar = next, scalar == " " || scalar == "\n" || scalar == "\r" || scalar == "\t" { advance() }
    }

    private func fault(_ words: String) -> SourceFault {
        SourceFault(kind: .syntax(.json(words)), position: position)
    }

    private func fault(_ words: String, advice: String) -> SourceFault {
        SourceFault(kind: .syntax(.jsonHabit(words, advice: advice)), position: position)
    }

    private func unclosed(_ what: Enclosure, _ opened: Position) -> SourceFault {
        let line = position.line == opened.line ? nil : position.line
        return SourceFault(kind: .syntax(.unclosed(what, before: line)), position: opened)
    }

    private var keyFault: SourceFault {
        next == "/" || next == "#"
            ? fault("expected a key", advice: "Maybe remove the comment: JSON has none.")
            : fault("expected a key", advice: "Maybe put the key in double quotes.")
    }

    // MARK: Values

    private mutating func value(depth: Int) throws(SourceFault) -> SourceNode {
        guard depth <= SourceTree.deepest else {
            throw SourceFault(kind: .nestedTooDeeply(limit: SourceTree.deepest), position: position)
        }
        let start = position
        switch next {
        case "{": return SourceNode.mapping(try entries(depth: depth), at: start)
        case "[": return SourceNode.list(try items(depth: depth), at: start)
        case "\"":
            let text = try string()
            return SourceNode(content: .text(text), position: start, written: text, isQuoted: true)
        case .some(let scalar) where scalar == "-" || ("0"..."9").contains(scalar): return try number()
        case .some(let scalar) where scalar.properties.isAlphabetic: return try word()
        case "'": throw fault("expected a value", advice: "Maybe use double quotes.")
        case "/", "#": throw fault("expected a value", advice: "Maybe remove the comment: JSON has none.")
        case nil: throw fault("the file ends where a value is expected")
        default: throw fault("expected a value")
        }
    }

    private mutating func word() throws(SourceFault) -> SourceNode {
        let start = position
        let first = self
        var word = String.UnicodeScalarView()
        while let scalar = next, scalar.properties.isAlphabetic, word.count < 20 {
            word.append(scalar)
            advance()
        }
        let text = String(word)
        switch text {
        case "true", "false":
            return SourceNode(content: .boolean(text == "true"), position: start, written: text)
        case "null": return SourceNode(content: .null, position: start, written: text)
        default:
            self = first
            throw ["true", "false", "null", "none"].contains(text.lowercased())
                ? fault("expected a value", advice: "Maybe write true, false or null, in small letters.")
                : fault("expected a value", advice: "Maybe put the text in double quotes.")
        }
    }

    private mutating func number() throws(SourceFault) -> SourceNode {
        let start = position
        var text = String.UnicodeScalarView()
        func isDigit(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { ("0"..."9").contains($0) } ?? false }
        func take() {
            text.append(scalars[index])
            advance()
        }
        func digits() throws(SourceFault) {
            guard isDigit(next) else { throw fault("expected a digit") }
            while isDigit(next) { take() }
        }
        if next == "-" { take() }
        if next == "0" {
            take()
            if isDigit(next) { throw fault("a number must not begin with 0") }
        } else {
            try digits()
        }
        if next == "." {
            take()
            try digits()
        }
        if next == "e" || next == "E" {
            take()
            if next == "+" || next == "-" { take() }
            try digits()
        }
        let written = String(text)
        let content = Rational(decimal: written).map(SourceNode.Content.number) ?? .enormousNumber
        return SourceNode(content: content, position: start, written: written)
    }

    // MARK: Lists and mappings

    private mutating func items(depth: Int) throws(SourceFault) -> [SourceNode] {
        let opened = position
        var items: [SourceNode] = []
        advance()
        skipSpace()
        if next == "]" {
            advance()
            return items
        }
        while true {
            skipSpace()
            items.append(try value(depth: depth + 1))
            if try endsAfterItem("]", .list, opened) { return items }
        }
    }

    private mutating func entries(depth: Int) throws(SourceFault) -> [SourceEntry] {
        let opened = position
        var entries: [SourceEntry] = []
        advance()
        skipSpace()
        if next == "}" {
            advance()
            return entries
        }
        while true {
            skipSpace()
            let start = position
            guard next == "\"" else {
                throw next == nil ? unclosed(.mapping, opened) : keyFault
            }
            let key = try string()
            skipSpace()
            guard next == ":" else { throw fault("expected a colon after the key") }
            advance()
            skipSpace()
            let value = try value(depth: depth + 1)
            entries.append(SourceEntry(key: key, position: start, value: value))
            if try endsAfterItem("}", .mapping, opened) { return entries }
        }
    }

    /// Whether the list or mapping ends here; otherwise a comma is passed.
    private mutating func endsAfterItem(_ end: Unicode.Scalar, _ what: Enclosure, _ opened: Position)
        throws(SourceFault) -> Bool
    {
        skipSpace()
        if next == end {
            advance()
            return true
        }
        guard next == "," else {
            throw next == nil ? unclosed(what, opened) : fault("expected a comma or \(end)")
        }
        let comma = self
        advance()
        skipSpace()
        if next == end { throw comma.fault("a comma before \(end)", advice: "Maybe remove the comma.") }
        return false
    }

    // MARK: Strings

    private mutating func string() throws(SourceFault) -> String {
        let start = position
        var text = String.UnicodeScalarView()
        advance()
        while let scalar = next {
            switch scalar {
            case "\"":
                advance()
                return String(text)
            case "\\":
                advance()
                text.append(try escape())
            case "\n": throw unclosed(.quotation, start)
            case "\u{0}"..."\u{1F}": throw fault("a control character in a text")
            default:
                text.append(scalar)
                advance()
            }
        }
        throw unclosed(.quotation, start)
    }

    private mutating func escape() throws(SourceFault) -> Unicode.Scalar {
        guard let scalar = next else { throw fault("expected an escape") }
        let plain: [Unicode.Scalar: Unicode.Scalar] = [
            "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r", "t": "\t",
        ]
        if let plain = plain[scalar] {
            advance()
            return plain
        }
        guard scalar == "u" else { throw fault("expected an escape such as \\n, \\\" or \\u00e9") }
        let first = try codeUnit()
        guard UTF16.isLeadSurrogate(first) else {
            guard let scalar = Unicode.Scalar(UInt32(first)) else { throw fault("half a character, as \\u escape") }
            return scalar
        }
        guard next == "\\" else { throw fault("half a character, as \\u escape") }
        advance()
        guard next == "u" else { throw fault("half a character, as \\u escape") }
        let second = try codeUnit()
        guard UTF16.isTrailSurrogate(second),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
        else { throw fault("half a character, as \\u escape") }
        return scalar
    }

    /// The four digits after `u`.
    private mutating func codeUnit() throws(SourceFault) -> UInt16 {
        advance()
        var value: UInt16 = 0
        for _ in 0..<4 {
            guard let scalar = next, scalar.isASCII, let digit = Character(scalar).hexDigitValue else {
                throw fault("expected four hexadecimal digits after \\u")
            }
            value = value << 4 | UInt16(digit)
            advance()
        }
        return value
    }
}

/// Text with one JSON value on each line; empty lines are passed over.
package struct JSONLines: Sequence {
    /// A line of the text.
    package struct Line {
        package let text: Substring
        /// Counted from 1.
        package let number: Int

        /// The value of the line with its place in the whole text; nil where the line is empty.
        package func node() throws(SourceFault) -> SourceNode? {
            do throws(SourceFault) {
                return try JSONSource.tree(of: String(text)).root?.moved(by: number - 1)
            } catch {
                var fault = error
                fault.position.line += number - 1
                throw fault
            }
        }
    }

    private let text: String

    package init(_ text: String) {
        self.text = text
    }

    package func makeIterator() -> some IteratorProtocol<Line> {
        // By scalars: CR LF is one character.
        text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .lazy.map { Line(text: Substring($0.element), number: $0.offset + 1) }.makeIterator()
    }
}

extension SourceNode {
    /// The same so many lines further down.
    fileprivate func moved(by lines: Int) -> SourceNode {
        var node = self
        node.position.line += lines
        switch content {
        case .list(let items): node.content = .list(items.map { $0.moved(by: lines) })
        case .mapping(let entries):
            node.content = .mapping(
                entries.map { entry in
                    var entry = entry
                    entry.position.line += lines
                    entry.value = entry.value.moved(by: lines)
                    return entry
                })
        default: break
        }
        return node
    }
}
