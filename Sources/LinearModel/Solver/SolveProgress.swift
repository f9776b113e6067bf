/// How far a solve is.
package struct SolveProgress: Sendable {
    package var phase: Phase

    /// Objective of the best solution found so far.
    package var incumbent: Double?

    /// No solution is better than this.
    package var bound: Double?

    /// Subproblems of branch and bound made so far.
    package var nodes: Int

    /// Since the solve began.
    package var elapsed: Duration

    /// Whether the incumbent is new since the last time.
    package var isNewIncumbent: Bool

    /// The new incumbent's values, where ``SolveOptions/progressCarriesValues`` asks for them.
    package var values: [Double]?

    package enum Phase: Hashable, Sendable {
        case presolve
        case relaxation
        case search
    }

    package init(
        phase: Phase, incumbent: Double? = nil, bound: Double? = nil, nodes: Int = 0, elapsed: Duration,
        isNewIncumbent: Bool = false, values: [Double]? = nil
    ) {
        self.phase = phase
        self.incumbent = incumbent
        self.bound = bound
        self.nodes = nodes
        self.elapsed = elapsed
        self.isNewIncumbent = isNewIncumbent
        self.values = values
    }
}
