public import SeriesAnswers
public import SeriesFiles
public import SeriesModel
import SeriesText

/// What somebody asks about a series: one of the questions that the command `parley` answers.
public struct JobRequest: Sendable {
    /// A plan that is part of a question.
    public enum KnownPlan: Sendable {
        /// That of a job.
        case job(String)
        /// One that came with the request.
        case file(PlanDocument)
    }

    /// What is asked.
    public var question: Question
    /// The series, by the id that the service gave it.
    public var series: String
    /// What is changed in the series first, as scenarios are typed: `funders.norway.amount: -20%`.
    public var with: [String] = []
    /// How long it may take, in seconds; of `whatif` for each scenario.
    public var timeLimit: Rational?
    /// Of `why` and `risk`: the plan that the question is about.
    public var plan: KnownPlan?
    /// Of `plan`, `replan` and `whatif`: the plan from which changes count.
    public var baseline: KnownPlan?
    /// Of `replan`: the first day that is still open.
    public var heldUntil: Day?
    /// Of `why`: what to turn round, as it is typed.
    public var not: [String] = []
    /// Of `why`: the number of the only workshop that it is about; of `ask`: the number of workshops.
    public var workshop: Int?
    /// Of `whatif`: scenarios, as they are typed.
    public var scenarios: [String] = []
    /// Of `ask`: a funder's id or name.
    public var funder: String?
    /// Of `ask`: only for so many workshops.
    public var workshops: Int?
    /// Of `ask`: only for so much attendance or more.
    public var attendance: Int?
    /// Of `frontier`: the goal that is the price.
    public var against = Goal.Kind.cost
    /// Of `frontier`: the goals that are gained.
    public var of: [Goal.Kind] = []
    /// Of `risk`: the chance of cancelling, 0 to 1, where the series gives none.
    public var cancels: Rational?

    /// A question about a series.
    public init(_ question: Question, about series: String) {
        self.question = question
        self.series = series
    }
}

extension JobRequest {
    /// Reads a request as JSON has it; throws all that is wrong with it, at once.
    public init(_ text: String) throws(ServiceFault) {
        let log = ReadingLog(file: "request")
        let root = try Self.tree(of: text, log)
        guard let root, case .mapping(let entries) = root.content else {
            throw ServiceFault(
                .badRequest, "The request is a JSON object, such as {\"do\": \"plan\", \"series\": \"…\"}.")
        }
        let words = Question.allCases.map(\.rawValue)
        guard let asked = entries.first(where: { $0.key == "do" }) else {
            throw ServiceFault(
                .badRequest, "The request must have a key \"do\": one of \(words.joined(separator: ", ")).")
        }
        guard case .text(let word) = asked.value.content, let question = Question(rawValue: word) else {
            log.fail("do", .wrongKind(expected: .word(words), found: asked.value.found), at: asked.value.position)
            throw Self.refusal(log.sortedDiagnostics)
        }
        self.init(question, about: "")
        let fields = Fields(root, at: "", keys: ["do", "series"] + question.keys.map(\.key), log: log)
        // Here nothing stands for a default: who leaves a key out leaves it out.
        for entry in entries {
            guard case .null = entry.value.content else { continue }
            log.fail(entry.key, .wrongKind(expected: .text, found: .nothing), at: entry.value.position)
        }
        series = fields.requiredText("series")
        with = fields.texts("with") ?? []
        timeLimit = fields.number("timeLimit")
        if let limit = timeLimit, limit < 1 {
            log.fail(
                "timeLimit", .belowMinimum("\(limit)", minimum: 1), at: fields["timeLimit"]?.position ?? root.position)
        }
        plan = Self.plan("plan", fields)
        baseline = Self.plan("baseline", fields)
        heldUntil = fields.day("heldUntil")
        not = fields.texts("not") ?? []
        workshop = Self.count("workshop", fields)
        scenarios = fields.texts("scenarios") ?? []
        funder = fields.text("funder")
        workshops = Self.count("workshops", fields)
        attendance = Self.count("attendance", fields)
        if let node = fields["against"] {
            against = fields.word(node, "against", among: Self.goals).flatMap(Goal.Kind.init(rawValue:)) ?? .cost
        }
        of = fields.items("of").compactMap { item in
            fields.word(item.node, item.path, among: Self.goals).flatMap(Goal.Kind.init(rawValue:))
        }
        cancels = fields.share("cancels")
        if let cancels, cancels < 0 || cancels > 1 {
            log.fail("cancels", .notAShare("\(cancels)"), at: fields["cancels"]?.position ?? root.position)
        }
        for asked in question.keys where asked.isRequired && fields[asked.key] == nil {
            let key = asked.key
            guard !log.faulty.covers(key) else { continue }
            log.fail(key, .missing(key == "scenarios" ? .list : .text), at: root.position)
        }
        if Set(of).count < of.count || of.contains(against) {
            log.fail(
                "of", .listedTwice((of.first { $0 == against } ?? of.first ?? against).rawValue), at: root.position)
        }
        if !not.isEmpty, workshop != nil {
            throw ServiceFault(.badRequest, "Give \"not\" or \"workshop\", not both.")
        }
        guard log.diagnostics.isEmpty else { throw Self.refusal(log.sortedDiagnostics) }
    }

