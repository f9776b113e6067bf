public import SeriesModel
public import SeriesText

/// Why no plan of a series is right, and what would help.
public struct Explanation: Hashable, Sendable {
    /// What is known.
    public enum Verdict: String, Codable, CaseIterable, Sendable {
        /// There is a right plan; nothing is to be explained.
        case possible
        /// There is none.
        case impossible
        /// Stopped before it was known.
        case unknown
    }

    /// What is known.
    public var verdict: Verdict
    /// What would help, the lightest first: see ``WayOut/Burden``, then the extra money, then the total.
    public var waysOut: [WayOut]
    /// What clashes. More than one where no change of a single condition is enough.
    public var conflicts: [Conflict]
    /// Whether every change of a single condition was tried; false where a limit came before.
    public var isComplete: Bool
    /// The best plan with fewer workshops than there must be; nil where there is none.
    public var partial: Plan?

    /// What is known of a series.
    public init(
        verdict: Verdict, waysOut: [WayOut] = [], conflicts: [Conflict] = [], isComplete: Bool = true,
        partial: Plan? = nil
    ) {
        self.verdict = verdict
        self.waysOut = waysOut
        self.conflicts = conflicts
        self.isComplete = isComplete
        self.partial = partial
    }
}

/// Conditions of a series that cannot all hold.
public struct Conflict: Hashable, Sendable {
    /// The conditions, in the order of the series. Empty where no plan is right whatever is taken away.
    public var conditions: [StatedCondition]
    /// Why no plan is right, for programs.
    public var reason: ReasonCode
    /// Whether no condition can be left out: with all others of the series taken away these admit no plan, and without
    /// any one of them they do. False where the search was stopped before it knew; these clash nevertheless.
    public var isMinimal: Bool
    /// What can be counted in the series as it is, and tells why.
    public var evidence: [Sentence]

    /// Conditions that clash.
    public init(conditions: [StatedCondition], reason: ReasonCode, isMinimal: Bool, evidence: [Sentence] = []) {
        self.conditions = conditions
        self.reason = reason
        self.isMinimal = isMinimal
        self.evidence = evidence
    }
}

/// A change with which the series has a right plan.
public struct WayOut: Hashable, Sendable {
    /// What is changed; as a rule one condition.
    public var changes: [StatedChange]
    /// A right plan of the changed series, made with its goals; its status says whether it is proven to be the best.
    public var plan: Plan
    /// Whether nothing smaller would do: not a cent, a day or a seat less, of a share not a tenth of a percent. Of
    /// several days or categories that are added together it is not known.
    public var isLeast: Bool
    /// What the change asks of funders beyond the series, in the series currency, overhead included.
    public var extraMoney: Money
    /// The heaviest thing that the change asks for.
    public var burden: Burden

    /// A change with which there is a plan.
    public init(
        changes: [StatedChange], plan: Plan, isLeast: Bool, extraMoney: Money = .zero, burden: Burden = .rule
    ) {
        self.changes = changes
        self.plan = plan
        self.isLeast = isLeast
        self.extraMoney = extraMoney
        self.burden = burden
    }

    /// What a change asks for, the lightest first.
    public enum Burden: String, Codable, Comparable, CaseIterable, Sendable {
        /// A rule that the coordinator made: seats, gaps, balance, quotas, dates.
        case rule
        /// Something of one person or venue.
        case asking
        /// Fewer workshops.
        case fewerWorkshops
        /// Something that others decide: a visa, a blackout.
        case authority
        /// A funder's consent, without more money.
        case consent
        /// More money.
        case money

        /// Whether the first is lighter.
        public static func < (first: Burden, second: Burden) -> Bool { first.rank < second.rank }

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }
}

/// A change of a condition, and what it is to do.
public struct StatedChange: Hashable, Sendable {
    /// Where the condition stands in the series file.
    public var path: String
    /// What it is changed to.
    public var value: ConditionValue
    /// The change as something to do, without a full stop.
    public var words: Sentence

    /// A change, its place and its words.
    public init(path: String, value: ConditionValue, words: Sentence) {
        self.path = path
        self.value = value
        self.words = words
    }

    init(_ amendment: Amendment, in series: Series) {
        self.init(path: amendment.condition.path, value: amendment.value, words: amendment.advice(in: series))
    }
}

/// Why no plan is right, in a word for programs. The list is closed: there are no others.
public enum ReasonCode: String, Codable, CaseIterable, Sendable {
    /// What it costs and what funders pay.
    case money
    /// A pinned workshop cannot be held.
    case pinned
    /// Somebody would not be let in, or not in time.
    case visas
    /// Too few people can come, or somebody must come who cannot.
    case people
    /// Venues are closed, too small, or may not be used as often as needed.
    case venues
    /// A rule about who sits with whom, returns or alternates: balance, continuity, quotas, together, apart, rotation.
    case rules
    /// There are too few dates, or they are too close to or too far from each other.
    case dates
    /// The series has no plan whatever rule is taken away: no venue, for instance.
    case structure

    /// The code of conditions that clash: the first of the list that one of them is about.
    init(of conditions: [any Condition]) {
        let codes = Set(conditions.map(\.subject.reason))
        self = conditions.isEmpty ? .structure : Self.allCases.first(where: codes.contains) ?? .dates
    }
}

/// Why no plan of a series is right: what would help, and what clashes.
///
/// First what single changes would help, each made as small as it can be and planned; then what clashes. Nothing is
/// decided by the clock unless a limit on time ends the search; where something is left then, the explanation says that
/// it is not complete.
public struct ExplainQuestion: Question {
    /// `parley explain`.
    public static let name = "explain"
    /// What it answers, for lists of questions.
    public static let meaning = "why no plan is right, and what would help"
    /// What `--json` prints.
    public typealias Document = ExplanationDocument

    /// The question about a series as it is.
    public init() {}

    /// What is known.
    public func answer(from enquiry: inout Enquiry) throws(ParleyError) -> Explanation {
        var explainer = Explainer(enquiry)
        return try explainer.explanation()
    }

    /// Yes where there is a right plan, so that nothing is to be explained.
    public static func verdict(of explanation: Explanation) -> Verdict {
        switch explanation.verdict {
        case .possible: .yes
        case .impossible: .no
        case .unknown: .stopped
        }
    }
}
