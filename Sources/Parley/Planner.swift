import GLPKSolver
package import LinearModel
public import SeriesAnswers
import SeriesAudit
public import SeriesModel
public import SeriesPlanning
import Threads

/// Plans series of workshops, proves that no plan is better, and answers questions about them.
///
/// A planner is a value without state; any number of them may work at the same time. Every call runs on a thread of its
/// own; when its task is cancelled the search stops, and what is known by then is returned.
public struct Planner: Sendable {
    /// Wall-clock time for one call, with all the solves that it takes; nil: until everything is proven.
    public var timeLimit: Duration?

    /// How plans are looked for; the answer is the same.
    public var engine: Engine

    /// Sizes of the steps of the search: another time, the same answer.
    package var sizes = SearchSettings()

    /// A planner with its settings, which hold for every call.
    public init(timeLimit: Duration? = nil, engine: Engine = .relaxing) {
        self.timeLimit = timeLimit
        self.engine = engine
    }

    /// What planning came to.
    public struct Outcome: Hashable, Sendable {
        /// The best plan, or the best found within the limits, audited; its status says which.
        public var plan: Plan
        /// Why the search ended before everything was proven; nil where it did not.
        public var stopReason: StopReason?
        /// What it took.
        public var statistics: PlanningStatistics

        /// A plan, why its search ended early, and what it took.
        public init(
            plan: Plan, stopReason: StopReason? = nil, statistics: PlanningStatistics = PlanningStatistics()
        ) {
            self.plan = plan
            self.stopReason = stopReason
            self.statistics = statistics
        }
    }

    /// Told how far a search is: called on the searching thread several times a second, for each solve anew.
    public typealias ProgressHandler = @Sendable (PlanningProgress) -> Void

    /// Given the plan that a search would end with if it were stopped now, whenever that is another: called on the
    /// searching thread. The plan has passed its audit; its status is ``SeriesModel/Plan/Status/feasible``, and only
    /// goals that are proven by then have bounds.
    public typealias PlanHandler = @Sendable (Plan) -> Void

    /// The options of a solve.
    func options(
        _ cancellation: Cancellation, _ progress: ProgressHandler? = nil, onPlan: PlanHandler? = nil
    ) -> PlanningOptions {
        var options = PlanningOptions(
            timeLimit: timeLimit, cancellation: cancellation, engine: engine, onProgress: progress, onPlan: onPlan)
        options.settings = sizes
        return options
    }

    /// The limits of a call that begins now.
    func limits(_ cancellation: Cancellation) -> PlanningLimits {
        PlanningLimits(timeLimit: timeLimit, cancellation: cancellation)
    }

    /// Sees that a series is sound before something is made of it.
    static func expectSound(_ series: Series) throws(ParleyError) {
        let problems = series.problems()
        guard problems.isEmpty else { throw .invalidSeries(problems) }
    }

    /// Sees that a plan is right before something is asked about it.
    func expectRight(_ plan: Plan, of series: Series, baseline: Plan?) throws(ParleyError) {
        try Self.expectSound(series)
        let violations = Audit(series: series, baseline: baseline).violations(in: plan)
        guard violations.isEmpty else { throw .wrongPlan(violations) }
        guard plan.hasPlan else { throw .noPlan(plan.status) }
    }

    /// A plan of given workshops with their money; nil where that does not suffice.
    func funded(
        _ workshops: [PlannedWorkshop], in index: SeriesIndex, _ limits: PlanningLimits
    ) throws(ParleyError) -> Plan? {
        do {
            return try PlanFunding(index, solver: GLPKSolver()).plan(workshops, limits: limits)
        } catch {
            throw ParleyError(error)
        }
    }

    /// Works on a thread of its own until the work is done; a cancelled task cancels it.
    ///
    /// Not a task: a solve lasts long, and would hold one of the few threads that all tasks share.
    func apart<Value: Sendable>(
        _ work: @escaping @Sendable (Cancellation) throws(ParleyError) -> Value
    ) async throws(ParleyError) -> Value {
        let cancellation = Cancellation()
        let result = await withTaskCancellationHandler {
            await OwnThread.value { Result { () throws(ParleyError) in try work(cancellation) } }
        } onCancel: {
            cancellation.cancel()
        }
        guard let result else { throw .solverFailed("The system gives no thread.") }
        return try result.get()
    }
}

extension Planner {
    /// Answers a question about a series.
    ///
    /// ```swift
    /// let soonest = try await planner.answer(SoonestQuestion(), about: series)
    /// let why = try await planner.answer(WhyQuestion(of: plan, not: [.venue("istanbul")]), about: series)
    /// ```
    ///
    /// - Parameters:
    ///   - question: ``SeriesAnswers/ExplainQuestion``, ``SeriesAnswers/WhyQuestion``,
    ///     ``SeriesAnswers/SoonestQuestion``, ``SeriesAnswers/FrontierQuestion``, ``SeriesAnswers/AskQuestion`` or
    ///     ``SeriesAnswers/RiskQuestion``.
    ///   - series: what it is about.
    ///   - baseline: the plan from which the goal `changes` counts.
    ///   - progress: told how far the search is.
    /// - Returns: the answer, or what is known of it when ``timeLimit`` or a cancelled task ends the search.
    /// - Throws: ``SeriesAnswers/ParleyError``.
    public func answer<Asked: Question>(
        _ question: Asked, about series: Series, baseline: Plan? = nil, progress: ProgressHandler? = nil
    ) async throws(ParleyError) -> Asked.Answer {
        try await apart { cancellation throws(ParleyError) in
            try answer(question, about: series, baseline: baseline, cancellation: cancellation, progress: progress)
        }
    }

    /// The same on the calling thread.
    package func answer<Asked: Question>(
        _ question: Asked, about series: Series, baseline: Plan? = nil, cancellation: Cancellation = Cancellation(),
        progress: ProgressHandler? = nil
    ) throws(ParleyError) -> Asked.Answer {
        if let plan = question.rightPlan {
            try expectRight(plan, of: series, baseline: baseline)
        } else {
            try Self.expectSound(series)
        }
        var enquiry = Enquiry(
            series, baseline: baseline, solver: GLPKSolver(), options: options(cancellation, progress))
        return try question.answer(from: &enquiry)
    }
}
