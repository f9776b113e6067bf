public import SeriesModel
import SeriesText

/// An explanation as JSON.
public struct ExplanationDocument: AnswerDocument {
    /// The version of the format.
    public let parley: Int
    /// The name of the series.
    public let name: String
    /// What is known.
    public let verdict: Explanation.Verdict
    /// Why no plan is right.
    @OrNull public var reason: ReasonCode?
    /// What would help, the lightest first.
    public let waysOut: [Way]
    /// What clashes.
    public let conflicts: [Clash]
    /// Whether every change of a single condition was tried.
    public let complete: YesNo
    /// The best plan with fewer workshops than there must be.
    @OrNull public var partial: PlanSummary?

    /// A change with which there is a right plan.
    public struct Way: Codable, Hashable, Sendable {
        /// What is changed.
        public let changes: [Change]
        /// The heaviest thing that it asks for.
        public let burden: WayOut.Burden
        /// Whether nothing smaller would do; of several days or categories that are added it is not known.
        public let least: Proof
        /// What it asks of funders beyond the series.
        public let extraMoney: Money
        /// A right plan with it.
        public let plan: PlanSummary
    }

    /// A change of a condition.
    public struct Change: Codable, Hashable, Sendable {
        /// Where it stands in the series file.
        public let path: String
        /// What it is changed to; null: it is taken away. A list is what is added, of a calendar the days that become
        /// free, of `startOn` and `window` the whole; an amount of `funders` alone is what a further funder gives.
        public let to: ChangedTo
        /// The change as something to do.
        public let words: String
    }

    /// Conditions that cannot all hold.
    public struct Clash: Codable, Hashable, Sendable {
        /// Why no plan is right.
        public let reason: ReasonCode
        /// Whether no condition can be left out.
        public let minimal: Proof
        /// In the order of the series.
        public let conditions: [ConditionDocument]
        /// What can be counted in the series, and tells why.
        public let evidence: [String]
    }

    /// What a plan comes to.
    public struct PlanSummary: Codable, Hashable, Sendable {
        /// Whether it is proven to be the best.
        public let status: Plan.Status
        /// What it costs.
        public let total: Money
        /// What it has of each goal.
        public let goals: [GoalDocument]
        /// Who meets where and when.
        public let workshops: [WorkshopDocument]

        init(_ plan: Plan) {
            status = plan.status
            total = plan.total
            goals = plan.goals.map { GoalDocument(goal: $0.goal, value: $0.value) }
            workshops = plan.workshops.map(WorkshopDocument.init)
        }
    }

    /// A document of an explanation.
    public init(_ explanation: Explanation, of series: Series) {
        parley = SeriesFormat.version
        name = series.name
        verdict = explanation.verdict
        waysOut = explanation.waysOut.map { way in
            Way(
                changes: way.changes.map { Change(path: $0.path, to: ChangedTo($0.value), words: "\($0.words)") },
                burden: way.burden, least: way.isLeast ? .proven : .unknown, extraMoney: way.extraMoney,
                plan: PlanSummary(way.plan))
        }
        conflicts = explanation.conflicts.map { conflict in
            Clash(
                reason: conflict.reason, minimal: conflict.isMinimal ? .proven : .unknown,
                conditions: conflict.conditions.map(ConditionDocument.init),
                evidence: conflict.evidence.map { "\($0)" })
        }
        complete = explanation.isComplete ? .yes : .no
        reason = explanation.conflicts.first?.reason
        partial = explanation.partial.map(PlanSummary.init)
    }
}

/// What a condition is changed to, as JSON.
public enum ChangedTo: Codable, Hashable, Sendable {
    /// Null: it is taken away.
    case lifted
    /// A number, or an amount.
    case number(Rational)
    /// A day.
    case text(String)
    /// Weekdays, days, or what is added.
    case list([String])

    init(_ value: ConditionValue) {
        switch value {
        case .lifted: self = .lifted
        case .number(let number): self = .number(Rational(number))
        case .day(let day): self = .text("\(day)")
        case .weekdays(let days): self = .list(Weekday.allCases.filter(days.contains).map(\.rawValue))
        case .days(let days): self = .list(days.map { "\($0)" })
        case .added(let items): self = .list(items)
        case .amount(let amount): self = .number(amount)
        }
    }

    /// Whatever of these it is.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .lifted
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let items = try? container.decode([String].self) {
            self = .list(items)
        } else {
            self = .number(try container.decode(Rational.self))
        }
    }

    /// The value alone.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .lifted: try container.encodeNil()
        case .number(let number): try container.encode(number)
        case .text(let text): try container.encode(text)
        case .list(let items): try container.encode(items)
        }
    }
}
