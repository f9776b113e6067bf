import SeriesModel

/// Makes changes in the tree of a series file.
///
/// The changed tree is read by the same reader as any file, so a change can concern every key of the format, and all
/// that can be wrong with a file is said of it in the same words.
struct SeriesEditor {
    private(set) var root: SourceNode
    /// The parts that were changed, as the reader calls them, each with its change.
    private(set) var touched: [(path: String, change: SeriesChange)] = []

    init(_ root: SourceNode) {
        self.root = root
    }

    /// Makes a change; throws where the series has no such part.
    mutating func make(_ change: SeriesChange) throws(ChangeFailure) {
        if change.steps == ["without"] { return try leaveOut(change) }
        if try say(change) { return }
        if change.steps == ["funders"], case .set(let node) = change.value, case .number = node.content {
            return addFunder(of: node, change)
        }
        if change.steps.last == "name" { throw ChangeFailure(.name) }
        var root = root
        try edit(&root, at: "", change.steps[...], change)
        self.root = root
    }

    /// A further funder who pays for anything, as `explain` calls what it would take: `funders: 1905.19`.
    private mutating func addFunder(of amount: SourceNode, _ change: SeriesChange) {
        let position = change.valuePosition
        var id = "further"
        var list = root["funders"] ?? SourceNode.list([], at: position)
        while list.items.contains(where: { $0["id"]?.scalarText == id }) { id += "-funder" }
        let entries = [
            ("id", SourceNode.text(id, at: position)), ("name", .text("A further funder", at: position)),
            ("amount", amount),
        ]
        touch(SeriesPath.item(list.items.count, in: "funders"), change)
        list.items.append(
            SourceNode.mapping(entries.map { SourceEntry($0, $1) }, at: position))
        root["funders"] = list
    }

    mutating func touch(_ path: String, _ change: SeriesChange) { touched.append((path, change)) }

    mutating func replace(_ key: String, _ node: SourceNode) { root[key] = node }

    // MARK: The way to a part

    private mutating func edit(
        _ node: inout SourceNode, at path: String, _ steps: ArraySlice<String>, _ change: SeriesChange
    ) throws(ChangeFailure) {
        if case .list = node.content { return try editEntries(&node, at: path, steps, change) }
        guard let step = steps.first, case .mapping = node.content else { throw ChangeFailure(.noPart(change.part)) }
        let place = SeriesPath.key(step, in: path)
        if node[step] == nil, let (key, number) = SeriesPath.split(item: step), path.isEmpty || node[key] != nil {
            let list = node[key] ?? SourceNode.list([], at: change.position)
            node[key] = try editItem(number, of: list, at: SeriesPath.key(key, in: path), steps, change)
            return
        }
        if steps.count > 1, let end = DayRangeEnd(rawValue: steps[steps.startIndex + 1]), let range = node[step],
            let text = range.scalarText, text.contains(/[0-9]-[0-9]/)
        {
            guard steps.count == 2, case .set(let day) = change.value, let day = day.scalarText else {
                throw ChangeFailure(.noPart(change.part))
            }
            node[step] = .text(end.replaced(in: text, by: day), at: change.valuePosition)
            touch(place, change)
            return
        }
        if steps.count == 1, !SeriesEntries.isList(place) || change.value.isWhole {
            node[step] = try changed(node[step], key: step, in: path, change)
            touch(place, change)
            return
        }
        // A part that the file does not have may be given, such as the max of a gap.
        let isNew = node[step] == nil
        var inner = node[step] ?? SourceNode.mapping([], at: change.valuePosition)
        if isNew, SeriesEntries.isList(place) { inner.content = .list([]) }
        // `workshops: 3` is short for as many at least and at most.
        if place == "workshops", case .number = inner.content {
            let count = inner
            inner.content = .mapping(
                ["min", "max"].map { SourceEntry($0, count) })
        }
        try edit(&inner, at: place, steps.dropFirst(), change)
        node[step] = inner
    }

    /// A list with a change of the item at a position, as messages and answers call it: `quotas[0].min`,
    /// `blackouts[1]`.
    private mutating func editItem(
        _ number: Int, of list: SourceNode, at path: String, _ steps: ArraySlice<String>, _ change: SeriesChange
    ) throws(ChangeFailure) -> SourceNode {
        // Of a weekly pattern the series counts the days, and of what stands behind it not the places in the file.
        var list = list
        // One range alone needs no list.
        if case .text = list.content { list = SourceNode.list([list], at: list.position) }
        guard list.items.indices.contains(number), !list.items.contains(where: \.isWeekly) else {
            throw ChangeFailure(.noPart(change.part))
        }
        let place = SeriesPath.item(number, in: path)
        if steps.count > 1 {
            try edit(&list.items[number], at: place, steps.dropFirst(), change)
            return list
        }
        switch change.value {
        case .none: list.items.remove(at: number)
        case .set(let node):
            // Of a quota the number is the least, as `balance: 2` is the most.
            if path == "quotas", case .number = node.content {
                list.items[number]["min"] = node
            } else {
                list.items[number] = node
            }
        case .add, .percent, .sweep: throw ChangeFailure(.noPart(change.part))
        }
        touch(place, change)
        return list
    }

