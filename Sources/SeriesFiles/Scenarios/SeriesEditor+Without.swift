import SeriesModel

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
