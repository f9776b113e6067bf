import SeriesModel

/// Where the parts of the text begin and end.
extension SourceRewriter {
    func offset(_ position: Position) throws(Refusal) -> Int {
        guard position.line <= lines.count else { throw refusal(position, "the place is not in the file") }
        let offset = lines[position.line - 1] + position.column - 1
        guard offset < scalars.count else { throw refusal(position, "the place is not in the file") }
        return offset
    }

    func isFlow(_ node: SourceNode) throws(Refusal) -> Bool {
        let scalar = scalars[try offset(node.position)]
        switch node.content {
        case .mapping: return scalar == "{"
        case .list: return scalar == "["
        default: return true
        }
    }

    /// The end of a line, without what ends it.
    func lineEnd(_ offset: Int) -> Int {
        var end = offset
        while end < scalars.count, scalars[end] != "\n" { end += 1 }
        return end
    }

    func lineStart(_ offset: Int) -> Int {
        var start = offset
        while start > 0, scalars[start - 1] != "\n" { start -= 1 }
        return start
    }

    func colon(after entry: SourceEntry) throws(Refusal) -> Int {
        var place = try offset(entry.position)
        while place < scalars.count, scalars[place] != ":", scalars[place] != "\n" { place += 1 }
        guard place < scalars.count, scalars[place] == ":" else {
            throw refusal(entry.position, "the key has no colon")
        }
        return place + 1
    }

    func dash(before node: SourceNode) throws(Refusal) -> Int {
        var place = try offset(node.position)
        while place > 0, scalars[place - 1] == " " { place -= 1 }
        guard place > 0, scalars[place - 1] == "-" else {
            throw refusal(node.position, "the entry does not stand behind a dash")
        }
        return place - 1
    }

    /// Where the text of a value ends.
    func end(of node: SourceNode) throws(Refusal) -> Int {
        let start = try offset(node.position)
        switch node.content {
        case .list, .mapping:
            if try isFlow(node) { return try closing(start, node.position) }
            let last: SourceNode?
            switch node.content {
            case .list(let items): last = items.last
            case .mapping(let entries): last = entries.max { $0.position < $1.position }?.value
            default: last = nil
            }
            guard let last else { throw refusal(node.position, "the end of the block is not clear") }
            return try end(of: last)
        default:
            let first = scalars[start]
            if first == "\"" || first == "'" { return try closing(start, node.position) }
            let written = Array(node.written.unicodeScalars)
            guard !written.isEmpty, start + written.count <= scalars.count,
                Array(scalars[start..<start + written.count]) == written
            else { throw refusal(node.position, "the value is not written on one line") }
            return start + written.count
        }
    }

    /// Behind the bracket or quote that closes the one at a place.
    func closing(_ start: Int, _ position: Position) throws(Refusal) -> Int {
        var depth = 0
        var place = start
        while place < scalars.count {
            switch scalars[place] {
            case "\"", "'":
                let quote = scalars[place]
                // An apostrophe within a word opens nothing.
                let opens = place == start || " ,[{:\n\t".unicodeScalars.contains(scalars[place - 1])
                if opens {
                    place += 1
                    while place < scalars.count {
                        if scalars[place] == "\\", quote == "\"" {
                            place += 1
                        } else if scalars[place] == quote {
                            guard quote == "'", place + 1 < scalars.count, scalars[place + 1] == "'" else { break }
                            place += 1
                        }
                        place += 1
                    }
                    if depth == 0 { return min(place + 1, scalars.count) }
                }
            case "#" where !isJSON && place > 0 && scalars[place - 1].properties.isWhitespace: place = lineEnd(place)
            case "{", "[": depth += 1
            case "}", "]":
                depth -= 1
                if depth == 0 { return place + 1 }
            default: break
            }
            place += 1
        }
        throw refusal(position, "a closing bracket or quote is missing")
    }
}
