import SeriesModel
import SeriesPlanning
import Threads

extension Planner {
    /// Plans a series on a thread of its own.
    ///
    /// When the task is cancelled the search stops, and the best plan so far is returned.
    ///
    /// - Parameters:
    ///   - series: what to plan.
    ///   - baseline: the plan from which the goal `changes` counts.
    ///   - progress: called on the planning thread several times a second.
    /// - Returns: the plan and what it took.
    /// - Throws: ``PlannerError``.
    public func plan(
        _ series: Series, baseline: Plan? = nil, progress: (@Sendable (PlanningProgress) -> Void)? = nil
    ) async throws(PlannerError) -> Outcome {
        let cancellation = Cancellation()
        let result: Result<Outcome, PlannerError> = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                // Not a task: a solve lasts long, and would hold one of the few threads that all tasks share.
                let isStarted = OwnThread.start {
                    do throws(PlannerError) {
                        let outcome = try plan(
                            series, baseline: baseline, cancellation: cancellation, progress: progress)
                        continuation.resume(returning: .success(outcome))
                    } catch {
                        continuation.resume(returning: .failure(error))
                    }
                }
                if !isStarted { continuation.resume(returning: .failure(.solverFailed("The system gives no thread."))) }
            }
        } onCancel: {
            cancellation.cancel()
        }
        return try result.get()
    }
}
