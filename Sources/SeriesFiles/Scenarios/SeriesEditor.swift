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
    /// Whether it stands for the same days of every week.
    fileprivate var isWeekly: Bool { self["every"] != nil || self["dates"]?["every"] != nil }
}

extension SeriesEditor {
    /// Makes a change that says something in words: `away 2027-04-01/2027-05-15`, `TR refuses IR`.
    ///
    /// - Returns: whether the change was one of these.
    mutating func say(_ change: SeriesChange) throws(ChangeFailure) -> Bool {
        if change.steps == ["estimates"] {
            try changeEstimates(change)
            return true
        }
        guard case .set(let node) = change.value, case .text(let text) = node.content else { return false }
        let words = text.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
        switch (change.steps.first, change.steps.count) {
        case ("participants", 2...) where change.steps.count == 2 || words.first == "away":
            try close("participants", "unavailable", "away", words, change)
        case ("venues", 2...) where change.steps.count == 2 || words.first == "closed":
            try close("venues", "closed", "closed", words, change)
        case ("visas", 1): try changeVisa(words, text, change)
        default: return false
        }
        return true
    }

    /// Adds ranges of days to those of a person or a venue.
    private mutating func close(
        _ list: String, _ key: String, _ word: String, _ words: [String], _ change: SeriesChange
    ) throws(ChangeFailure) {
        let example = "\(word) 2027-04-01/2027-05-15"
        guard words.first == word, words.count > 1 else {
            throw ChangeFailure(.unknownSaying(change.value.text, known: [example]), at: change.valuePosition)
        }
        guard var node = root[list] else { throw ChangeFailure(.noPart(change.part)) }
        var items = node.items
        let (found, used) = try SeriesEntries(items, at: list).find(change.steps.dropFirst(), change)
        guard used == change.steps.count - 1 else { throw ChangeFailure(.noPart(change.part)) }
        let said = change.value.text.drop { $0 == " " }.dropFirst(word.count).split(separator: ",")
        let ranges = said.flatMap { text -> [String] in
            let parts = text.split(separator: " ").map(String.init)
            // `1 April 2027` is one day, whatever its form.
            return parts.allSatisfy { $0.contains("-") } ? parts : [parts.joined(separator: " ")]
        }.map { SourceNode.text($0, at: change.valuePosition) }
        for index in found {
            let path = SeriesPath.key(key, in: SeriesPath.item(index, in: list))
            var known: [SourceNode] = []
            switch items[index][key]?.content {
            case .list(let ranges)?: known = ranges
            case .text?: known = [items[index][key]].compactMap { $0 }
            default: break
            }
            items[index][key] = SourceNode.list(known + ranges, at: change.valuePosition)
            touch(path, change)
        }
        node.items = items
        replace(list, node)
    }

    /// `estimates: +20%`: every number that is marked as an estimate.
    private mutating func changeEstimates(_ change: SeriesChange) throws(ChangeFailure) {
        guard case .percent(let percent) = change.value, percent >= -100 else {
            throw ChangeFailure(.unknownSaying(change.value.text, known: ["+20%", "-20%"]), at: change.valuePosition)
        }
        let factor = (Rational(100) + percent).divided(by: 100) ?? 1
        let reader = SeriesReader(log: ReadingLog(file: ""))
        var isMade = false
        func scale(_ node: inout SourceNode, _ keys: [String], _ path: String) {
            let fields = Fields(node, at: path, keys: nil, log: reader.log)
            for key in reader.estimated(fields, keys).keys {
                guard case .number(let number)? = node[key]?.content else { continue }
                // Days are whole.
                let new = number * factor
                node[key] = .computed(
                    key == "notice" ? (new + .half).rounded(.down, to: 1) : new, at: change.valuePosition)
                touch(SeriesPath.key(key, in: path), change)
                isMade = true
            }
        }
        for (list, keys) in Estimated.lists {
            guard var node = root[list] else { continue }
            var items = node.items
            for index in items.indices {
                let path = SeriesPath.item(index, in: list)
                scale(&items[index], keys, path)
                guard var seasons = items[index]["seasons"], list == "venues" else { continue }
                var parts = seasons.items
                // What is multiplied already is not multiplied twice.
                let fields = Fields(items[index], at: path, keys: nil, log: reader.log)
                let isScaled = reader.estimated(fields, keys).contains("hotel")
                let own = Estimated.season.filter { !(isScaled && $0 == "hotel") }
                for number in parts.indices {
                    scale(
                        &parts[number], own,
                        SeriesPath.item(number, in: SeriesPath.key("seasons", in: path)))
                }
                seasons.items = parts
                items[index]["seasons"] = seasons
            }
            node.items = items
            replace(list, node)
        }
        guard isMade else { throw ChangeFailure(.noEstimates) }
    }

