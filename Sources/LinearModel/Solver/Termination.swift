/// Why a solve stopped.
package struct Termination: Hashable, Sendable {
    package var reason: Reason

    /// More about it for a reader, in words; may be empty.
    package var detail: String

    package init(_ reason: Reason, detail: String = "") {
        self.reason = reason
        self.detail = detail
    }

    package enum Reason: String, Hashable, Sendable, CaseIterable {
        /// The solution held is what was asked for: optimal within the gaps, or any.
        case optimal
        case infeasible
        /// There are solutions as good as one likes.
        case unbounded
        /// One or the other; it was not found out which.
        case infeasibleOrUnbounded
        case timeLimit
        case nodeLimit
        case cancelled
        /// The solver lost its way; what is held has still been checked.
        case numericalTrouble
    }
}
