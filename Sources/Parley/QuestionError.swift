import SeriesAnswers
import SeriesAudit
import SeriesModel

/// Why a question about a series has no answer.
public enum QuestionError: Error, Hashable, Sendable {
    /// The question names something that the series does not have.
    case unknown(QuestionTopic, String)
    /// What was typed cannot be understood, or could mean several things.
    case unclear(UnclearQuestion)
    /// The plan that the question is about is wrong; without violations, it says that there is no plan.
    case wrongPlan([Violation])
    /// The series could not be planned.
    case planning(PlannerError)
}

/// What a question may name.
public enum QuestionTopic: String, Hashable, Sendable {
    /// A funder's id or name.
    case funder
    /// A venue's id or name.
    case venue
    /// A participant's id.
    case participant
    /// The number of a workshop in a plan.
    case workshop
}
