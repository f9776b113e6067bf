import GLPKSolver
import SeriesAnswers
import SeriesModel
import SeriesPlanning

extension Planner {
    /// Explains why no plan of a series is right: what clashes, and what would help.
    ///
    /// First what single changes would help, each made as small as it can be and planned; then what clashes. Nothing is
    /// decided by the clock unless ``timeLimit`` ends the search; where something is left then, the explanation says that
    /// it is not complete.
    ///
    /// - Parameters:
    ///   - series: what to explain.
    ///   - cancellation: stops the search from another thread; what is known by then is returned.
    ///   - progress: called on the planning thread several times a second.
    /// - Returns: what is known.
    /// - Throws: ``PlannerError``.
    public func explain(
        _ series: Series, cancellation: Cancellation = Cancellation(),
        progress: (@Sendable (PlanningProgress) -> Void)? = nil
    ) throws(PlannerError) -> Explanation {
        let problems = series.problems()
        guard problems.isEmpty else { throw .invalidSeries(problems) }
        let options = PlanningOptions(cancellation: cancellation.flag, onProgress: progress)
        do {
            var explainer = Explainer(
                Enquiry(series, solver: GLPKSolver(), options: options), until: timeLimit.map { .now + $0 })
            return try explainer.explanation()
        } catch {
            throw PlannerError(error)
        }
    }
}
