public import SeriesModel

/// What becomes of a plan when people cancel: how likely each workshop still keeps its rules, on whom that depends, and
/// who could come instead of whom.
///
/// Everybody cancels each workshop independently, with the chance that the series gives. There is no part of an answer:
/// where the time was over or the task was cancelled, ``ParleyError/stopped`` is thrown; of a chance that is none,
/// ``ParleyError/invalidSeries(_:)``.
public struct RiskQuestion: Question {
    /// `parley risk`.
    public static let name = "risk"
    /// What it answers, for lists of questions.
    public static let meaning = "what cancellations do to a plan"
    /// What `--json` prints.
    public typealias Document = RiskDocument

    /// A right plan of the series.
    public var plan: Plan
    /// The chance of cancelling, 0 to 1, of those for whom the series has none.
    public var cancels: Rational

    /// The question about a right plan, with the chance of cancelling, 0 to 1, where the series gives none.
    public init(of plan: Plan, cancels: Rational = RiskAssessment.usualChance) {
        self.plan = plan
        self.cancels = cancels
    }

    /// ``plan``.
    public var rightPlan: Plan? { plan }

    /// The assessment.
    public func answer(from enquiry: inout Enquiry) throws(ParleyError) -> RiskAssessment {
        guard cancels >= 0, cancels <= 1 else {
            throw .invalidSeries([SeriesProblem(path: "cancels", kind: .notAShare("\(cancels)"))])
        }
        do {
            return try RiskAnalysis.assess(
                plan, of: enquiry.series, solver: enquiry.solver, settings: RiskSettings(assumed: cancels),
                limits: enquiry.limits)
        } catch {
            throw ParleyError(error)
        }
    }

    /// Always yes: it has no parts.
    public static func verdict(of assessment: RiskAssessment) -> Verdict {
        .yes
    }
}
