import Parley
public import SeriesAnswers
import SeriesText

/// Where a job is, for programs: `{"id": …, "do": "plan", "state": "running", …}`.
public struct JobStatus: AnswerDocument {
    /// The id of the job.
    public var id: String
    /// What is asked.
    public var question: JobRequest.Question
    /// The id of the series.
    public var series: String
    /// What was changed in the series first.
    public var with: [String]
    /// Where it is.
    public var state: State
    /// How many jobs have their turn before, as far as can be said now; null unless it waits.
    @OrNull public var ahead: Int?
    /// How far the search is, or was when it last said so; null before it has begun.
    @OrNull public var progress: SearchProgress?
    /// How many plans the search has found so far, each in the place of the one before: where it has grown, another
    /// can be fetched, which is not proven to be the best as long as the job runs.
    public var plans: Int
    /// What came of it; null until it has ended with an answer.
    @OrNull public var verdict: Verdict?
    /// Whether there is a plan file; false until it has ended with one.
    public var hasPlan: Bool
    /// Why it has no answer; null unless it failed.
    @OrNull public var error: JobFault?

    /// The JSON on one line.
    public var line: String { JSONValue(encoding: self).written }

    private enum CodingKeys: String, CodingKey {
        case id
        case question = "do"
        case series, with, state, ahead, progress, plans, verdict, hasPlan, error
    }

    /// Where a job is.
    public enum State: String, Codable, CaseIterable, Sendable {
        /// It has not begun.
        case waiting
        /// It is worked on.
        case running
        /// It has an answer.
        case done
        /// It ended without an answer.
        case failed
        /// It was stopped before it began.
        case cancelled

        /// Whether nothing more comes.
        public var isOver: Bool { self != .waiting && self != .running }
    }
}

/// Why a job has no answer. It names no participant.
public struct JobFault: Error, Codable, Hashable, Sendable {
    /// Why, for programs.
    public var code: Code
    /// Why, for people.
    public var message: String

    /// Why a job can have no answer; a closed list.
    public enum Code: String, Codable, CaseIterable, Sendable {
        case invalidSeries, wrongPlan, noPlan, unknown, unclear, cannotHold, stopped, outOfPrecision, solverFailed, bug
    }

    init(_ error: ParleyError) {
        code =
            switch error {
            case .invalidSeries: .invalidSeries
            case .wrongPlan: .wrongPlan
            case .noPlan: .noPlan
            case .unknown: .unknown
            case .unclear: .unclear
            case .cannotHold: .cannotHold
            case .stopped: .stopped
            case .outOfPrecision: .outOfPrecision
            case .solverFailed, .unreadableSolution: .solverFailed
            case .bug: .bug
            }
        message = error.description
    }

    /// Why a job has no answer.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}

/// What came of a job. It holds ids of participants, and no names.
public struct JobAnswer: Hashable, Sendable {
    /// What it says.
    public var verdict: Verdict
    /// The answer for programs, as the command prints it with `--json`.
    public var text: String
    /// The answer for people, as the command prints it with `--codenames`.
    public var words: String
    /// The plan file, where there is a plan.
    public var plan: String?

    /// What came of a job.
    public init(_ verdict: Verdict, _ text: String, words: String, plan: String? = nil) {
        self.verdict = verdict
        self.text = text
        self.words = words
        self.plan = plan
    }

    /// About how many bytes it takes.
    var size: Int { text.utf8.count + words.utf8.count + (plan?.utf8.count ?? 0) }
}
