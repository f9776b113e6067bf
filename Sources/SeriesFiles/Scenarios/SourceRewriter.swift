import SeriesModel

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
