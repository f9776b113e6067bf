public import SeriesModel

/// Why no plan of a series is right, and what would help.
public struct Explanation: Hashable, Sendable {
    /// What is known.
    public enum Verdict: String, CaseIterable, Sendable {
        /// There is a right plan; nothing is to be explained.
        case possible
        /// There is none.
        case impossible
        /// Stopped before it was known.
        case unknown
    }

    /// What is known.
    public var verdict: Verdict
    /// What clashes. More than one where changing any one condition of the first is not enough.
    public var conflicts: [Conflict]
    /// What would help, the cheapest first: see ``WayOut/Burden``, then the extra money, then the total.
    public var waysOut: [WayOut]
    /// Whether every change of a single condition of the conflicts was tried; false where a limit came before.
    public var isComplete: Bool
    /// The best plan with fewer workshops than there must be; nil where there is none.
    public var partial: Plan?

    /// An explanation.
    public init(
        verdict: Verdict, conflicts: [Conflict] = [], waysOut: [WayOut] = [], isComplete: Bool = true,
        partial: Plan? = nil
    ) {
        self.verdict = verdict
        self.conflicts = conflicts
        self.waysOut = waysOut
        self.isComplete = isComplete
        self.partial = partial
    }
}
