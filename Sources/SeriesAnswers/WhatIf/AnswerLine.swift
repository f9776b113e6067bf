import SeriesModel
import SeriesText

/// An answer to a scenario as a line of JSON, for programs and for files that a sweep goes on from. It holds ids only.
public struct AnswerLine: AnswerDocument {
    /// The answer.
    public let answer: ScenarioAnswer

    /// The line of an answer.
    public init(_ answer: ScenarioAnswer) {
        self.answer = answer
    }

    /// The line, which ends with a newline; the same answer gives the same line, byte for byte.
    public var text: String { JSONValue(encoding: self).written + "\n" }

    private enum CodingKeys: String, CodingKey {
        case key, parley, changes, status, goals, currency, cost, left, difference, workshops
    }

    /// A goal and what is known of it.
    struct GoalEntry: Codable {
        /// The goal.
        let goal: Goal.Kind
        /// What the plan has of it, in the goal's unit.
        let value: Rational
        /// No plan is better than this; null where nothing is proven.
        @OrNull var bound: Rational?

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(goal, forKey: .goal)
            try container.encode(goal.written(value), forKey: .value)
            if let bound {
                try container.encode(goal.written(bound), forKey: .bound)
            } else {
                try container.encodeNil(forKey: .bound)
            }
        }
    }

    /// An answer as its line has it.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        _ = try container.decode(Int.self, forKey: .parley)
        answer = ScenarioAnswer(
            key: try container.decode(String.self, forKey: .key),
            changes: try container.decode([String].self, forKey: .changes),
            status: try container.decode(Plan.Status.self, forKey: .status),
            goals: try container.decode([GoalEntry].self, forKey: .goals).map {
                GoalOutcome(goal: $0.goal, value: $0.value, bound: $0.bound)
            }, currency: try container.decode(String.self, forKey: .currency),
            cost: try container.decode(OrNull<Money>.self, forKey: .cost).wrappedValue,
            left: try container.decode([ScenarioAnswer.GrantLeft].self, forKey: .left),
            difference: try container.decode(OrNull<ScenarioDifference>.self, forKey: .difference).wrappedValue,
            workshops: try container.decode([WorkshopDocument].self, forKey: .workshops).map {
                PlannedWorkshop(start: $0.start, end: $0.end, venue: $0.venue, attendees: $0.attendees)
            })
    }

    /// The keys of a line, in order; what an answer without a plan has not is null or empty.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(answer.key, forKey: .key)
        try container.encode(SeriesFormat.version, forKey: .parley)
        try container.encode(answer.changes, forKey: .changes)
        try container.encode(answer.status, forKey: .status)
        try container.encode(
            answer.goals.map { GoalEntry(goal: $0.goal, value: $0.value, bound: $0.bound) }, forKey: .goals)
        try container.encode(answer.currency, forKey: .currency)
        try container.encode(OrNull(wrappedValue: answer.cost), forKey: .cost)
        try container.encode(answer.left, forKey: .left)
        try container.encode(OrNull(wrappedValue: answer.difference), forKey: .difference)
        try container.encode(answer.workshops.map(WorkshopDocument.init), forKey: .workshops)
    }
}
