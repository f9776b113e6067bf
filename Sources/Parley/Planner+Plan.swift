import GLPKSolver
package import LinearModel
public import SeriesAnswers
public import SeriesModel
import SeriesPlanning

extension Planner {
    /// Plans a series.
    ///
    /// That there is no right plan is no error: the plan's status is then ``SeriesModel/Plan/Status/infeasible``.
    ///
    /// - Parameters:
    ///   - series: what to plan.
    ///   - baseline: the plan from which the goal `changes` counts.
    ///   - progress: told how far the search is.
    ///   - onPlan: given the best plan so far.
    /// - Returns: the plan and what it took.
    /// - Throws: ``SeriesAnswers/ParleyError``.
    public func plan(
        _ series: Series, baseline: Plan? = nil, progress: ProgressHandler? = nil, onPlan: PlanHandler? = nil
    ) async throws(ParleyError) -> Outcome {
        try await apart { cancellation throws(ParleyError) in
            try plan(series, baseline: baseline, cancellation: cancellation, progress: progress, onPlan: onPlan)
        }
    }

    /// The same on the calling thread.
    package func plan(
        _ series: Series, baseline: Plan? = nil, cancellation: Cancellation = Cancellation(),
        progress: ProgressHandler? = nil, onPlan: PlanHandler? = nil
    ) throws(ParleyError) -> Outcome {
        do {
            let outcome = try SeriesPlanner(solver: GLPKSolver()).plan(
                series, baseline: baseline, options: options(cancellation, progress, onPlan: onPlan))
            return Outcome(plan: outcome.plan, stopReason: outcome.stopReason, statistics: outcome.statistics)
        } catch {
            throw ParleyError(error)
        }
    }

    /// What planning anew came to.
    public struct Replanned: Hashable, Sendable {
        /// The new plan, or that there is none, and what it took.
        public var outcome: Outcome
        /// The series that was really planned: with what has been held, without the past, counting changes.
        public var series: Series
        /// What the new plan changes; nil where there is none.
        public var comparison: PlanComparison?

        /// A plan made anew, of a series, and what it changes.
        public init(outcome: Outcome, series: Series, comparison: PlanComparison?) {
            self.outcome = outcome
            self.series = series
            self.comparison = comparison
        }
    }

    /// Plans a series anew after something has changed, and keeps as much of an older plan as it can.
    ///
    /// Workshops of the baseline that ended before a day are held, see ``SeriesModel/Series/holding(_:until:)``; the
    /// goal `changes` comes early, see ``SeriesModel/Series/countingChanges``. The plan is one of the series that is
    /// returned with it: that one, with the same baseline, is what an audit needs.
    ///
    /// - Parameters:
    ///   - series: what to plan, as it is now.
    ///   - baseline: the plan that was followed so far.
    ///   - day: the first day that is still open; nil: nothing has happened yet.
    ///   - progress: told how far the search is.
    ///   - onPlan: given the best plan so far.
    /// - Returns: the plan, its series, and what changes.
    /// - Throws: ``SeriesAnswers/ParleyError``.
    public func replan(
        _ series: Series, baseline: Plan, heldUntil day: Day? = nil, progress: ProgressHandler? = nil,
        onPlan: PlanHandler? = nil
    ) async throws(ParleyError) -> Replanned {
        try await apart { cancellation throws(ParleyError) in
            try replan(
                series, baseline: baseline, heldUntil: day, cancellation: cancellation, progress: progress,
                onPlan: onPlan)
        }
    }

    /// The same on the calling thread.
    package func replan(
        _ series: Series, baseline: Plan, heldUntil day: Day? = nil, cancellation: Cancellation = Cancellation(),
        progress: ProgressHandler? = nil, onPlan: PlanHandler? = nil
    ) throws(ParleyError) -> Replanned {
        let holding: Series
        do {
            holding = try series.holding(baseline, until: day).countingChanges
        } catch {
            throw .cannotHold(error)
        }
        let outcome = try plan(
            holding, baseline: baseline, cancellation: cancellation, progress: progress, onPlan: onPlan)
        let comparison: PlanComparison? =
            switch outcome.plan.status {
            case .optimal, .feasible: PlanComparison(from: baseline, to: outcome.plan, of: holding)
            case .infeasible, .unknown: nil
            }
        return Replanned(outcome: outcome, series: holding, comparison: comparison)
    }
}