    private mutating func editEntries(
        _ node: inout SourceNode, at path: String, _ steps: ArraySlice<String>, _ change: SeriesChange
    ) throws(ChangeFailure) {
        let entries = SeriesEntries(node.items, at: path)
        let (found, used) = try entries.find(steps, change)
        guard !found.isEmpty else {
            throw ChangeFailure(.unknownEntry("\(path.dropLast())", suggestion: nil, known: []))
        }
        var rest = steps.dropFirst(used)
        if rest.isEmpty, let key = entries.mainKey { rest = [key] }
        guard !rest.isEmpty else { throw ChangeFailure(.tooShort(example: entries.example(change.part, used))) }
        var items = node.items
        for index in found {
            try edit(&items[index], at: SeriesPath.item(index, in: path), rest, change)
        }
        node.items = items
    }

    // MARK: The new value

    private func changed(
        _ old: SourceNode?, key: String, in path: String, _ change: SeriesChange
    ) throws(ChangeFailure) -> SourceNode? {
        switch change.value {
        case .none: return nil
        case .set(let node):
            // Rules of one number may be given as that number.
            let only = ["balance": "maxDifference", "continuity": "returning"]
            if path.isEmpty, let inner = only[key], case .number = node.content {
                let entry = SourceEntry(inner, node)
                return SourceNode.mapping([entry], at: node.position)
            }
            return node
        case .add(let more): return try number(old, change) { $0 + more }
        case .percent(let percent):
            let factor = (Rational(100) + percent).divided(by: 100) ?? 1
            return try number(old, change) { $0 * factor }
        case .sweep: return old
        }
    }

    private func number(
        _ old: SourceNode?, _ change: SeriesChange, _ new: (Rational) -> Rational
    ) throws(ChangeFailure) -> SourceNode {
        guard case .number(let number)? = old?.content else {
            throw ChangeFailure(.nothingToChange(change.value.text), at: change.valuePosition)
        }
        return .computed(new(number), at: change.valuePosition)
    }
}

/// The first or the last day of a range, which a change may give alone: `horizon.last: 2028-09-30`. The sheet Series
/// calls them `from` and `to`.
private enum DayRangeEnd: String {
    case first, last, from, to

    func replaced(in range: String, by day: String) -> String {
        let ends = range.split(separator: "/", maxSplits: 1)
        guard let first = ends.first, let last = ends.last else { return range }
        return switch self {
        case .first, .from: "\(day)/\(last)"
        case .last, .to: "\(first)/\(day)"
        }
    }
}

extension ChangedValue {
    /// Whether it takes the place of a whole list, or takes it away.
    fileprivate var isWhole: Bool {
        switch self {
        case .set(let node): if case .list = node.content { true } else { false }
        case .none: true
        case .add, .percent, .sweep: false
        }
    }
}

extension SourceNode {
    /// The value of a key of a mapping: of two the first counts, as when a series is read. Setting nil takes it away.
    subscript(key: String) -> SourceNode? {
        get {
            guard case .mapping(let entries) = content else { return nil }
            return entries.first { $0.key == key }?.value
        }
        set {
            guard case .mapping(var entries) = content else { return }
            if let index = entries.firstIndex(where: { $0.key == key }) {
                if let newValue { entries[index].value = newValue } else { entries.remove(at: index) }
            } else if let newValue {
                entries.append(SourceEntry(key, newValue))
            }
            content = .mapping(entries)
        }
    }

    /// The items of a list, none where it is something else.
    var items: [SourceNode] {
        get {
            guard case .list(let items) = content else { return [] }
            return items
        }
        set { content = .list(newValue) }
    }

    /// Whether it stands for the same days of every week.
    fileprivate var isWeekly: Bool { self["every"] != nil || self["dates"]?["every"] != nil }

    /// The text of a scalar that a reference may name.
    var scalarText: String? {
        switch content {
        case .text(let text): text
        case .number, .boolean: written
        default: nil
        }
    }

    /// The value on one line, as YAML has it; without names, which nobody is to read there.
    var flowText: String {
        switch content {
        case .list(let items): "[" + items.map(\.flowText).joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{"
                + entries.filter { $0.key != "name" }.map { "\($0.key): \($0.value.flowText)" }
                .joined(separator: ", ") + "}"
        case .null: "none"
        default: ShownText.short(written, limit: 200)
        }
    }

    /// A new text.
    static func text(_ text: String, at position: Position) -> SourceNode {
        SourceNode(content: .text(text), position: position, written: text)
    }

    /// A new number.
    static func number(_ number: Rational, at position: Position) -> SourceNode {
        SourceNode(content: .number(number), position: position, written: "\(number)")
    }

    /// A new list.
    static func list(_ items: [SourceNode], at position: Position) -> SourceNode {
        SourceNode(content: .list(items), position: position)
    }

    /// A new mapping.
    static func mapping(_ entries: [SourceEntry], at position: Position) -> SourceNode {
        SourceNode(content: .mapping(entries), position: position)
    }

    /// A number that was worked out, or read of a cell with one meaning: `330.625` is written as `330.6250`, so that
    /// nobody takes its point for one between thousands.
    static func computed(_ number: Rational, at position: Position) -> SourceNode {
        var node = SourceNode.number(number, at: position)
        if NumberAdvice.ambiguous(node.written) != nil { node.written += "0" }
        return node
    }

    /// A number that it holds as it is written anew: with a last zero that it has.
    func text(of number: Rational) -> String {
        let shortest = "\(number)"
        return written == shortest + "0" ? written : shortest
    }
}
