public import SeriesModel

/// Something that a plan has or has not: to ask why is to turn it round and see what comes of it.
public enum PlanFeature: Hashable, Sendable {
    /// A workshop at a venue, by its id, from a day.
    case workshop(venue: String, start: Day)
    /// Any workshop at a venue, by its id.
    case venue(String)
    /// A participant, by their id, at a workshop, by its number in the plan.
    case attendance(participant: String, workshop: Int)
    /// Any workshop that starts on one of these days: at a venue, by its id; nil: anywhere.
    case starts(venue: String?, within: DayRange)
    /// A participant, by their id, at any workshop.
    case participant(String)
    /// Two participants, by their ids, at the same workshop.
    case pair(String, String)
}

/// Why a plan is as it is.
public struct Why: Hashable, Sendable {
    /// The plan in question.
    public var plan: Plan
    /// What was asked, each with what it came to, in the order asked.
    public var answers: [WhyAnswer]

    /// Puts an answer together in code, unchecked: nothing is planned here.
    public init(plan: Plan, answers: [WhyAnswer]) {
        self.plan = plan
        self.answers = answers
    }

    /// Whether every question has its answer, and every answer is proven.
    public var isWhole: Bool {
        answers.allSatisfy { answer in
            switch answer.outcome {
            case .plan(let other, _): other.status == .optimal
            case .impossible(let obstacles): !obstacles.isEmpty
            case .unknown: false
            }
        }
    }
}

/// What comes of turning something round.
public struct WhyAnswer: Hashable, Sendable {
    /// What was turned round.
    public var question: PlanFeature
    /// Whether the plan has it: then the other plan must not have it, else it must.
    public var isInPlan: Bool
    /// The number of the workshop in the plan for which it was asked; nil: for the plan as a whole.
    public var workshop: Int?
    /// What it came to.
    public var outcome: Outcome

    /// What it came to.
    public enum Outcome: Hashable, Sendable {
        /// The best plan with it turned round, and what that means for each goal.
        case plan(Plan, [GoalChange])
        /// Proven: no plan is right then. What stands in the way; empty where the search stopped before that was known.
        case impossible([Obstacle])
        /// The search stopped before it knew.
        case unknown
    }

    /// `workshop` counts from 1; nil where the question is not about one.
    public init(question: PlanFeature, isInPlan: Bool, workshop: Int? = nil, outcome: Outcome) {
        self.question = question
        self.isInPlan = isInPlan
        self.workshop = workshop
        self.outcome = outcome
    }
}

/// What a plan has of a goal, and another one.
public struct GoalChange: Hashable, Sendable {
    /// One of the series' goals, in whose unit the values are.
    public var goal: Goal.Kind
    /// In the plan in question.
    public var before: Rational
    /// In the other.
    public var after: Rational

    /// Both values are in the unit of the goal.
    public init(goal: Goal.Kind, before: Rational, after: Rational) {
        self.goal = goal
        self.before = before
        self.after = after
    }
}

/// Why a question, as it was typed, cannot be understood. No name of a participant is in it.
public enum UnclearQuestion: Error, Hashable, Sendable {
    /// Nothing was typed.
    case nothing
    /// No venue, and no participant, is called so; nil where what was typed may be the name of somebody.
    case noVenue(String?)
    /// No participant is called so.
    case noParticipant
    /// The plan has no workshop of this number.
    case noWorkshop(String)
    /// The calendar has no such day.
    case noSuchDay(String)
    /// Two days could be meant: `03/05/2027`.
    case twoDays(String)
    /// The days do not follow each other.
    case daysReversed(String)
    /// The day, which is another of the week than the text says.
    case otherWeekday(String, Day)
    /// It should be days and is none.
    case notDays(String)
    /// Several participants have the same name; their ids.
    case severalParticipants([String])
    /// Several venues have the same name; their ids.
    case severalVenues([String])
    /// Several funders have the same name; their ids.
    case severalFunders([String])
    /// Both of a pair are the same participant.
    case samePerson
}

extension UnclearQuestion: CustomStringConvertible {
    /// What is wrong and how it can be said.
    public var description: String {
        switch self {
        case .nothing:
            "the question is empty: name a venue, days, a participant or two, such as \"istanbul 2027-05\", \"n3\" or \"n3+s4\""
        case .noVenue(let word?): "the series has no venue '\(word)'"
        case .noVenue(nil): "the series has no venue and nobody of this id or name"
        case .noParticipant: "the series has nobody of this id or name"
        case .noWorkshop(let word): "the plan has no workshop '\(word)'"
        case .noSuchDay(let text): "there is no such date: \(text)"
        case .twoDays(let text): "the date could be two days: \(text); write 2027-05-03 or 3 May 2027"
        case .daysReversed(let text): "the last day comes before the first: \(text)"
        case .otherWeekday(let text, let day): "\(day) is a \(day.weekday.name): \(text)"
        case .notDays(let text):
            "that is no date that Parley reads: \(text); write 2027-05-03, 3 May 2027, 2027-05 or 2027-05-01/2027-05-20"
        case .severalParticipants(let ids):
            "several participants have this name; give the id: \(ids.joined(separator: ", "))"
        case .severalVenues(let ids): "several venues have this name; give the id: \(ids.joined(separator: ", "))"
        case .severalFunders(let ids): "several funders have this name; give the id: \(ids.joined(separator: ", "))"
        case .samePerson: "the question names the same participant twice"
        }
    }
}
