import GLPKSolver
import SeriesAnswers
import SeriesModel
import SeriesPlanning

extension Planner {
    /// Puts a question about a series; the time limit is one for all solves that it takes.
    func answer<Answer>(
        _ series: Series, baseline: Plan? = nil, _ cancellation: Cancellation,
        _ progress: (@Sendable (PlanningProgress) -> Void)?,
        _ question: (inout Enquiry) throws(PlanningError) -> Answer
    ) throws(PlannerError) -> Answer {
        let problems = series.problems()
        guard problems.isEmpty else { throw .invalidSeries(problems) }
        let options = PlanningOptions(
            timeLimit: timeLimit, cancellation: cancellation.flag, onProgress: progress)
        var enquiry = Enquiry(series, baseline: baseline, solver: GLPKSolver(), options: options)
        do {
            return try question(&enquiry)
        } catch {
            throw PlannerError(error)
        }
    }
}
