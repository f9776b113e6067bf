import SeriesAnswers
import SeriesModel
import SeriesPlanning

extension Planner {
    /// The earliest dates on which one more workshop can be held, venue by venue, and what stands in the way before.
    ///
    /// It is planned for itself, after what has been held: other workshops that are fixed, and least numbers for the
    /// series as a whole, do not count. With ``Series/today`` it comes after that day.
    ///
    /// - Parameters:
    ///   - series: who could meet where.
    ///   - cancellation: stops the search from another thread; venues that are not known by then say so.
    ///   - progress: called on the planning thread several times a second, for each solve anew.
    /// - Returns: the venues, the earliest first.
    /// - Throws: ``PlannerError``.
    public func soonest(
        _ series: Series, cancellation: Cancellation = Cancellation(),
        progress: (@Sendable (PlanningProgress) -> Void)? = nil
    ) throws(PlannerError) -> Soonest {
        try answer(series, cancellation, progress) { enquiry throws(PlanningError) in try enquiry.soonest() }
    }
}
