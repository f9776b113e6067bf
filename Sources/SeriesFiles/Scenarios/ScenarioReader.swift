import SeriesModel
import SeriesText

/// Reads a tree as scenarios.
///
/// A scenario is a mapping of changes, or `{name, changes}` where changes are a list of such mappings. Text stands for
/// the change that it would be without quotes.
struct ScenarioReader {
    let log: ReadingLog
    private static let answerKeys = [
        "key", "parley", "status", "goals", "currency", "cost", "left", "difference", "workshops",
    ]

    /// The scenarios of a file: a list, or one alone.
    func drafts(_ root: SourceNode) -> [ScenarioDraft] {
        guard case .list(let items) = root.content else { return [draft(root)].compactMap { $0 } }
        return items.compactMap(draft)
    }

    /// The scenario of a node.
    func draft(_ node: SourceNode) -> ScenarioDraft? {
        guard case .mapping(let entries) = node.content, entries.contains(where: { $0.key == "changes" }) else {
            let changes = changes(node)
            return changes.isEmpty ? nil : ScenarioDraft(name: nil, changes: changes)
        }
        // Answers name their changes as well, so a file of them is one of scenarios.
        let keys = ["name", "changes"] + (node["key"] == nil ? [] : Self.answerKeys)
        let fields = Fields(node, at: "", keys: keys, log: log)
        let name = fields.name()
        guard let listed = fields["changes"] else { return nil }
        let changes: [SeriesChange]
        if case .list(let items) = listed.content {
            changes = items.flatMap { self.changes($0) }
        } else {
            changes = self.changes(listed)
        }
        // The answer of today's plan is none to a change.
        return changes.isEmpty ? nil : ScenarioDraft(name: name, changes: changes)
    }

    /// The changes of a mapping or a text.
    private func changes(_ node: SourceNode) -> [SeriesChange] {
        switch node.content {
        case .mapping(let entries):
            return entries.compactMap { change($0.key, $0.position, $0.value) }
        case .text(let text):
            // In YAML a dash with a space would begin a list, which no change by so much is.
            let meant = text.replacing(#/: +- +(?=[0-9])/#, with: ": -")
            guard let inner = try? YAMLSource.tree(of: meant).root, case .mapping(let entries) = inner.content else {
                log.fail("", .change(.notAChange(text)), at: node.position)
                return []
            }
            func place(_ position: Position) -> Position {
                Position(line: node.position.line, column: node.position.column + position.column - 1)
            }
            return entries.compactMap { entry in
                var value = entry.value
                value.position = place(value.position)
                return change(entry.key, place(entry.position), value)
            }
        default:
            log.fail("", .change(.notAChange(node.flowText)), at: node.position)
            return []
        }
    }

    private func change(_ part: String, _ position: Position, _ value: SourceNode) -> SeriesChange? {
        let (steps, quoted) = SeriesChange.steps(of: part)
        do throws(ChangeFailure) {
            return SeriesChange(
                part: part, steps: steps, quoted: quoted, value: try ChangedValue(value), position: position,
                valuePosition: value.position)
        } catch {
            log.fail(part, error.kind, at: error.position ?? position)
            return nil
        }
    }
}

/// A scenario as it is written, before its sweeps are taken apart.
struct ScenarioDraft: Sendable {
    var name: String?
    var changes: [SeriesChange]

    /// How many scenarios it stands for.
    var count: Int {
        changes.reduce(1) { count, change in
            guard case .sweep(let values) = change.value else { return count }
            return count.multipliedReportingOverflow(by: values.count).overflow ? .max : count * values.count
        }
    }

    /// One draft for each combination of the values of its sweeps, of which the last changes fastest.
    var expanded: [ScenarioDraft] {
        changes.reduce([ScenarioDraft(name: name, changes: [])]) { drafts, change in
            let values: [ChangedValue] = if case .sweep(let values) = change.value { values } else { [change.value] }
            return drafts.flatMap { draft in
                values.map { value in
                    var draft = draft
                    var change = change
                    change.value = value
                    draft.changes.append(change)
                    return draft
                }
            }
        }
    }
}

/// The keys of scenarios: hashes of the series and of the changed series, as 32 hexadecimal digits.
///
/// Comments, the order of keys and names do not count, for they change no answer.
struct ScenarioKeys {
    private let start: SHA256

    /// Keys of scenarios of one series.
    init(of document: SeriesDocument, baseline: Plan?, heldUntil day: Day? = nil) {
        var hash = SHA256()
        hash.add("parley whatif 1\n")
        hash.add(document.root.canonicalText)
        hash.add("\n")
        // All of a baseline that the goal `changes` looks at.
        for workshop in baseline?.workshops ?? [] {
            hash.add("\(workshop.start) \(workshop.venue) \(workshop.attendees)\n")
        }
        if let day {
            // What has taken place has its money, too.
            hash.add("held until \(day)\n")
            for workshop in baseline?.workshops ?? [] { hash.add("\(workshop.costs) \(workshop.funding)\n") }
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
        // Where days and answers came from is kept for the next import, and changes no answer.
        var known = self
        if case .mapping(let entries) = content {
            known.content = .mapping(entries.filter { $0.key != ImportRecord.key })
        }
        var text = ""
        known.writeCanonical(to: &text)
        return text
    }

    private func writeCanonical(to text: inout String) {
        switch content {
        case .null, .broken, .enormousNumber: text += "null"
        case .boolean(let value): text += value ? "true" : "false"
        case .number(let number): text += number.description
        // With its length, so that no text can look like something else.
        case .text(let string):
            let same = Self.onlyDay(of: string) ?? string
            text += "\(same.utf8.count)\"\(same)"
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
                // A cap on a category of such a name is a number.
                if ["name", "why", "source"].contains(entry.key), case .text = entry.value.content { continue }
                if case .null = entry.value.content { continue }
                text += "\(entry.key.utf8.count)\"\(entry.key):"
                entry.value.writeCanonical(to: &text)
                text += ","
            }
            text += "}"
        }
    }

    /// The day of a range of one day, which means the same as the day alone.
    private static func onlyDay(of text: String) -> String? {
        let days = text.split(separator: "/", omittingEmptySubsequences: false)
        guard days.count == 2, days[0] == days[1], Day(days[0]) != nil else { return nil }
        return String(days[0])
    }
}
