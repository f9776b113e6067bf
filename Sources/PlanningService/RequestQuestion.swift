public import SeriesAnswers
import SeriesText

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
            isChanged: false, work: .whatif)

        /// Those that make plans, and every one of ``SeriesAnswers/QuestionBook``.
        public static let allCases: [Question] =
            [plan, replan, whatif]
            + QuestionBook.kinds.compactMap { kind in (kind as? any ServedQuestion.Type).map { Question(of: $0) } }

        private init(
            _ name: String, _ contract: Contract, _ meaning: String, _ keys: [RequestKey], isChanged: Bool = true,
            work: Work
        ) {
            rawValue = name
            self.contract = contract
            self.meaning = meaning
            self.keys = (isChanged ? ["with"] : []) + ["timeLimit"] + keys
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
