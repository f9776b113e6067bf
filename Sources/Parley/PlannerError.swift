import SeriesAudit
import SeriesModel
import SeriesPlanning

/// Why a series could not be planned.
public enum PlannerError: Error, Hashable, Sendable {
    /// The series has problems; all of them.
    case invalidSeries([SeriesProblem])
    /// There is no plan whose values could be held: what is known instead.
    case noPlan(Plan.Status)
    /// A text is no solution of the series' program; why.
    case unreadableSolution(String)
    /// The solver failed; its own words.
    case solverFailed(String)
    /// The plan that was found breaks rules: a bug of Parley's.
    case wrongPlan([Violation])

    init(_ error: PlanningError) {
        switch error {
        case .invalid(let problems): self = .invalidSeries(problems)
        case .solver(let error): self = .solverFailed("\(error)")
        case .wrongPlan(let violations): self = .wrongPlan(violations)
        }
    }
}
