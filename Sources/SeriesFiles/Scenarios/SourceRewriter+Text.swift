import SeriesModel
import SeriesText

/// What goes and what comes in its place.
extension SourceRewriter {
    /// Takes an entry away, from where it begins to its end: whole lines of a block, with the comments on them; in
    /// brackets also a comma.
    mutating func remove(from start: Int, _ value: SourceNode, _ isFlow: Bool) throws(Refusal) {
        let end = try end(of: value)
        guard isFlow else {
            let first = lineStart(start)
            // `- id: north` shares its line with the dash.
            guard scalars[first..<start].allSatisfy({ $0 == " " }) else {
                throw refusal(value.position, "what would go shares its line with something else")
            }
            let rest = lineEnd(end)
            edits.append((first..<min(rest + 1, scalars.count), ""))
            return
        }
        var after = end
        while after < scalars.count, scalars[after].properties.isWhitespace { after += 1 }
        if after < scalars.count, scalars[after] == "," {
            var next = after + 1
            while next < scalars.count, scalars[next] == " " { next += 1 }
            // An entry on lines of its own goes with them.
            let line = lineStart(start)
            let isAlone =
                next < scalars.count && scalars[next] == "\n" && scalars[line..<start].allSatisfy { $0 == " " }
            edits.append((isAlone ? line..<next + 1 : start..<next, ""))
            return
        }
        var before = start
        while before > 0, scalars[before - 1].properties.isWhitespace { before -= 1 }
        guard before > 0, scalars[before - 1] == ",", !edits.contains(where: { $0.range.upperBound >= before }) else {
            throw refusal(value.position, "several entries of one line would go")
        }
        edits.append((before - 1..<end, ""))
    }

    mutating func replace(_ old: SourceNode, with new: SourceNode, of entry: SourceEntry? = nil) throws(Refusal) {
        let start = try offset(old.position)
        guard try isFlow(old) else {
            guard let entry else { throw refusal(old.position, "a block of several lines would be replaced") }
            return try replaceBlock(of: entry, with: new)
        }
        let end = try end(of: old)
        try refuseComments(in: start..<end, old.position)
        put(try flow(new, old.position), in: start..<end)
    }

    /// Writes a value on the line of its key, in the place of a block of lines below.
    mutating func replaceBlock(of entry: SourceEntry, with new: SourceNode) throws(Refusal) {
        let colon = try colon(after: entry)
        let end = lineEnd(try end(of: entry.value))
        try refuseComments(in: colon..<end, entry.position)
        put(" " + (try flow(new, entry.position)), in: colon..<end)
    }

    /// Puts a text in the place of another. What was to change within that goes with it.
    private mutating func put(_ text: String, in range: Range<Int>) {
        edits.removeAll { range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound }
        edits.append((range, text))
    }

    func refuseComments(in range: Range<Int>, _ position: Position) throws(Refusal) {
        guard !scalars[range].contains("#") else { throw refusal(position, "a comment would be lost") }
    }

    func refusal(_ position: Position, _ words: String) -> Refusal {
        Refusal(line: position.line, words: words)
    }

    func shown(_ key: String) -> String { ShownText.isKey(key) ? key : ShownText.hidden }

    func flow(_ node: SourceNode, _ position: Position) throws(Refusal) -> String {
        switch node.content {
        case .null: return "null"
        case .boolean(let value): return value ? "true" : "false"
        case .number(let number):
            let text = node.text(of: number)
            guard !text.contains("/") else { throw refusal(position, "the new number has no end") }
            return text
        case .text(let text): return quoted(text)
        case .list(let items):
            return "[" + (try items.map { item throws(Refusal) in try flow(item, position) }).joined(separator: ", ")
                + "]"
        case .mapping(let entries):
            return "{"
                + (try entries.map { entry throws(Refusal) in
                    "\(quoted(entry.key)): \(try flow(entry.value, position))"
                }).joined(separator: ", ") + "}"
        case .enormousNumber, .broken: throw refusal(position, "the new value cannot be written")
        }
    }

    /// Whether YAML reads a text as itself without quotes.
    func isPlain(_ text: String) -> Bool {
        guard !isJSON, case .text = CoreSchema.content(of: text), let first = text.first, text.last != " " else {
            return false
        }
        return (first.isLetter || Day(text.prefix(10)) != nil)
            && text.allSatisfy { $0.isLetter || $0.isASCII && $0.isNumber || "_-./ ".contains($0) }
    }

    /// A text, in quotes where it would not be read as the same text without them.
    func quoted(_ text: String) -> String {
        isPlain(text) ? text : JSONValue.quoted(text)
    }
}