    /// The goals that can be weighed against each other: all but changes, as a request has no plan to count them from.
    public static let goals = Goal.Kind.allCases.filter { $0 != .changes }.map(\.rawValue)

    /// The changes of `{"with": ["fares: +15%"]}`, as scenarios are typed; throws all that is wrong with it.
    public static func changes(in text: String) throws(ServiceFault) -> [String] {
        let log = ReadingLog(file: "request")
        guard let root = try tree(of: text, log) else {
            throw ServiceFault(.badRequest, "The request is a JSON object, such as {\"with\": [\"fares: +15%\"]}.")
        }
        let fields = Fields(root, at: "", keys: ["with"], log: log)
        let changes = fields.required("with", .list).map { fields.texts($0, "with") } ?? []
        guard log.diagnostics.isEmpty else { throw refusal(log.sortedDiagnostics) }
        return changes
    }

    private static func tree(of text: String, _ log: ReadingLog) throws(ServiceFault) -> SourceNode? {
        do throws(SourceFault) {
            return try JSONSource.tree(of: text).root
        } catch {
            throw refusal([log.diagnostic(error)])
        }
    }

    static func refusal(_ problems: [Diagnostic]) -> ServiceFault {
        ServiceFault(.badRequest, problems: problems)
    }

    private static func count(_ key: String, _ fields: Fields) -> Int? {
        guard let number = fields.whole(key) else { return nil }
        if number < 0 {
            fields.log.fail(
                key, .belowMinimum("\(number)", minimum: 0), at: fields[key]?.position ?? Position(line: 1, column: 1))
        }
        return number
    }

    /// A plan: the id of a job, or a plan file as it is.
    private static func plan(_ key: String, _ fields: Fields) -> KnownPlan? {
        guard let node = fields[key] else { return nil }
        switch node.content {
        case .text(let id): return .job(id)
        case .mapping:
            do throws(SeriesFileError) {
                return .file(try PlanFile.read(node, name: "request"))
            } catch {
                for problem in error.problems {
                    fields.log.fail(
                        problem.path.isEmpty ? key : "\(key).\(problem.path)", problem.kind,
                        at: Position(line: problem.place?.line ?? 1, column: problem.place?.column ?? 1))
                }
                return nil
            }
        default:
            fields.fail(key, .text, node)
            return nil
        }
    }
}

extension JobRequest {
    /// What is asked; the names are those of the commands.
    public struct Question: RawRepresentable, Codable, CaseIterable, Hashable, Sendable {
        /// Its name.
        public let rawValue: String
        /// What comes of it for programs; of `whatif` each line.
        public let contract: Contract
        /// What it answers, in a sentence.
        public let meaning: String
        /// The keys of a request that asks this, besides `do` and `series`; those that must be there are marked.
        public let keys: [RequestKey]
        /// How it is answered.
        let work: Work

        /// How a request is answered.
        enum Work: Sendable {
            case plan, replan, whatif
            /// By a value that is put to the planner.
            case question(any ServedQuestion.Type)
        }

        /// The best plan.
        public static let plan = Question(
            "plan", .plan, "The best plan, with the proof of each goal.", ["baseline"], work: .plan)
        /// A plan close to an earlier one.
        public static let replan = Question(
            "replan", .replan, "A plan made anew after something has changed, close to an earlier one.",
            [.required("baseline"), "heldUntil"], work: .replan)
        /// What scenarios come to.
        public static let whatif = Question(
            "whatif", .whatif, "What scenarios come to, each a line of JSON.", [.required("scenarios"), "baseline"],
            work: .whatif)

        /// Those that make plans, and every one of ``SeriesAnswers/QuestionBook``.
        public static let allCases: [Question] =
            [plan, replan, whatif]
            + QuestionBook.kinds.compactMap { kind in (kind as? any ServedQuestion.Type).map { Question(of: $0) } }

        private init(
            _ name: String, _ contract: Contract, _ meaning: String, _ keys: [RequestKey], work: Work
        ) {
            rawValue = name
            self.contract = contract
            self.meaning = meaning
            self.keys = ["with", "timeLimit"] + keys
            self.work = work
        }

        private init<Asked: ServedQuestion>(of kind: Asked.Type) {
            self.init(
                kind.name, Contract(of: kind), kind.meaning.capitalizedFirst + ".",
                (kind.isAboutPlan ? [.required("plan")] : []) + kind.keys, work: .question(kind))
        }

        /// The question of that name.
        public init?(rawValue: String) {
            guard let known = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
            self = known
        }

        /// Whether they have one name.
        public static func == (first: Question, second: Question) -> Bool { first.rawValue == second.rawValue }

        /// Hashes the name.
        public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
    }
}

/// A key that a request may have; as a text it is one that may be left out.
public struct RequestKey: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The key.
    public let key: String
    /// Whether it must be there.
    public let isRequired: Bool

    /// One that may be left out.
    public init(stringLiteral key: String) {
        self.key = key
        isRequired = false
    }

    private init(required key: String) {
        self.key = key
        isRequired = true
    }

    /// One that must be there.
    static func required(_ key: String) -> RequestKey { RequestKey(required: key) }
}
