import SeriesModel

/// The keys of scenarios: hashes of the series and of the changed series, as 32 hexadecimal digits.
///
/// Comments, the order of keys and names do not count, for they change no answer.
struct ScenarioKeys {
    private let start: SHA256

    /// Keys of scenarios of one series.
    init(of root: SourceNode, baseline: Plan?) {
        var hash = SHA256()
        hash.add("parley whatif 1\n")
        hash.add(root.canonicalText)
        hash.add("\n")
        // All of a baseline that the goal `changes` looks at.
        for workshop in baseline?.workshops ?? [] {
            hash.add("\(workshop.start) \(workshop.venue) \(workshop.attendees)\n")
        }
        start = hash
    }

    /// The key of a changed series.
    func key(of changed: SourceNode) -> String {
        var hash = start
        hash.add(changed.canonicalText)
        return String(hash.hexadecimal.prefix(32))
    }
}

extension SourceNode {
    /// The same text for the same meaning.
    var canonicalText: String {
        var text = ""
        writeCanonical(to: &text)
        return text
    }

    private func writeCanonical(to text: inout String) {
        switch content {
        case .null, .broken, .enormousNumber: text += "null"
        case .boolean(let value): text += value ? "true" : "false"
        case .number(let number): text += number.description
        // With its length, so that no text can look like something else.
        case .text(let string): text += "\(string.utf8.count)\"\(string)"
        case .list(let items):
            text += "["
            for item in items {
                item.writeCanonical(to: &text)
                text += ","
            }
            text += "]"
        case .mapping(let entries):
            text += "{"
            for entry in entries.sorted(by: { $0.key < $1.key }) {
                if entry.key == "name" || entry.key == "why" { continue }
                if case .null = entry.value.content { continue }
                text += "\(entry.key.utf8.count)\"\(entry.key):"
                entry.value.writeCanonical(to: &text)
                text += ","
            }
            text += "}"
        }
    }
}
