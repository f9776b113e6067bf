package import SeriesModel
import Yams

/// A file as a tree.
package struct SourceTree: Sendable {
    /// Nil where the file is empty.
    package var root: SourceNode?
    /// Slips of the pen that were mended for reading on: the file is wrong all the same.
    package var slips: [SourceFault] = []

    /// The deepest nesting that is read; a series needs 5.
    package static let deepest = 64
}

/// A value of a YAML or JSON file with its place.
package struct SourceNode: Sendable {
    package indirect enum Content: Sendable {
        case null
        case boolean(Bool)
        case number(Rational)
        /// A number with more digits than any amount needs.
        case enormousNumber
        case text(String)
        case list([SourceNode])
        case mapping([SourceEntry])
        /// Something that stands for no value, such as one with an unknown tag.
        case broken(ProblemKind)
    }

    package var content: Content
    package var position: Position
    /// A scalar as it is written, without quotes.
    package var written = ""
    package var isQuoted = false
    /// Whether no message may show it.
    package var isSecret = false
}

/// A key and its value.
package struct SourceEntry: Sendable {
    package var key: String
    package var position: Position
    package var value: SourceNode
}

extension SourceEntry {
    /// A key that stands where its value does.
    init(_ key: String, _ value: SourceNode) { self.init(key: key, position: value.position, value: value) }
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

/// A line and a column, both counted from 1; in tables a row and a column.
package struct Position: Hashable, Comparable, Sendable {
    package var line: Int
    package var column: Int
    /// The number of the table, where there are several.
    package var table = 0

    package init(line: Int, column: Int, table: Int = 0) {
        self.line = line
        self.column = column
        self.table = table
    }

    package static func < (first: Position, second: Position) -> Bool {
        (first.table, first.line, first.column) < (second.table, second.line, second.column)
    }
}

extension Position {
    /// The place of a node of Yams.
    init(_ mark: Mark?) {
        self.init(line: max(1, mark?.line ?? 1), column: max(1, mark?.column ?? 1))
    }
}

/// A file whose text breaks the rules of its notation, so that nothing in it can be trusted.
package struct SourceFault: Error {
    package var kind: ProblemKind
    package var position: Position
    /// The key, where it is one that is wrong.
    package var path = ""
    /// Other faults, met before this one.
    package var before: [SourceFault] = []

    /// This one and those before.
    package var all: [SourceFault] { before + [self] }
}

extension SourceFault {
    /// What the YAML parser found, in words of a coordinator where the cause is a known one.
    init(_ error: YamlError, _ lines: [[Unicode.Scalar]]) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let opened = context.map { Position($0.mark) }
            let position = SourceFault.clamped(Position(mark), lines)
            if let opened, let what = SourceFault.enclosure(problem, context?.text ?? "") {
                let line = position.line == opened.line ? nil : position.line
                self.init(kind: .syntax(.unclosed(what, before: line)), position: opened)
            } else {
                self.init(kind: SourceFault.kind(problem, position, lines), position: position)
            }
        case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem), .representer(let problem):
            self.init(kind: .syntax(.yaml(problem)), position: Position(line: 1, column: 1))
        case .no, .memory, .dataCouldNotBeDecoded, .duplicatedKeysInMapping:
            self.init(kind: .syntax(.yaml("it cannot be read")), position: Position(line: 1, column: 1))
        }
    }

    /// The end of the file may be a line that no editor shows.
    private static func clamped(_ position: Position, _ lines: [[Unicode.Scalar]]) -> Position {
        guard position.line > 1, position.line >= lines.count, lines.last?.isEmpty ?? true else { return position }
        var last = lines.count - 1
        while last > 0, lines[last].isEmpty { last -= 1 }
        return Position(line: last + 1, column: lines[last].count + 1)
    }

    /// What was not closed, where that is the matter.
    private static func enclosure(_ problem: String, _ context: String) -> Enclosure? {
        if context.contains("quoted scalar") {
            return problem.contains("end of stream") || problem.contains("document indicator") ? .quotation : nil
        }
        return context.contains("flow sequence") ? .list : context.contains("flow mapping") ? .mapping : nil
    }

    private static func kind(
        _ problem: String, _ position: Position, _ lines: [[Unicode.Scalar]]
    ) -> ProblemKind {
        if problem.contains("Maximum nesting level") { return .nestedTooDeeply(limit: SourceTree.deepest) }
        if problem.contains("undefined alias") { return .syntax(.undefinedAlias) }
        if problem.contains("found another document") { return .syntax(.severalDocuments) }
        let line = position.line <= lines.count ? lines[position.line - 1] : []
        let indentation = line.prefix { $0 == " " || $0 == "\t" }
        let isTab = position.column <= line.count && line[position.column - 1] == "\t"
        if indentation.contains("\t") || problem.contains("tab character") || isTab { return .syntax(.tab) }
        if problem.contains("found unexpected ':'") { return .syntax(.tightColon) }
        if problem.contains("mapping values are not allowed") { return .syntax(.colonInText) }
        if problem.contains("could not find expected ':'") || problem.contains("did not find expected key")
            || problem.contains("expected '-' indicator") || problem.contains("did not find expected <document start>")
        {
            return .syntax(.wrongIndentation)
        }
        return .syntax(.yaml(problem))
    }
}
