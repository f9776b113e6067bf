import SeriesAudit
package import SeriesFiles
public import SeriesModel
import SeriesText

/// What `check` finds in a file, for programs: `{"parley": 1, "sound": true, "errors": [], "hints": […]}`.
public struct CheckDocument: AnswerDocument {
    /// The version of the format.
    public let parley: Int
    /// Whether the file has no errors.
    public let sound: Bool
    /// What the format does not allow, in the order of the file.
    public let errors: [Finding<ProblemCode>]
    /// What is allowed and most likely a mistake, in the order of the file; none where there are errors.
    public let hints: [Finding<HintCode>]

    /// An error or a hint.
    public struct Finding<Code: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
        /// What it is about.
        public let code: Code
        /// The part of the file, in its keys; empty for the whole.
        public let path: String
        /// The file, as it was given, or that of the folder; null where it comes from none.
        @OrNull public var file: String?
        /// Counted from 1.
        @OrNull public var line: Int?
        /// Counted from 1.
        @OrNull public var column: Int?
        /// The cell, of a series in tables.
        public let cell: String?
        /// What is wrong or surprising.
        public let message: String
        /// What may mend it, or have been meant.
        @OrNull public var advice: String?

        init(_ code: Code, _ path: String, _ place: SourcePlace?, _ message: String, _ advice: String?) {
            self.code = code
            self.path = path
            self.message = message
            cell = place?.cell
            file = place?.file
            line = place?.line
            column = place?.column
            self.advice = advice
        }
    }

    /// A document of the hints of a file that is sound.
    public init(_ hints: [Hint]) {
        parley = SeriesFormat.version
        sound = true
        errors = []
        self.hints = hints.map { Finding($0.code, $0.path, $0.place, $0.message, $0.advice) }
    }

    /// A document of all that is wrong with a file.
    public init(errors: [Diagnostic]) {
        parley = SeriesFormat.version
        sound = false
        self.errors = errors.map { Finding($0.kind.code, $0.path, $0.place, $0.message, $0.advice) }
        hints = []
    }

    /// A document of a file that cannot be read.
    public init(unreadable path: String, reason: String) {
        parley = SeriesFormat.version
        sound = false
        var finding = Finding(ProblemCode.unreadable, "", nil, "cannot be read: \(reason)", nil)
        finding.file = path
        errors = [finding]
        hints = []
    }
}

/// What is wrong with a plan, for programs: `{"parley": 1, "right": false, "violations": […]}`.
public struct VerdictDocument: AnswerDocument {
    /// The version of the format.
    public let parley: Int
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
        parley = SeriesFormat.version
        right = violations.isEmpty
        self.violations = violations.map { Broken(rule: $0.rule, message: $0.message) }
    }

    /// The JSON, ending with a newline.
    public var text: String { JSONValue(encoding: self).asBlock.document }
}

extension PlanDocument {
    /// All that is wrong with a plan of a series: what breaks the format, and what the audit finds.
    package func violations(in series: Series, baseline: Plan? = nil) -> [Violation] {
        faults + Audit(series: series, baseline: baseline).violations(in: plan)
    }
}
