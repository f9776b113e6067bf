/// A trade-off between goals: every step of what can be had for how much, cheapest first.
public struct Frontier: Hashable, Sendable {
    /// What is gained, in the order in which it counts: more of the first outweighs any of the second.
    public var goals: [Goal.Kind]
    /// What it is weighed against.
    public var against: Goal.Kind
    /// Each step is better in ``goals`` than the one before, and worse in ``against``; nothing right lies between.
    public var steps: [FrontierStep]
    /// How far it is known.
    public var extent: Extent

    /// How far a trade-off is known.
    public enum Extent: Hashable, Sendable {
        /// Every step is there and proven; none: no plan is right.
        case whole
        /// The steps that are there are proven and follow each other; the search stopped before the next.
        case partial
    }

    /// A trade-off.
    public init(goals: [Goal.Kind], against: Goal.Kind, steps: [FrontierStep], extent: Extent) {
        self.goals = goals
        self.against = against
        self.steps = steps
        self.extent = extent
    }
}

/// A point of a trade-off.
public struct FrontierStep: Hashable, Sendable {
    /// What is had of each of ``Frontier/goals``, in the goal's unit.
    public var values: [Rational]
    /// The least of ``Frontier/against`` for which that is possible, in its unit; the most where more is better.
    public var price: Rational
    /// A right plan that has just this. It answers no goals: its own stand here.
    public var plan: Plan

    /// A point.
    public init(values: [Rational], price: Rational, plan: Plan) {
        self.values = values
        self.price = price
        self.plan = plan
    }
}
