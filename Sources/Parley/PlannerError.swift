import SeriesModel
import SeriesPlanning

/// Why a series could not be planned.
public enum PlannerError: Error, Hashable, Sendable {
    /// The series has problems; all of them.
    case invalidSeries([SeriesProblem])
    /// The solver failed; its own words.
    case solverFailed(String)
    /// A goal of the series has more values than can be told apart, so that nothing could be proven of it.
    case outOfPrecision(PrecisionFault)
    /// The plan that was found breaks rules: a bug of Parley's.
    case wrongPlan([Violation])

    init(_ error: PlanningError) {
        switch error {
        case .invalid(let problems): self = .invalidSeries(problems)
        case .solver(let error): self = .solverFailed("\(error)")
        case .outOfPrecision(let fault): self = .outOfPrecision(fault)
        case .wrongPlan(let violations): self = .wrongPlan(violations)
        }
    }
}
