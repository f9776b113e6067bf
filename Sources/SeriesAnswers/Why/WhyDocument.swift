public import SeriesModel
import SeriesText

/// Why a plan is as it is, as JSON; participants by their ids.
public struct WhyDocument: AnswerDocument {
    /// The version of the format.
    public let parley: Int
    /// The name of the series.
    public let name: String
    /// The series currency.
    public let currency: String
    /// One for each question.
    public let answers: [Answer]

    /// What turning something round comes to.
    public struct Answer: Codable, Hashable, Sendable {
        /// The workshop of the plan that it is about, from 1.
        @OrNull public var workshop: Int?
        /// What was turned round.
        public let question: Question
        /// Whether the plan has it.
        public let inPlan: YesNo
        /// What turning it round comes to.
        public let outcome: OutcomeCode
        /// The goals that differ.
        public let goals: [Change]
        /// What stands in the way.
        public let obstacles: [ObstacleDocument]
        /// The best plan with it.
        public let workshops: [WorkshopDocument]
    }

    /// What is known of a plan with what was asked about.
    public enum OutcomeCode: String, Codable, CaseIterable, Sendable {
        /// The best plan with it.
        case plan
        /// A plan with it that is not proven to be the best.
        case unproven
        /// There is none.
        case impossible
        /// It was stopped before that was known.
        case unknown
    }

    /// A goal that differs.
    public struct Change: Codable, Hashable, Sendable {
        /// One of the series' goals, in whose unit the values are.
        public let goal: Goal.Kind
        /// In the plan.
        public let before: Rational
        /// In the best plan with what was asked about.
        public let after: Rational

        /// Costs in whole cents are written with two decimals.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(goal, forKey: .goal)
            try container.encode(goal.written(before), forKey: .before)
            try container.encode(goal.written(after), forKey: .after)
        }
    }

    /// What was turned round: the keys that it has.
    public struct Question: Codable, Hashable, Sendable {
        /// A venue id; null where days at any venue are meant.
        public var venue: String?
        /// A start day.
        public var start: Day?
        /// The first of a range of start days.
        public var from: Day?
        /// The last of it.
        public var to: Day?
        /// A participant id.
        public var participant: String?
        /// The workshop that they come to.
        public var workshop: Int?
        /// A pair of participant ids.
        public var participants: [String]?

        /// The keys that it has.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            if from != nil, venue == nil { try container.encodeNil(forKey: .venue) }
            try container.encodeIfPresent(venue, forKey: .venue)
            try container.encodeIfPresent(start, forKey: .start)
            try container.encodeIfPresent(from, forKey: .from)
            try container.encodeIfPresent(to, forKey: .to)
            try container.encodeIfPresent(participant, forKey: .participant)
            try container.encodeIfPresent(workshop, forKey: .workshop)
            try container.encodeIfPresent(participants, forKey: .participants)
        }

        init(_ question: PlanFeature) {
            switch question {
            case .workshop(let venue, let start): (self.venue, self.start) = (venue, start)
            case .venue(let venue): self.venue = venue
            case .attendance(let id, let number): (participant, workshop) = (id, number)
            case .starts(let venue, let range): (self.venue, from, to) = (venue, range.first, range.last)
            case .participant(let id): participant = id
            case .pair(let first, let second): participants = [first, second]
            }
        }
    }

    /// A document of answers.
    public init(_ why: Why, of series: Series) {
        parley = SeriesFormat.version
        name = series.name
        currency = series.currency
        answers = why.answers.map { answer in
            var outcome = OutcomeCode.unknown
            var goals: [GoalChange] = []
            var obstacles: [Obstacle] = []
            var workshops: [PlannedWorkshop] = []
            switch answer.outcome {
            case .plan(let plan, let changes):
                outcome = plan.status == .optimal ? .plan : .unproven
                (goals, workshops) = (changes, plan.workshops)
            case .impossible(let found): (outcome, obstacles) = (.impossible, found)
            case .unknown: break
            }
            return Answer(
                workshop: answer.workshop, question: Question(answer.question), inPlan: answer.isInPlan ? .yes : .no,
                outcome: outcome, goals: goals.map { Change(goal: $0.goal, before: $0.before, after: $0.after) },
                obstacles: obstacles.map(ObstacleDocument.init), workshops: workshops.map(WorkshopDocument.init))
        }
    }
}
