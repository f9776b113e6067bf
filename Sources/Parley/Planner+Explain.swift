import GLPKSolver
import SeriesAnswers
import SeriesModel
import SeriesPlanning

extension Planner {
    /// Explains why no plan of a series is right: what clashes, and what would help.
    ///
    /// What clashes is proven with as many solves as it takes, unless ``timeLimit`` ends them. Ways out are looked for
    /// and priced until `patience` is over; where something is left then, the explanation says that it is not complete.
    ///
    /// - Parameters:
    ///   - series: what to explain.
    ///   - patience: how long to look for smaller and better ways out; nil: until there is nothing more to look for.
    ///   - cancellation: stops the search from another thread; what is known by then is returned.
    ///   - progress: called on the planning thread several times a second.
    /// - Returns: what is known.
    /// - Throws: ``PlannerError``.
    public func explain(
        _ series: Series, patience: Duration? = nil, cancellation: Cancellation = Cancellation(),
        progress: (@Sendable (PlanningProgress) -> Void)? = nil
    ) throws(PlannerError) -> Explanation {
        let options = PlanningOptions(cancellation: cancellation.flag, onProgress: progress)
        do {
            var explainer = Explainer(
                Enquiry(series, solver: GLPKSolver(), options: options), until: timeLimit.map { .now + $0 },
                patience: patience)
            return try explainer.explanation()
        } catch {
            throw PlannerError(error)
        }
    }
}
