public import SeriesModel

/// A question about a series, as a value; `Planner.answer` in `Parley` puts it.
///
/// A question may put others to the same ``Enquiry``: they share its limit on time, and what was learned.
public protocol Question: Hashable, Sendable {
    /// What is found.
    associatedtype Answer: Hashable & Sendable
    /// The answer as JSON, from which its schema is made, see ``Contract``.
    associatedtype Document: AnswerDocument

    /// One word, by which commands, schemas and requests to the server call it.
    static var name: String { get }
    /// What it answers, in half a sentence.
    static var meaning: String { get }

    /// The plan that it is about, which must be a right one; nil: it is about the series alone.
    var rightPlan: Plan? { get }

    /// Finds the answer, on the calling thread. The series has no problems by then, and ``rightPlan`` breaks no rule.
    ///
    /// - Parameter enquiry: plans the series, as it is and changed.
    /// - Returns: the answer; where time was over or the task was cancelled, as much of it as is known.
    /// - Throws: ``ParleyError``.
    func answer(from enquiry: inout Enquiry) throws(ParleyError) -> Answer

    /// An answer in a word.
    static func verdict(of answer: Answer) -> Verdict
}

extension Question {
    /// None: the question is about the series alone.
    public var rightPlan: Plan? { nil }
}

/// Every question there is. From this list follow the schemas, and the commands of `parley`.
public enum QuestionBook {
    /// In the order in which they are listed.
    public static let kinds: [any Question.Type] = [
        ExplainQuestion.self, WhyQuestion.self, FrontierQuestion.self, AskQuestion.self, SoonestQuestion.self,
        RiskQuestion.self,
    ]
}

/// What an answer says in a word; the command `parley` has exit codes for it.
public enum Verdict: String, Codable, CaseIterable, Sendable {
    /// A right plan, or the answer is yes (0).
    case yes
    /// The answer is no (1).
    case no
    /// Stopped before all was known (3); the answer has what is.
    case stopped
}

extension Plan {
    /// What a plan that was looked for says in a word.
    package var verdict: Verdict {
        switch status {
        case .optimal, .feasible: .yes
        case .infeasible: .no
        case .unknown: .stopped
        }
    }
}
