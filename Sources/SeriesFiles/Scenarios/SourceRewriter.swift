import SeriesModel
import SeriesText

/// Changes the text of a file where a changed tree differs from the tree that was read of it, and nowhere else.
struct SourceRewriter {
    /// A place that cannot be changed without losing something.
    struct Refusal: Error {
        var line: Int
        var words: String
    }

    let scalars: [Unicode.Scalar]
    /// Where each line begins.
    let lines: [Int]
    let isJSON: Bool
    var edits: [(range: Range<Int>, text: String)] = []

    init(_ text: String, isJSON: Bool) {
        let scalars = Array(text.unicodeScalars)
        self.scalars = scalars
        lines = [0] + scalars.indices.filter { scalars[$0] == "\n" }.map { $0 + 1 }
        self.isJSON = isJSON
    }

    /// The changed text.
    var text: String {
        var result = scalars
        // From the end on. In one place what goes goes first, and of what is put there the first stays before the
        // second.
        let order = edits.enumerated().sorted { one, other in
            let (range, second) = (one.element.range, other.element.range)
            guard range.lowerBound == second.lowerBound else { return range.lowerBound > second.lowerBound }
            guard range.isEmpty == second.isEmpty else { return second.isEmpty }
            return one.offset > other.offset
        }
        for (_, edit) in order { result.replaceSubrange(edit.range, with: Array(edit.text.unicodeScalars)) }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: result)
        return String(view)
    }

    /// Makes the text of one node say another; where it is the value of an entry, a block can go as a whole.
    mutating func change(_ old: SourceNode, to new: SourceNode, of entry: SourceEntry? = nil) throws(Refusal) {
        if old.says(new) { return }
        switch (old.content, new.content) {
        case (.mapping(let before), .mapping(let after)): try change(old, before, after, of: entry)
        case (.list(let before), .list(let after)): try change(old, before, after, of: entry)
        default: try replace(old, with: new, of: entry)
        }
    }

    // MARK: Mappings

    private mutating func change(
        _ node: SourceNode, _ before: [SourceEntry], _ after: [SourceEntry], of entry: SourceEntry?
    ) throws(Refusal) {
        let isFlow = try isFlow(node)
        let kept = before.filter { entry in after.contains { $0.key == entry.key } }
        let added = after.filter { entry in !before.contains { $0.key == entry.key } }
        guard !kept.isEmpty else {
            return try replace(
                node, with: SourceNode.mapping(after, at: node.position), of: entry)
        }
        for entry in kept {
            guard let value = after.first(where: { $0.key == entry.key })?.value, !entry.value.says(value) else {
                continue
            }
            if case .null = entry.value.content {
                throw refusal(entry.position, "the value of \(shown(entry.key)) is empty")
            }
            if !isFlow, !(try self.isFlow(entry.value)), entry.value.isEmptied(by: value) {
                try replaceBlock(of: entry, with: value)
            } else {
                try change(entry.value, to: value, of: entry)
            }
        }
        let dropped = before.indices.filter { index in !after.contains { $0.key == before[index].key } }
        if isFlow, dropped.count > 1 {
            try removeRuns(before.map { ($0.position, $0.value) }, Set(dropped))
        } else {
            for index in dropped { try remove(from: try offset(before[index].position), before[index].value, isFlow) }
        }
        guard !added.isEmpty, let last = kept.last else { return }
        if isFlow {
            let words = try added.map { entry throws(Refusal) in ", " + (try self.text(of: entry, node)) }.joined()
            let end = try end(of: last.value)
            edits.append((end..<end, words))
        } else {
            let indent = String(repeating: " ", count: kept[0].position.column - 1)
            let end = lineEnd(try end(of: last.value))
            let words = try added.map { entry throws(Refusal) in
                "\n" + indent + (try block(entry, node, indent))
            }.joined()
            edits.append((end..<end, words))
        }
    }

    /// An entry of a block; a list of mappings has each of them on a line.
    private func block(_ entry: SourceEntry, _ node: SourceNode, _ indent: String) throws(Refusal) -> String {
        let items = entry.value.items
        let isRows = items.allSatisfy { if case .mapping = $0.content { true } else { false } }
        guard isRows, !items.isEmpty, !isJSON else { return try text(of: entry, node) }
        let lines = try items.map { item throws(Refusal) in "\n\(indent)- " + (try flow(item, node.position)) }
        return "\(quoted(entry.key)):" + lines.joined()
    }

    private func text(of entry: SourceEntry, _ node: SourceNode) throws(Refusal) -> String {
        "\(quoted(entry.key)): \(try flow(entry.value, node.position))"
    }

    // MARK: Lists

    private mutating func change(
        _ node: SourceNode, _ before: [SourceNode], _ after: [SourceNode], of entry: SourceEntry?
    ) throws(Refusal) {
        if before.count == after.count {
            for (old, new) in zip(before, after) { try change(old, to: new) }
            return
        }
        let isFlow = try isFlow(node)
        func isValue(_ item: SourceNode, in other: [SourceNode]) -> Bool {
            item.scalarText != nil || other.contains { $0.says(item) }
        }
        if before.count > after.count, before.contains(where: { $0.scalarText != nil }),
            before.allSatisfy({ isValue($0, in: after) }), after.allSatisfy({ isValue($0, in: before) })
        {
            return try changeValues(node, before, after, isFlow, of: entry)
        }
        guard before.count > after.count else {
            for (old, new) in zip(before, after) { try change(old, to: new) }
            guard let last = before.last else { return try replace(node, with: node.with(after), of: entry) }
            let added = after.dropFirst(before.count)
            if isFlow {
                let end = try end(of: last)
                let words = try added.map { item throws(Refusal) in ", " + (try flow(item, node.position)) }.joined()
                edits.append((end..<end, words))
            } else {
                let end = lineEnd(try end(of: last))
                let dash = try dash(before: last)
                let indent = String(repeating: " ", count: dash - lineStart(dash))
                let words = try added.map { item throws(Refusal) in "\n\(indent)- \(try flow(item, node.position))" }
                    .joined()
                edits.append((end..<end, words))
            }
            return
        }
        // Those that are left are the same ones, in the same order, perhaps changed: the ids tell which.
        var rest = after[...]
        var dropped: [SourceNode] = []
        for old in before {
            if let new = rest.first, old.isSameEntry(as: new) {
                try change(old, to: new)
                rest = rest.dropFirst()
            } else {
                dropped.append(old)
            }
        }
        guard rest.isEmpty else { return try replace(node, with: node.with(after), of: entry) }
        guard !after.isEmpty else {
            guard isFlow else { throw refusal(node.position, "nothing of the list would be left") }
            return try replace(node, with: node.with([]))
        }
        for old in dropped { try remove(from: isFlow ? try offset(old.position) : try dash(before: old), old, isFlow) }
    }
}

