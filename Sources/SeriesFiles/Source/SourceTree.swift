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
