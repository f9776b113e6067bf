import SeriesModel
import SeriesPlanning

extension Planner {
    /// What planning anew came to.
    public struct Replanned: Hashable, Sendable {
        /// The new plan, or that there is none, and what it took.
        public let outcome: Outcome
        /// The series that was really planned: with what has been held, without the past, counting changes.
        public let series: Series
        /// What the new plan changes; nil where there is none.
        public let comparison: PlanComparison?
    }

    /// Plans a series anew after something has changed, and keeps as much of an older plan as it can.
    ///
    /// Workshops of the baseline that ended before a day are held, see ``Series/holding(_:until:)``; the goal `changes`
    /// comes early, see ``Series/countingChanges``. The plan is one of the series that is returned with it: that one,
    /// with the same baseline, is what an audit needs.
    ///
    /// - Parameters:
    ///   - series: what to plan, as it is now.
    ///   - baseline: the plan that was followed so far.
    ///   - day: the first day that is still open; nil: nothing has happened yet.
    ///   - cancellation: stops the search from another thread; the best plan so far is returned.
    ///   - progress: called on the planning thread several times a second.
    /// - Returns: the plan, its series, and what changes.
    /// - Throws: ``ReplanningError``.
    public func replan(
        _ series: Series, baseline: Plan, heldUntil day: Day? = nil, cancellation: Cancellation = Cancellation(),
        progress: (@Sendable (PlanningProgress) -> Void)? = nil
    ) throws(ReplanningError) -> Replanned {
        let series = try Self.series(series, after: baseline, until: day)
        do {
            let outcome = try plan(series, baseline: baseline, cancellation: cancellation, progress: progress)
            return Replanned(outcome, of: series, against: baseline)
        } catch {
            throw .planning(error)
        }
    }

    /// Plans a series anew on a thread of its own.
    ///
    /// When the task is cancelled the search stops, and the best plan so far is returned.
    ///
    /// - Parameters:
    ///   - series: what to plan, as it is now.
    ///   - baseline: the plan that was followed so far.
    ///   - day: the first day that is still open; nil: nothing has happened yet.
    ///   - progress: called on the planning thread several times a second.
    /// - Returns: the plan, its series, and what changes.
    /// - Throws: ``ReplanningError``.
    public func replan(
        _ series: Series, baseline: Plan, heldUntil day: Day? = nil,
        progress: (@Sendable (PlanningProgress) -> Void)? = nil
    ) async throws(ReplanningError) -> Replanned {
        let series = try Self.series(series, after: baseline, until: day)
        do {
            let outcome = try await plan(series, baseline: baseline, progress: progress)
            return Replanned(outcome, of: series, against: baseline)
        } catch {
            throw .planning(error)
        }
    }

    private static func series(
        _ series: Series, after baseline: Plan, until day: Day?
    ) throws(ReplanningError) -> Series {
        do {
            return try series.holding(baseline, until: day).countingChanges
        } catch {
            throw .baseline(error)
        }
    }
}

extension Planner.Replanned {
    fileprivate init(_ outcome: Planner.Outcome, of series: Series, against baseline: Plan) {
        self.outcome = outcome
        self.series = series
        comparison = outcome.plan.hasPlan ? PlanComparison(from: baseline, to: outcome.plan, of: series) : nil
    }
}
