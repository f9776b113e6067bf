/// How far a solve is.
public struct SolveProgress: Sendable {
    /// What the solver is at.
    public var phase: Phase

    /// Objective of the best solution found so far.
    public var incumbent: Double?

    /// No solution is better than this.
    public var bound: Double?

    /// Subproblems of branch and bound made so far.
    public var nodes: Int

    /// Since the solve began.
    public var elapsed: Duration

    /// Whether the incumbent is new since the last time.
    public var isNewIncumbent: Bool

    /// The parts of a solve, in order.
    public enum Phase: Hashable, Sendable {
        case presolve
        case relaxation
        case search
    }

    /// For solvers: what is known so far.
    public init(
        phase: Phase, incumbent: Double? = nil, bound: Double? = nil, nodes: Int = 0, elapsed: Duration,
        isNewIncumbent: Bool = false
    ) {
        self.phase = phase
        self.incumbent = incumbent
        self.bound = bound
        self.nodes = nodes
        self.elapsed = elapsed
        self.isNewIncumbent = isNewIncumbent
    }
}
