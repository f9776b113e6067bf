import SeriesModel

/// How far planning is.
public struct PlanningProgress: Hashable, Sendable {
    /// What is being optimised.
    public var objective: PlanningObjective
    /// Its position among the goals, from 1.
    public var position: Int
    /// How many goals there are.
    public var goals: Int
    /// What the best plan so far has of the goal, in its unit; nil before there is a plan.
    public var incumbent: Double?
    /// No plan is better than this; nil before anything is proven.
    public var bound: Double?
    /// Parts of the search tree looked at for this goal.
    public var nodes: Int
    /// Since planning began.
    public var elapsed: Duration

    /// How far incumbent and bound are apart, as a share of the incumbent; nil where either is missing.
    public var gap: Double? {
        guard let incumbent, let bound else { return nil }
        return abs(incumbent - bound) / max(1e-9, abs(incumbent))
    }
}
