/// What a solve came to: why it stopped, and apart from that what is held.
public struct SolveResult: Sendable {
    /// Why the solve stopped.
    public var termination: Termination

    /// The best solution held. It may be there at any stop, and need not be optimal.
    public var solution: Solution?

    /// No solution is better than this: at most the optimum where the objective is minimized, at least where maximized.
    public var bound: Double?

    /// Prices of an LP's optimum.
    public var duals: Duals?

    /// The basis at which an LP stopped.
    public var basis: Basis?

    /// What it cost.
    public var statistics: SolveStatistics

    /// For solvers: the reason, and what is held.
    public init(
        termination: Termination, solution: Solution? = nil, bound: Double? = nil, duals: Duals? = nil,
        basis: Basis? = nil, statistics: SolveStatistics = SolveStatistics()
    ) {
        self.termination = termination
        self.solution = solution
        self.bound = bound
        self.duals = duals
        self.basis = basis
        self.statistics = statistics
    }

    /// How far incumbent and bound are apart, in the objective's unit; nil where either is missing.
    public var absoluteGap: Double? {
        guard let solution, let bound else { return nil }
        return abs(solution.objective - bound)
    }
}

/// What a solve cost.
public struct SolveStatistics: Hashable, Sendable {
    /// Subproblems of branch and bound.
    public var nodes = 0

    /// Iterations of the simplex outside branch and bound.
    public var iterations = 0

    /// Wall-clock time.
    public var elapsed = Duration.zero

    /// Rows left by presolve, nil without it.
    public var presolvedRows: Int?

    /// Columns left by presolve, nil without it.
    public var presolvedColumns: Int?

    /// Nothing done yet.
    public init() {}
}
