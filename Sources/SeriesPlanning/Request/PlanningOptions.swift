package import LinearModel
public import SeriesModel

/// Limits on planning, and who listens.
package struct PlanningOptions: Sendable {
    /// Wall-clock time for all goals together; nil: until proven.
    package var timeLimit: Duration?
    /// Stops the search from another thread; the best plan so far is kept.
    package var cancellation: Cancellation?
    /// Called on the planning thread now and then.
    package var onProgress: (@Sendable (PlanningProgress) -> Void)?
    /// Called on the planning thread with the plan, audited, that the search would end with if it were stopped now,
    /// whenever that is another.
    package var onPlan: (@Sendable (Plan) -> Void)?
    /// What the plan must have beyond the rules.
    package var demands: [Demand] = []
    /// The id of a funder that shall pay as little as possible; takes the place of all goals.
    package var leastPaidBy: String?

    /// Whether the first plan that is found is as good as any other: for series without goals.
    package var anyPlanWillDo = false
    /// How many parts of each search tree are looked at, of a large program fewer; nil: until it is decided. Unlike
    /// time, it gives the same end on every machine.
    package var nodeLimit: Int?
    /// How plans are looked for.
    package var engine: Engine
    /// Sizes and limits of the steps of the search.
    package var settings = SearchSettings()

    package init(
        timeLimit: Duration? = nil, cancellation: Cancellation? = nil, engine: Engine = .relaxing,
        onProgress: (@Sendable (PlanningProgress) -> Void)? = nil, onPlan: (@Sendable (Plan) -> Void)? = nil
    ) {
        self.timeLimit = timeLimit
        self.cancellation = cancellation
        self.engine = engine
        self.onProgress = onProgress
        self.onPlan = onPlan
    }

    /// The same for a search that begins now and ends by a moment, where there is one.
    package func ending(by deadline: ContinuousClock.Instant?) -> PlanningOptions {
        var options = self
        options.timeLimit = [timeLimit, deadline.map { max(.zero, $0 - .now) }].compactMap(\.self).min()
        return options
    }
}

/// How plans are looked for. The answer is the same.
public enum Engine: String, CaseIterable, Sendable {
    /// Relax, dive, restrict, resolve: what cannot matter is left out before the tree is searched.
    case relaxing
    /// The whole rulebook over all options, given to branch and cut as it is: for comparison.
    case compact
}

/// Why a search ended before everything was proven.
public enum StopReason: String, Hashable, Sendable, CaseIterable {
    /// The time that it was given was over.
    case timeLimit
    /// Somebody stopped it.
    case cancelled
    /// The solver's own limit on parts of the tree.
    case nodeLimit
    /// So many schedules were cut off, one after the other, which the program allows and whole cents cannot pay.
    case iterationLimit
    /// The solver lost its way in floating point: what it holds is right, and what it could not decide stays open.
    case numericalTrouble
}

extension StopReason {
    /// What a solve that neither found what was asked for nor proved that there is none stopped at; nil where it did.
    init?(_ reason: Termination.Reason) {
        switch reason {
        case .optimal, .infeasible: return nil
        case .timeLimit: self = .timeLimit
        case .cancelled: self = .cancelled
        case .nodeLimit: self = .nodeLimit
        // Everything that is planned has bounds: whoever says otherwise lost its way.
        case .numericalTrouble, .unbounded, .infeasibleOrUnbounded: self = .numericalTrouble
        }
    }
}

/// What ends the work on a program in the middle.
package enum Interruption: Error, Sendable {
    /// A limit or a cancellation has come, or numbers that cannot be handled.
    case stopped(StopReason)
    /// The solver failed.
    case failed(SolverError)
    /// Values that floating point does not keep apart.
    case outOfPrecision(PrecisionFault)
}

/// How long planning may take, and who can end it.
package struct PlanningLimits: Sendable {
    private let began: ContinuousClock.Instant
    private let timeLimit: Duration?
    package let cancellation: Cancellation?

    /// Limits that count from a moment.
    package init(
        timeLimit: Duration? = nil, cancellation: Cancellation? = nil, since began: ContinuousClock.Instant = .now
    ) {
        self.began = began
        self.timeLimit = timeLimit
        self.cancellation = cancellation
    }

    /// Since planning began.
    package var elapsed: Duration { ContinuousClock.now - began }

    /// The time that is left; nil: no limit.
    package var remaining: Duration? { timeLimit.map { max(.zero, $0 - elapsed) } }

    /// The limit that has come, if any.
    package var stopReason: StopReason? {
        if cancellation?.isCancelled ?? false { return .cancelled }
        return timeLimit.map { elapsed >= $0 } ?? false ? .timeLimit : nil
    }

    /// Ends what is going on where a limit has come.
    package func check() throws(Interruption) {
        if let stopReason { throw .stopped(stopReason) }
    }
}

/// A goal whose values are too many for floating point to keep apart, so that its best could not be proven.
///
/// Sums of money are not held to it: they are proven to a part in 10⁹.
public struct PrecisionFault: Error, Hashable, Sendable {
    /// Whose values they are.
    public let goal: Goal.Kind
    /// How many steps the goal's value may be from 0.
    public let steps: Double

    /// The most steps that a goal's value may be from 0: twice as many, and what a solver holds for the same, a part in
    /// 10⁹ of the value, is a step.
    public static let mostSteps = 500_000_000
}

extension PrecisionFault: CustomStringConvertible {
    /// The cause, the mend, and the limit.
    public var description: String {
        return
            "goal \(goal.rawValue): \(goal.words.tooFine) (its value may be \(Self.mostSteps) steps from 0, and here "
            + "up to \(Int(min(steps, 9e18).rounded())))"
    }
}
