public import SeriesModel
public import SeriesPlanning
import SeriesText

/// How far a search is, for programs.
public struct SearchProgress: Codable, Hashable, Sendable {
    /// What is being optimised: a goal, or `what norway gives`; of `whatif` the word `scenarios`.
    public var phase: String
    /// Of a question that takes many searches what this one is for, in words for people that call participants by their
    /// ids; null where there is no more to be said.
    @OrNull public var purpose: String?
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
    /// Seconds since the work began.
    public var seconds: Rational

    /// How far a search is, so many seconds after the work began of which it is a part.
    public init(_ progress: PlanningProgress, seconds: Duration) {
        phase = progress.objective.description
        purpose = progress.purpose
        position = progress.position
        count = progress.goals
        incumbent = progress.incumbent.flatMap { Rational(shown: $0) }
        bound = progress.bound.flatMap { Rational(shown: $0) }
        gap = progress.gap.flatMap { Rational(shown: $0) }
        self.seconds = Rational(shown: seconds)
    }

    /// So many scenarios are answered.
    public init(answered: Int, of count: Int, seconds: Duration) {
        phase = "scenarios"
        position = answered
        self.count = count
        self.seconds = Rational(shown: seconds)
    }

    /// Whether it is as far as another, whenever that was.
    package func isAsFar(as other: SearchProgress) -> Bool {
        var later = other
        later.seconds = seconds
        return self == later
    }
}

/// How far a search is as JSON: a line of its own, known by its key `progress`.
public struct ProgressDocument: AnswerDocument {
    /// The version of the format.
    public let parley: Int
    /// How far it is.
    public let progress: SearchProgress

    /// A document of how far a search is.
    public init(_ progress: SearchProgress) {
        parley = SeriesFormat.version
        self.progress = progress
    }

    /// The JSON on one line, ending with a newline.
    public var text: String { JSONValue(encoding: self).written + "\n" }
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