    /// `TR refuses IR`, `TR admits IR`, `TR notice IR 30`.
    private mutating func changeVisa(
        _ words: [String], _ text: String, _ change: SeriesChange
    ) throws(ChangeFailure) {
        let key: String
        let value: SourceNode
        switch (words.dropFirst().first, words.count) {
        case ("refuses", 3), ("admits", 3):
            key = "refused"
            let isRefused = words[1] == "refuses"
            value = SourceNode(content: .boolean(isRefused), position: change.valuePosition, written: "\(isRefused)")
        case ("notice", 4):
            key = "notice"
            value = SourceNode(
                content: CoreSchema.content(of: words[3]), position: change.valuePosition, written: words[3])
        default:
            throw ChangeFailure(
                .unknownSaying(text, known: ["TR refuses IR", "TR admits IR", "TR notice IR 30"]),
                at: change.valuePosition)
        }
        // For a country where nobody meets it would change nothing.
        let countries = Set((root["venues"]?.items ?? []).compactMap { $0["country"]?.scalarText })
        guard countries.contains(words[0]) || countries.isEmpty else {
            // Turned round, where somebody has such a passport: what is typed may be a name.
            let isPassport = (root["participants"]?.items ?? []).contains { person in
                (person["passports"]?.items ?? []).contains { $0.scalarText == words[0] }
            }
            let turned = [words[2], words[1], words[0]] + words.dropFirst(3)
            let meant = isPassport && countries.contains(words[2]) ? turned.joined(separator: " ") : nil
            throw ChangeFailure(
                .unknownEntry(
                    "venue in \(words[0])",
                    suggestion: meant ?? NearestWord.suggestion(for: words[0], among: countries.sorted()),
                    known: Array(countries.sorted().prefix(12))),
                at: change.valuePosition)
        }
        var node = root["visas"] ?? SourceNode.list([], at: change.valuePosition)
        var items = node.items
        let index =
            items.firstIndex { $0["passport"]?.scalarText == words[2] && $0["country"]?.scalarText == words[0] }
            ?? items.count
        if index == items.count {
            let named = [("passport", words[2]), ("country", words[0])].map {
                SourceEntry($0, .text($1, at: change.valuePosition))
            }
            items.append(SourceNode.mapping(named, at: change.valuePosition))
        }
        items[index][key] = value
        touch(SeriesPath.key(key, in: SeriesPath.item(index, in: "visas")), change)
        node.items = items
        replace("visas", node)
    }
}

extension SeriesEditor {
    /// What can be left out: the word for it, its list, and the keys that tell it apart.
    private static let kinds = [
        ("funder", "funders"), ("venue", "venues"), ("participant", "participants"), ("delegation", "delegations"),
        ("service", "services"), ("cost", "costs"), ("quota", "quotas"),
    ]

    /// Leaves something out, and with it whatever names it.
    mutating func leaveOut(_ change: SeriesChange) throws(ChangeFailure) {
        guard case .set(let node) = change.value else { throw unknownKind(change.value.text, change) }
        let wanted: [SourceNode] = if case .list(let items) = node.content { items } else { [node] }
        for item in wanted {
            guard case .text(let text) = item.content else { throw unknownKind(item.flowText, change) }
            let words = text.split(separator: " ", maxSplits: 1).map(String.init)
            guard words.count == 2, let kind = Self.kinds.first(where: { $0.0 == words[0] }) else {
                throw unknownKind(text, change)
            }
            try leaveOut(words[1], of: kind.1, change)
        }
    }

    private func unknownKind(_ text: String, _ change: SeriesChange) -> ChangeFailure {
        let word = text.split(separator: " ").first.map(String.init) ?? text
        let known = Self.kinds.map(\.0)
        // `without: z1`, where that is one thing alone
        let called = Self.kinds.filter { kind in
            root[kind.1]?.items.contains { $0["id"]?.scalarText == text } ?? false
        }
        let meant =
            called.count == 1
            ? "\(called[0].0) \(text)"
            : known.contains(word) ? nil : NearestWord.suggestion(for: word, among: known)
        return ChangeFailure(.unknownKind(text, suggestion: meant), at: change.valuePosition)
    }

    private mutating func leaveOut(_ id: String, of list: String, _ change: SeriesChange) throws(ChangeFailure) {
        guard id != "*", var node = root[list] else {
            throw ChangeFailure(
                .unknownEntry("\(list.dropLast()) \(id)", suggestion: nil, known: []), at: change.valuePosition)
        }
        let found: [Int]
        do {
            found = try SeriesEntries(node.items, at: list).find([id], change).0
        } catch {
            throw ChangeFailure(kind: error.kind, at: change.valuePosition)
        }
        node.items = node.items.enumerated().filter { !found.contains($0.offset) }.map(\.element)
        replace(list, node)
        touch(list, change)
        forget(id, of: list, change)
    }

    /// Takes away what names something that is no longer there. What has taken place is history, and stays.
    private mutating func forget(_ id: String, of list: String, _ change: SeriesChange) {
        func strike(_ entries: String, _ key: String) {
            guard var node = root[entries] else { return }
            node.items = node.items.map { entry in
                guard var names = entry[key], case .list = names.content else { return entry }
                names.items = names.items.filter { $0.scalarText != id }
                var entry = entry
                entry[key] = names
                return entry
            }
            replace(entries, node)
        }
        func keep(_ entries: String, _ condition: (SourceNode) -> Bool) {
            guard var node = root[entries] else { return }
            node.items = node.items.filter(condition)
            replace(entries, node)
        }
        switch list {
        case "funders":
            strike("participants", "refuses")
            strike("delegations", "refuses")
        case "venues":
            strike("participants", "venues")
            strike("participants", "reluctant")
            strike("funders", "venues")
            keep("pinned") { $0["venue"]?.scalarText != id }
        case "participants":
            for rule in ["together", "apart"] {
                guard var node = root[rule] else { continue }
                node.items = node.items.map { group in
                    var group = group
                    group.items = group.items.filter { $0.scalarText != id }
                    return group
                }.filter { $0.items.count > 1 }
                replace(rule, node)
            }
        case "delegations":
            strike("funders", "delegations")
            strike("quotas", "of")
            keep("quotas") { $0["of"].map { !$0.items.isEmpty } ?? true }
            let people = (root["participants"]?.items ?? []).filter { $0["delegation"]?.scalarText == id }
            keep("participants") { $0["delegation"]?.scalarText != id }
            for person in people.compactMap({ $0["id"]?.scalarText }) { forget(person, of: "participants", change) }
        default: break
        }
    }
}