extension SourceRewriter {
    /// A list of values with fewer of them: those that stay keep their lines, and what is new takes the place of what
    /// goes.
    private mutating func changeValues(
        _ node: SourceNode, _ before: [SourceNode], _ after: [SourceNode], _ isFlow: Bool, of entry: SourceEntry?
    ) throws(Refusal) {
        guard !after.isEmpty else {
            guard isFlow else { throw refusal(node.position, "nothing of the list would be left") }
            return try replace(node, with: node.with([]))
        }
        var rest = after[...]
        var dropped: Set<Int> = []
        func stays(_ item: SourceNode) -> Bool { after.contains { item.says($0) } }
        for (index, old) in before.enumerated() {
            if let new = rest.first, old.says(new) {
                rest = rest.dropFirst()
            } else if let new = rest.first, !stays(old), !before.contains(where: { $0.says(new) }) {
                try replace(old, with: new)
                rest = rest.dropFirst()
            } else {
                dropped.insert(index)
            }
        }
        guard rest.isEmpty else { return try replace(node, with: node.with(after), of: entry) }
        if isFlow { return try removeRuns(before.map { ($0.position, $0) }, dropped) }
        for index in dropped.sorted() { try remove(from: try dash(before: before[index]), before[index], isFlow) }
    }

    /// Takes some of the entries within brackets away, not all: up to the next that stays, or from the last that does.
    private mutating func removeRuns(
        _ entries: [(position: Position, value: SourceNode)], _ dropped: Set<Int>
    ) throws(Refusal) {
        for first in entries.indices where dropped.contains(first) && !dropped.contains(first - 1) {
            let next = entries.indices.first { $0 > first && !dropped.contains($0) }
            let range: Range<Int>
            if let next {
                range = try offset(entries[first].position)..<offset(entries[next].position)
            } else {
                guard first > 0, let last = entries.last else { return }
                range = try end(of: entries[first - 1].value)..<end(of: last.value)
            }
            try refuseComments(in: range, entries[first].position)
            edits.append((range, ""))
        }
    }
}

extension SourceNode {
    /// Whether two values are the same, wherever they are written.
    fileprivate func says(_ other: SourceNode) -> Bool {
        switch (content, other.content) {
        case (.null, .null): true
        case (.boolean(let one), .boolean(let two)): one == two
        case (.number(let one), .number(let two)): one == two
        case (.text(let one), .text(let two)): one == two
        case (.list(let one), .list(let two)): one.count == two.count && zip(one, two).allSatisfy { $0.says($1) }
        case (.mapping(let one), .mapping(let two)):
            one.count == two.count && zip(one, two).allSatisfy { $0.key == $1.key && $0.value.says($1.value) }
        default: false
        }
    }

    /// Whether two entries of a list are the same one, perhaps changed.
    fileprivate func isSameEntry(as other: SourceNode) -> Bool {
        guard case .mapping = content else {
            // A group of people without one of them is the same group.
            let own = Set(items.compactMap(\.scalarText))
            let left = other.items.compactMap(\.scalarText)
            return says(other) || (!left.isEmpty && own.isSuperset(of: left))
        }
        for keys in [
            ["id"], ["from", "to"], ["passport", "country"], ["start", "venue"], ["tag"], ["name"], ["category"],
            ["from", "person"],
        ] {
            let own = keys.compactMap { self[$0]?.scalarText }
            if own.count == keys.count { return own == keys.compactMap { other[$0]?.scalarText } }
        }
        return says(other)
    }

    /// Whether a list becomes an empty one.
    fileprivate func isEmptied(by other: SourceNode) -> Bool {
        guard case .list(let own) = content, case .list(let items) = other.content else { return false }
        return !own.isEmpty && items.isEmpty
    }

    fileprivate func with(_ items: [SourceNode]) -> SourceNode {
        SourceNode.list(items, at: position)
    }
}

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
