import SeriesModel
import Yams

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
