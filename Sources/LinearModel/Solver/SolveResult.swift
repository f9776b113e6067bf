/// What a solve came to: why it stopped, and apart from that what is held.
package struct SolveResult: Sendable {
    /// Why the solve stopped.
    package var termination: Termination

    /// The best solution held. It may be there at any stop, and need not be optimal.
    package var solution: Solution?

    /// No solution is better than this: at most the optimum where the objective is minimized, at least where maximized.
    package var bound: Double?

    /// Prices of an LP's optimum.
    package var duals: Duals?

    /// The basis at which an LP stopped.
    package var basis: Basis?

    package var statistics: SolveStatistics

    package init(
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
    package var absoluteGap: Double? {
        guard let solution, let bound else { return nil }
        return abs(solution.objective - bound)
    }
}

/// What a solve cost.
package struct SolveStatistics: Hashable, Sendable {
    /// Subproblems of branch and bound.
    package var nodes = 0

    /// Iterations of the simplex outside branch and bound.
    package var iterations = 0

    package var elapsed = Duration.zero

    /// Rows and columns left by presolve, nil without it.
    package var presolvedRows: Int?
    package var presolvedColumns: Int?

    package init() {}
}
