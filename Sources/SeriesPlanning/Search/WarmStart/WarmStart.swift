package import SeriesModel

/// What is known of a series before it is planned, from series like it. It saves time and changes no value of a goal.
package struct WarmStart: Sendable {
    /// Plans that may be right: the best of those that are is the first incumbent.
    package var plans: [Plan] = []
    /// Proven bounds, goal after goal: no plan is better than any of these lists. Each value holds where the goals
    /// before it are as good as theirs.
    package var provenBounds: [[Rational]] = []
    /// Some plan is as good as each of these, goal after goal. Each value holds where the goals before it are as good
    /// as theirs, and kept to their tolerance.
    package var attained: [[Rational]] = []
    /// Whether it is proven that there is no plan.
    package var isInfeasible = false
    /// Where the relaxations of the goals of searches ended, the best search to go on from first.
    package var relaxations: [[RelaxationEnd]] = []

    package init() {}

    /// Where the relaxation of an objective ended; nil where the objectives up to it were others in every search.
    func relaxation(_ position: Int, of objectives: [PlanningObjective]) -> RelaxationEnd? {
        let wanted = Array(objectives.prefix(position + 1))
        return relaxations.lazy.compactMap { $0.first { $0.objectives == wanted } }.first
    }
}
