import SeriesAnswers
import SeriesModel
import SeriesPlanning

extension Planner {
    /// The exact trade-off between goals and another one: every step, each proven.
    ///
    /// With a limit on time, each step may take a part of what is left: a hard one stays unproven, with the bound that
    /// is known, and the next is tried. See ``Frontier/isWhole``.
    ///
    /// - Parameters:
    ///   - series: of which the right plans are compared; its own goals do not matter.
    ///   - goals: what is gained, in order; none: see ``Series/gains(against:)``.
    ///   - against: what it is weighed against.
    ///   - cancellation: stops the search from another thread.
    ///   - progress: called on the planning thread several times a second, for each solve anew.
    /// - Returns: the steps, that of the best price first.
    /// - Throws: ``PlannerError``.
    public func frontier(
        _ series: Series, of goals: [Goal.Kind] = [], against: Goal.Kind = .cost,
        cancellation: Cancellation = Cancellation(), progress: (@Sendable (PlanningProgress) -> Void)? = nil
    ) throws(PlannerError) -> Frontier {
        try answer(series, cancellation, progress) { enquiry throws(PlanningError) in
            try enquiry.frontier(of: goals.isEmpty ? series.gains(against: against) : goals, against: against)
        }
    }
}
