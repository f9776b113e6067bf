import Parley
public import SeriesAnswers
public import SeriesModel
import SeriesPlanning
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
    /// How far the search is; null before it has begun.
    @OrNull public var progress: Progress?
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
        case series, with, state, ahead, progress, verdict, hasPlan, error
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

    /// What an answer says; the command `parley` has exit codes for it.
    public enum Verdict: String, Codable, CaseIterable, Sendable {
        /// A right plan, or the answer is yes (0).
        case yes
        /// The answer is no (1).
        case no
        /// Stopped before all was known (3); the answer has what is.
        case stopped
    }

    /// How far a search is.
    public struct Progress: Codable, Hashable, Sendable {
        /// What is being optimised: a goal, or `what norway gives`; of `whatif` the word `scenarios`.
        public var phase: String
        /// Its position, from 1; of `whatif` how many scenarios are answered.
        public var position: Int
        /// How many there are.
        public var count: Int
        /// What the best plan so far has of it, in its unit.
        @OrNull public var incumbent: Rational?
        /// No plan is better than this.
        @OrNull public var bound: Rational?
        /// How far they are apart, as a share of the incumbent.
        @OrNull public var gap: Rational?
        /// Seconds since the job began.
        public var seconds: Rational

        init(_ progress: PlanningProgress, seconds: Duration) {
            phase = progress.objective.description
            position = progress.position
            count = progress.goals
            incumbent = progress.incumbent.flatMap { Rational(shown: $0) }
            bound = progress.bound.flatMap { Rational(shown: $0) }
            gap = progress.gap.flatMap { Rational(shown: $0) }
            self.seconds = Rational(shown: seconds)
        }

        init(answered: Int, of count: Int, seconds: Duration) {
            phase = "scenarios"
            position = answered
            self.count = count
            self.seconds = Rational(shown: seconds)
        }
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

extension Rational {
    /// A measured value as it is shown, to a millionth; nil where it is none.
    fileprivate init?(shown value: Double) {
        guard value.isFinite, abs(value) < 9e12 else { return nil }
        self = Rational(Int((value * 1e6).rounded())).divided(by: 1_000_000) ?? 0
    }

    /// Seconds, to a tenth.
    fileprivate init(shown duration: Duration) {
        let (seconds, fraction) = duration.components
        self = Rational(Int(seconds) * 10 + Int(fraction / 100_000_000_000_000_000)).divided(by: 10) ?? 0
    }
}
