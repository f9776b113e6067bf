/// What a solve came to: why it stopped, and apart from that what is held.
public struct SolveResult: Sendable {
    /// Why the solve stopped.
    public var termination: Termination

    /// The best solution held. It may be there at any stop, and need not be optimal.
    public var solution: Solution?

    /// No solution is better than this: at most the optimum where the objective is minimized, at least where maximized.
    public var bound: Double?

    /// Prices of an LP's optimum; of an infeasible LP those from which ``dualRay`` goes out, where it is known.
    public var duals: Duals?

    /// Why an LP is infeasible: one multiplier for each row. Any multiple of them added to the prices of the rows keeps
    /// these prices, and the bound that they prove gets worse without end.
    ///
    /// With multipliers `y` the sum `Σ_i y_i r_i − Σ_j (Aᵀy)_j x_j`, where `r_i` is the sum of row `i`, is 0 at every
    /// point, and within the bounds of rows and columns always positive under minimization, negative under
    /// maximization (Farkas, *Theorie der einfachen Ungleichungen*, 1902).
    public var dualRay: [Double]?

    /// The basis at which an LP stopped.
    public var basis: Basis?

    /// What it cost.
    public var statistics: SolveStatistics

    /// For solvers: the reason, and what is held.
    public init(
        termination: Termination, solution: Solution? = nil, bound: Double? = nil, duals: Duals? = nil,
        basis: Basis? = nil, dualRay: [Double]? = nil, statistics: SolveStatistics = SolveStatistics()
    ) {
        self.termination = termination
        self.solution = solution
        self.bound = bound
        self.duals = duals
        self.basis = basis
        self.dualRay = dualRay
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

/// Why a solve stopped.
public struct Termination: Hashable, Sendable {
    /// The one that counts.
    public var reason: Reason

    /// More about it for a reader, in words; may be empty.
    public var detail: String

    /// For solvers: the reason, with more about it where there is more to say.
    public init(_ reason: Reason, detail: String = "") {
        self.reason = reason
        self.detail = detail
    }

    /// What can end a solve that is no error.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// The solution held is what was asked for: optimal within the gaps, or any.
        case optimal
        /// There is no solution.
        case infeasible
        /// There are solutions as good as one likes.
        case unbounded
        /// One or the other; it was not found out which.
        case infeasibleOrUnbounded
        /// ``SolveOptions/timeLimit`` was reached.
        case timeLimit
        /// ``SolveOptions/nodeLimit`` was reached.
        case nodeLimit
        /// ``SolveOptions/cancellation`` was asked for.
        case cancelled
        /// The solver lost its way; what is held has still been checked.
        case numericalTrouble
    }
}

/// A point and its objective.
public struct Solution: Hashable, Sendable {
    /// One value for each column.
    public var values: [Double]

    /// Computed from the values, not taken from a solver.
    public var objective: Double

    /// A point, valued by a program's objective.
    public init(values: [Double], in program: LinearProgram) {
        self.values = values
        objective = program.objectiveValue(at: values)
    }

    /// A variable's value.
    public subscript(variable: Variable) -> Double { values[variable.index] }

    /// An expression's value at the point.
    public func value(of expression: LinearExpression) -> Double { expression.value(at: values) }

    /// Whether an integer variable is nearer to 1 than to 0.
    public func isOn(_ variable: Variable) -> Bool { values[variable.index] > 0.5 }
}

/// Prices at an LP's optimum.
///
/// The reduced cost of a column is its cost less the sum over rows of dual times coefficient, whichever way the
/// objective goes. A row's dual is what the objective gains for each unit by which the row's active bound is raised:
/// under minimization it is at most 0 where the upper bound is active and at least 0 where the lower one is.
public struct Duals: Hashable, Sendable {
    /// One for each row.
    public var rows: [Double]

    /// One for each column.
    public var reducedCosts: [Double]

    /// Arrays as long as the program has rows and columns.
    public init(rows: [Double], reducedCosts: [Double]) {
        self.rows = rows
        self.reducedCosts = reducedCosts
    }

    /// What one unit on the right of a row is worth.
    public subscript(row: Row) -> Double { rows[row.index] }

    /// What one unit of a column costs beyond the worth of what it takes.
    public subscript(variable: Variable) -> Double { reducedCosts[variable.index] }
}

/// Where each row and column of an LP stands at a corner point.
public struct Basis: Hashable, Sendable {
    /// One for each row: where its sum stands between its bounds.
    public var rows: [Status]
    /// One for each column.
    public var columns: [Status]

    /// Not checked here: a solver passes over what is no basis of its program.
    public init(rows: [Status], columns: [Status]) {
        self.rows = rows
        self.columns = columns
    }

    /// A row or a column.
    public enum Place: Hashable, Sendable {
        case row(Row)
        case column(Variable)
    }

    /// Where one row or column stands.
    public enum Status: Hashable, Sendable {
        /// Between its bounds or at one of them, as the others determine.
        case basic
        case atLower
        case atUpper
        /// Nonbasic without bounds, at 0.
        case free
        /// Nonbasic with bounds that are equal.
        case fixed
    }
}
