import SeriesAudit
import SeriesFiles
import SeriesModel
package import SeriesText

/// What programs may rely on: the files that are read, and every answer with `--json`, each with its JSON Schema.
public struct Contract: RawRepresentable, CaseIterable, Hashable, Sendable {
    /// One word, by which it is called.
    public let rawValue: String
    /// What it is of, for a list.
    public let words: String
    private let comment: String
    private let content: Content

    private enum Content: Sendable {
        /// Made from the type of an answer.
        case type(any (Decodable & Sendable).Type)
        /// Put together by hand.
        case parts(@Sendable () -> Parts)
    }

    private init(_ name: String, _ words: String, _ content: Content, comment: String = Contract.printed) {
        rawValue = name
        self.words = words
        self.content = content
        self.comment = comment
    }

    /// What a question prints.
    public init<Asked: Question>(of question: Asked.Type) {
        self.init(Asked.name, "`\(Asked.name) --json`: \(Asked.meaning)", .type(Asked.Document.self))
    }

    /// What is called by a word; nil where nothing is.
    public init?(rawValue: String) {
        guard let known = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = known
    }

    /// Whether both are called the same.
    public static func == (first: Contract, second: Contract) -> Bool { first.rawValue == second.rawValue }

    /// Its word.
    public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

    private static let printed =
        "What Parley \(ParleyVersion.current) prints. A later version may add keys; see the page on promises."
    private static let fileRead =
        "Says less than `parley check`, which also knows what fits together: ids, days, currencies, rules."

    /// A file of a series.
    public static let series = Contract(
        "series", "a series file, in YAML or JSON", .parts { (SeriesSchema.schema, []) }, comment: fileRead)
    /// A file of a plan, and what is printed of one.
    public static let plan = Contract(
        "plan", "a plan file, and what `plan`, `show` and `import-solution` print with --json",
        .parts { (PlanSchema.schema, PlanSchema.definitions) },
        comment: "Says less than `parley check SERIES PLAN`, which judges the plan. "
            + "Readers pass over keys that are not here.")
    /// A file of scenarios.
    public static let scenarios = Contract(
        "scenarios", "a file of scenarios for `whatif`, in YAML or JSON; in .jsonl each line",
        .parts { (ScenarioSchema.schema, ScenarioSchema.definitions) }, comment: fileRead)
    /// What is to be found in a series.
    public static let check = Contract(
        "check", "`check SERIES --json`: errors and hints, each with its place", .type(CheckDocument.self))
    /// What is wrong with a plan.
    public static let verdict = Contract(
        "verdict", "`check SERIES PLAN --json`: the rules that a plan breaks", .type(VerdictDocument.self))
    /// A plan made anew.
    public static let replan = Contract(
        "replan", "`replan --json`: the new plan, and what changes", .parts { replanParts })
    /// Who attends.
    public static let attendance = Contract(
        "attendance", "`show --attendance --json`, of `plan` too: who comes to what", .type(AttendanceDocument.self))
    /// Who pays.
    public static let budget = Contract(
        "budget", "`budget --json`: who pays for what, and when", .type(BudgetDocument.self))
    /// What scenarios come to.
    public static let whatif = Contract(
        "whatif", "`whatif --json` and the files of its answers, each line", .type(AnswerLine.self))
    /// What calendars and polls change.
    public static let `import` = Contract(
        "import", "`import calendars --json` and `import poll --json`: what changes in the series",
        .type(ImportDocument.self))
    /// What is estimated.
    public static let estimate = Contract(
        "estimate", "`estimate --json`: what is filled in, from where, and what is not known",
        .type(EstimateDocument.self))
    /// What depends on estimates.
    public static let estimates = Contract(
        "estimates", "`estimate --check --json`: what a plan is where all estimates are off",
        .type(EstimatesCheckDocument.self))
    /// How far a search is.
    public static let progress = Contract(
        "progress", "`--progress json` of what searches, each line: how far it is", .type(ProgressDocument.self))

    /// All there are.
    public static let allCases: [Contract] =
        [.series, .plan, .scenarios, .check, .verdict, .replan, .attendance, .budget]
        + QuestionBook.kinds.map { Contract(of: $0) } + [.whatif, .import, .estimate, .estimates, .progress]

    /// The name of its file: `parley.schema.json` for a series, `parley.plan.schema.json` and so on.
    public var fileName: String { self == .series ? "parley.schema.json" : "parley.\(rawValue).schema.json" }

    /// The JSON Schema (2020-12), ending with a newline.
    public var text: String { document.json.asBlock.document }

    /// The same as parts of a larger document, named after the answer: `Ask`, `Ask.Workshop`.
    package func components(at place: String) -> [(name: String, schema: JSONValue)] {
        let (schema, definitions) = parts
        return schema.saying(words).defining(definitions).parts(named: componentName, at: place)
    }

    /// A document of another target as parts of a larger one.
    package static func components(
        of type: any (Decodable & Sendable).Type, named name: String, _ words: String, at place: String
    ) -> [(name: String, schema: JSONValue)] {
        let (schema, definitions) = answer(type)
        return schema.saying(words).defining(definitions).parts(named: name, at: place)
    }

    /// What it is called in a larger document.
    package var componentName: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

    package var document: JSONSchema {
        parts.schema.defining(parts.definitions).document(
            id: "urn:parley:\(SeriesFormat.version):\(rawValue)", title: "Parley: \(words)",
            comment: comment)
    }

    private typealias Parts = (schema: JSONSchema, definitions: [(name: String, schema: JSONSchema)])

    private var parts: Parts {
        switch content {
        case .type(let type): Self.answer(type)
        case .parts(let parts): parts()
        }
    }

    private static var replanParts: Parts {
        let changes = answer(ChangesDocument.Changes.self)
        let schema = JSONSchema.object([
            .required("parley", .constant(SeriesFormat.version), "The version of the format."),
            .required("plan", .reference("Plan"), "The new plan."),
            .required("changes", JSONSchema.reference("Changes").orNull, "What it changes; null where there is none."),
        ])
        return (
            schema,
            [("Plan", PlanSchema.schema), ("Changes", changes.schema)] + PlanSchema.definitions + changes.definitions
        )
    }

    private static func answer(_ type: any Decodable.Type) -> Parts {
        let probe = SchemaProbe(words: closed)
        // A type that cannot be asked fails a test.
        guard let schema = try? probe.schema(of: type) else { return (.any, []) }
        return (schema, probe.definitions)
    }

    /// The words of keys whose type is text, and whose list is closed all the same.
    private static let closed: [String: [String]] = [
        "VerdictDocument.Broken.rule": ["form"] + Audit.ruleNames,
        "ImportDocument.Part.key": SeriesSchema.importedKeys,
        "ObstacleDocument.RuleDocument.rule": ConditionBook.kinds.map { $0.code },
    ]

    /// Every type of an answer with its keys, every list of words with its words.
    static func types(
        besides others: [any (Decodable & Sendable).Type] = []
    ) throws -> [(type: String, keys: [String])] {
        let probe = SchemaProbe(words: closed)
        for type in others { _ = try probe.schema(of: type) }
        for contract in allCases {
            if case .type(let type) = contract.content { _ = try probe.schema(of: type) }
        }
        _ = try probe.schema(of: ChangesDocument.Changes.self)
        return probe.met
    }
}
