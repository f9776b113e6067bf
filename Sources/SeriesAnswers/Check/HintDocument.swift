import SeriesModel
import SeriesText

/// Hints for programs: a list of objects with code, path, line, column, message and advice.
public struct HintDocument: Sendable {
    private let hints: [Hint]

    /// A document of hints.
    public init(_ hints: [Hint]) {
        self.hints = hints
    }

    /// JSON, ending with a newline: `{"sound": true, "hints": […]}`.
    public var text: String {
        let list = hints.map { hint in
            JSONValue.object([
                "code": .text(hint.code.rawValue), "path": .text(hint.path),
                "line": hint.place.map { .number(Rational($0.line)) } ?? .null,
                "column": hint.place.map { .number(Rational($0.column)) } ?? .null,
                "cell": hint.place?.cell.map { .text($0) } ?? .absent,
                "message": .text(hint.message), "advice": .optional(hint.advice),
            ])
        }
        return JSONValue.object(["sound": .flag(true), "hints": .array(list)]).document
    }
}
