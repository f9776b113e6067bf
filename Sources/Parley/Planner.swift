import GLPKSolver
import LinearModel
import SeriesModel
import SeriesPlanning

/// Plans series of workshops and proves that no plan is better.
///
/// A planner is a value without state; any number of them may plan at the same time, each on its own thread.
public struct Planner: Sendable {
    /// Wall-clock time for all goals together; nil: until everything is proven.
    public var timeLimit: Duration?

    /// How plans are looked for; the answer is the same.
    public var engine: Engine

    /// With neither a limit nor another engine: until everything is proven, in the fast way.
    public init(timeLimit: Duration? = nil, engine: Engine = .relaxing) {
        self.timeLimit = timeLimit
        self.engine = engine
    }

    /// What planning came to.
    public struct Outcome: Hashable, Sendable {
        /// The best plan, or the best found within the limits, audited; its status says which.
        public let plan: Plan
        /// What it took.
        public let statistics: PlanningStatistics
    }

    /// Plans a series on the calling thread.
    ///
    /// That there is no right plan is no error: the plan's status is then ``Plan/Status/infeasible``.
    ///
    /// - Parameters:
    ///   - series: what to plan.
    ///   - baseline: the plan from which the goal `changes` counts.
    ///   - cancellation: stops the search from another thread; the best plan so far is returned.
    ///   - progress: called on the planning thread several times a second.
    /// - Returns: the plan and what it took.
    /// - Throws: ``PlannerError``.
    public func plan(
        _ series: Series, baseline: Plan? = nil, cancellation: Cancellation = Cancellation(),
        progress: (@Sendable (PlanningProgress) -> Void)? = nil
    ) throws(PlannerError) -> Outcome {
        let options = PlanningOptions(
            timeLimit: timeLimit, cancellation: cancellation.flag, engine: engine, onProgress: progress)
        do {
            let outcome = try SeriesPlanner(solver: GLPKSolver()).plan(series, baseline: baseline, options: options)
            return Outcome(plan: outcome.plan, statistics: outcome.statistics)
        } catch {
            throw PlannerError(error)
        }
    }
}
