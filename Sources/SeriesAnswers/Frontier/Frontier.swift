public import SeriesModel

/// A trade-off between goals: every step of what can be had for how much, cheapest first.
public struct Frontier: Hashable, Sendable {
    /// What is gained, in the order in which it counts: more of the first outweighs any of the second.
    public var goals: [Goal.Kind]
    /// What it is weighed against.
    public var against: Goal.Kind
    /// Each step is better in ``goals`` than the one before, and worse in ``against``; between two that are proven
    /// there is nothing.
    public var steps: [FrontierStep]
    /// Whether the search came to its end: no step is missing, between the others or after them.
    public var isWhole: Bool

    /// Whether every step is there and proven.
    public var isProven: Bool { isWhole && steps.allSatisfy(\.isProven) }

    /// Puts a trade-off together in code, unchecked: each step has a value for each goal, in the order of `goals`.
    public init(goals: [Goal.Kind], against: Goal.Kind, steps: [FrontierStep], isWhole: Bool) {
        self.goals = goals
        self.against = against
        self.steps = steps
        self.isWhole = isWhole
    }
}

/// A point of a trade-off.
public struct FrontierStep: Hashable, Sendable {
    /// What is had of each of ``Frontier/goals``, in the goal's unit.
    public var values: [Rational]
    /// The least of ``Frontier/against`` for which that is possible, in its unit; the most where more is better.
    public var price: Rational
    /// No right plan that has this, or more, has a better price; nil where nothing is known of that.
    public var bound: Rational?
    /// A right plan that has just this. It answers no goals: its own stand here.
    public var plan: Plan

    /// Whether the price is proven to be the best.
    public var isProven: Bool { bound == price }

    /// A step is proven where `bound` is its price.
    public init(values: [Rational], price: Rational, bound: Rational?, plan: Plan) {
        self.values = values
        self.price = price
        self.bound = bound
        self.plan = plan
    }
}
