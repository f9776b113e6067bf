import SeriesAudit
import SeriesModel

/// Why the risk of a plan could not be assessed.
public enum RiskError: Error, Hashable, Sendable {
    /// The series has problems; all of them.
    case invalidSeries([SeriesProblem])
    /// The plan breaks rules before anybody cancels.
    case wrongPlan([Violation])
    /// There is no plan in it.
    case noPlan(Plan.Status)
    /// It was stopped.
    case cancelled
    /// The solver failed; its own words.
    case solverFailed(String)
}
