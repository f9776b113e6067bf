import SeriesAudit
import SeriesFiles
import SeriesModel
package import SeriesText

/// What programs may rely on: the files that are read, and every answer with `--json`, each with its JSON Schema.
public enum Contract: String, CaseIterable, Sendable {
    case series, plan, scenarios
    case check, verdict, replan, attendance, budget, explain, why, soonest, whatif, frontier, ask, risk, `import`,
        estimate
    case estimates, progress

    /// What it is of, for a list.
    public var words: String {
        switch self {
        case .series: "a series file, in YAML or JSON"
        case .plan: "a plan file, and what `plan`, `show` and `import-solution` print with --json"
        case .scenarios: "a file of scenarios for `whatif`, in YAML or JSON; in .jsonl each line"
        case .check: "`check SERIES --json`: errors and hints, each with its place"
        case .verdict: "`check SERIES PLAN --json`: the rules that a plan breaks"
        case .replan: "`replan --json`: the new plan, and what changes"
        case .attendance: "`show --attendance --json`, of `plan` too: who comes to what"
        case .budget: "`budget --json`: who pays for what, and when"
        case .explain: "`explain --json`: what clashes, and what would help"
        case .why: "`why --json`: what other dates, venues and people would mean"
        case .soonest: "`soonest --json`: the earliest dates for one more workshop"
        case .whatif: "`whatif --json` and the files of its answers, each line"
        case .frontier: "`frontier --json`: every step of a trade-off"
        case .ask: "`ask --json`: the least that a funder must give"
        case .risk: "`risk --json`: what cancellations do"
        case .import: "`import calendars --json` and `import poll --json`: what changes in the series"
        case .estimate: "`estimate --json`: what is filled in, from where, and what is not known"
        case .estimates: "`estimate --check --json`: what a plan is where all estimates are off"
        case .progress: "`--progress json` of what searches, each line: how far it is"
        }
    }

    /// The name of its file: `parley.schema.json` for a series, `parley.plan.schema.json` and so on.
    public var fileName: String { self == .series ? "parley.schema.json" : "parley.\(rawValue).schema.json" }

    /// The JSON Schema (2020-12), ending with a newline.
    public var text: String { document.json.asBlock.document }

    /// The same as parts of a larger document, named after the answer: `Ask`, `Ask.Workshop`.
    package func components(at place: String) -> [(name: String, schema: JSONValue)] {
        let (schema, definitions) = parts
        return schema.saying(words).defining(definitions).parts(named: componentName, at: place)
    }

    /// What it is called in a larger document.
    package var componentName: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

    package var document: JSONSchema {
        parts.schema.defining(parts.definitions).document(
            id: "urn:parley:\(SeriesFormat.version):\(rawValue)", title: "Parley: \(words)",
            comment: comment)
    }

    private var comment: String {
        switch self {
        case .series, .scenarios:
            "Says less than `parley check`, which also knows what fits together: ids, days, currencies, rules."
        case .plan:
            "Says less than `parley check SERIES PLAN`, which judges the plan. Readers pass over keys that are not here."
        default: "What Parley \(ParleyVersion.current) prints. A later version may add keys; see the page on promises."
        }
    }

    /// The type of an answer; nil where it is put together by hand.
    private var type: (any Decodable.Type)? {
        switch self {
        case .series, .plan, .scenarios, .replan: nil
        case .check: CheckDocument.self
        case .verdict: VerdictDocument.self
        case .attendance: AttendanceDocument.self
        case .budget: BudgetDocument.self
        case .explain: ExplanationDocument.self
        case .why: WhyDocument.self
        case .soonest: SoonestDocument.self
        case .whatif: AnswerLine.self
        case .frontier: FrontierDocument.self
        case .ask: AskDocument.self
        case .risk: RiskDocument.self
        case .import: ImportDocument.self
        case .estimate: EstimateDocument.self
        case .estimates: EstimatesCheckDocument.self
        case .progress: ProgressDocument.self
        }
    }

    private typealias Parts = (schema: JSONSchema, definitions: [(name: String, schema: JSONSchema)])

    private var parts: Parts {
        if let type { return Self.answer(type) }
        return switch self {
        case .plan: (PlanSchema.schema, PlanSchema.definitions)
        case .scenarios: (ScenarioSchema.schema, ScenarioSchema.definitions)
        case .replan: Self.replanParts
        default: (SeriesSchema.schema, [])
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
        "EstimateDocument.Entry.kind": EstimateOptions.Kind.allCases.map(\.rawValue),
        "EstimatesCheckDocument.Side.status": Plan.Status.allCases.map(\.rawValue),
    ]

    /// Every type of an answer with its keys, every list of words with its words.
    static func types() throws -> [(type: String, keys: [String])] {
        let probe = SchemaProbe(words: closed)
        for type in allCases.compactMap(\.type) + [ChangesDocument.Changes.self] { _ = try probe.schema(of: type) }
        return probe.met
    }
}
