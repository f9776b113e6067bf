public import SeriesModel
import SeriesText

/// Hints for programs: `{"sound": true, "hints": […]}`.
public struct HintDocument: AnswerDocument {
    /// That the file is sound.
    public let sound: Bool
    /// What is most likely a mistake, in the order of the file.
    public let hints: [Entry]

    /// A hint.
    public struct Entry: Codable, Hashable, Sendable {
        /// What it is about.
        public let code: HintCode
        /// The part of the series.
        public let path: String
        /// Counted from 1.
        @OrNull public var line: Int?
        /// Counted from 1.
        @OrNull public var column: Int?
        /// The cell, of a series in tables.
        public let cell: String?
        /// What is surprising.
        public let message: String
        /// What may have been meant.
        @OrNull public var advice: String?
    }

    /// A document of hints.
    public init(_ hints: [Hint]) {
        sound = true
        self.hints = hints.map {
            Entry(
                code: $0.code, path: $0.path, line: $0.place?.line, column: $0.place?.column, cell: $0.place?.cell,
                message: $0.message,
                advice: $0.advice)
        }
    }
}

/// What is wrong with a plan, for programs: `{"right": false, "violations": […]}`.
public struct VerdictDocument: AnswerDocument {
    /// Whether no rule is broken.
    public let right: Bool
    /// The rules that are broken.
    public let violations: [Broken]

    /// A rule that is broken.
    public struct Broken: Codable, Hashable, Sendable {
        /// The rule, by its short name.
        public let rule: String
        /// What is wrong.
        public let message: String
    }

    /// A document of violations.
    public init(_ violations: [Violation]) {
        right = violations.isEmpty
        self.violations = violations.map { Broken(rule: $0.rule, message: $0.message) }
    }

    /// The JSON, ending with a newline.
    public var text: String { JSONValue(encoding: self).asBlock.document }
}
