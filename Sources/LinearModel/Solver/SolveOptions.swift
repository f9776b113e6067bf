/// How to solve: limits, tolerances, a start, who listens.
package struct SolveOptions: Sendable {
    /// Wall-clock time. What is held at its end is returned.
    package var timeLimit: Duration?

    /// Subproblems of branch and bound.
    package var nodeLimit: Int?

    /// A solution is called optimal where incumbent and bound are no further apart than this, in the objective's unit.
    package var absoluteGap: Double

    /// The same as a share of the incumbent's size.
    package var relativeGap: Double

    /// What is asked for: the best solution, or any.
    package var goal: Goal

    /// Solve the relaxation: every variable continuous.
    package var relaxation: Bool

    /// A feasible point, one value for each column, used as the first incumbent. The result is never worse.
    package var start: [Double]?

    /// Where the simplex begins on a relaxation: the basis of an earlier solve of the same columns. Rows that came since
    /// are basic in it; a basis that does not fit is passed over.
    package var basis: Basis?

    /// How hard each part of the tree is worked on.
    package var effort: Effort

    /// Stops the solve from another thread.
    package var cancellation: Cancellation?

    /// Told now and then how far the solve is, on the solving thread, between two steps of it: it should return soon.
    package var onProgress: (@Sendable (SolveProgress) -> Void)?

    /// Whether progress carries the values of a new incumbent.
    package var progressCarriesValues: Bool

    package init(
        timeLimit: Duration? = nil, nodeLimit: Int? = nil, absoluteGap: Double = 0, relativeGap: Double = 0,
        goal: Goal = .best, relaxation: Bool = false, start: [Double]? = nil, basis: Basis? = nil,
        effort: Effort = .normal,
        cancellation: Cancellation? = nil,
        progressCarriesValues: Bool = false, onProgress: (@Sendable (SolveProgress) -> Void)? = nil
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
        self.progressCarriesValues = progressCarriesValues
        self.onProgress = onProgress
    }

    /// What is asked for.
    package enum Goal: Hashable, Sendable {
        /// The best solution, with its proof.
        case best
        /// Any solution, soon; the objective only says where to look first. The solve ends at the first one, and calls it
        /// ``Termination/Reason/optimal``, as it is all that was asked for; `bound` is what was known by then.
        case anySolution
    }

    /// How hard each part of the tree is worked on.
    package enum Effort: Hashable, Sendable {
        /// As the solver does by itself.
        case normal
        /// Cutting planes and careful branching: fewer parts, each of them dearer. It pays where a proof is long.
        case thorough
    }
}
