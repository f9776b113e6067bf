package import LinearModel
import SeriesAudit
package import SeriesModel

/// Why a series could not be planned. That no plan is right is an answer, not an error.
package enum PlanningError: Error, Sendable {
    /// The series has problems.
    case invalid([SeriesProblem])
    /// The solver failed.
    case solver(SolverError)
    /// A goal of the series has more values than can be told apart.
    case outOfPrecision(PrecisionFault)
    /// The plan that was found breaks a rule: a bug of ours.
    case wrongPlan([Violation])
}
