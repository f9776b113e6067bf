/// How to solve: limits, tolerances, a start, who listens. Nothing is limited unless said so.
public struct SolveOptions: Sendable {
    /// Wall-clock time, not negative. What is held at its end is returned.
    public var timeLimit: Duration?

    /// How many subproblems branch and bound may make, not negative. What is held at its end is returned.
    public var nodeLimit: Int?

    /// A solution is called optimal where incumbent and bound are no further apart than this, in the objective's unit;
    /// not negative. 0 asks for a proof.
    public var absoluteGap: Double

    /// The same as a share of the incumbent's size: 0.01 is one per cent. The larger of both gaps counts.
    public var relativeGap: Double

    /// What is asked for: the best solution, or any.
    public var goal: Goal

    /// Solve the relaxation: every variable continuous.
    public var relaxation: Bool

    /// A feasible point, one value for each column, used as the first incumbent: only better ones are looked for. The
    /// result is never worse, and holds it where the solve is stopped before something better was found.
    public var start: [Double]?

    /// Where the simplex begins on a relaxation: the basis of an earlier solve of the same columns. Rows that came since
    /// are basic in it; a basis that does not fit is passed over.
    public var basis: Basis?

    /// How hard each part of the tree is worked on.
    public var effort: Effort

    /// Stops the solve from another thread.
    public var cancellation: Cancellation?

    /// Told now and then how far the solve is, on the solving thread, between two steps of it: it should return soon.
    public var onProgress: (@Sendable (SolveProgress) -> Void)?

    /// Options that are not checked here: see ``Solver/check(_:_:)``.
    public init(
        timeLimit: Duration? = nil, nodeLimit: Int? = nil, absoluteGap: Double = 0, relativeGap: Double = 0,
        goal: Goal = .best, relaxation: Bool = false, start: [Double]? = nil, basis: Basis? = nil,
        effort: Effort = .normal, cancellation: Cancellation? = nil,
        onProgress: (@Sendable (SolveProgress) -> Void)? = nil
    ) {
        self.timeLimit = timeLimit
        self.nodeLimit = nodeLimit
        self.absoluteGap = absoluteGap
        self.relativeGap = relativeGap
        self.goal = goal
        self.relaxation = relaxation
        self.start = start
        self.basis = basis
        self.effort = effort
        self.cancellation = cancellation
        self.onProgress = onProgress
    }

    /// What is asked for.
    public enum Goal: Hashable, Sendable {
        /// The best solution, with its proof.
        case best
        /// Any solution, soon; the objective only says where to look first. The solve ends at the first one, and calls it
        /// ``Termination/Reason/optimal``, as it is all that was asked for; `bound` is what was known by then.
        case anySolution
    }

    /// How hard each part of the tree is worked on.
    public enum Effort: Hashable, Sendable {
        /// As the solver does by itself.
        case normal
        /// Cutting planes and careful branching: fewer parts, each of them dearer. It pays where a proof is long.
        case thorough
    }
}
