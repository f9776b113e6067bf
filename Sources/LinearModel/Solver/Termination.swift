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
