import SeriesModel

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
                entries.append(SourceEntry(key: key, position: newValue.position, value: newValue))
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
}
