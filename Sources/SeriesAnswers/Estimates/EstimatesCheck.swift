public import SeriesModel

/// What the estimates of a series decide: how a plan fares where all of them are off by so much, either way.
public struct EstimatesCheck: Hashable, Sendable {
    /// By what share all estimates are off, 0 to 1.
    public var off: Rational
    /// How much of the plan rests on estimates; nil: nothing of the series is an estimate.
    public var share: EstimatedShare?
    /// Where all estimates are so much too high, and where they are so much too low.
    public var sides: [Side]

    /// What is so where the estimates are off one way.
    public struct Side: Hashable, Sendable {
        /// What the true numbers are, in percent of the estimates.
        public var percent: Rational
        /// What the plan in hand costs then; nil where it cannot be paid.
        public var cost: Money?
        /// Which rules it breaks then, or that it cannot be paid; none: it is still right.
        public var broken: [String]
        /// What is known of the best plan then.
        public var status: Plan.Status
        /// What the best plan then changes of the plan in hand; nil where there is none.
        public var comparison: PlanComparison?

        /// One way.
        public init(
            percent: Rational, cost: Money?, broken: [String], status: Plan.Status, comparison: PlanComparison?
        ) {
            self.percent = percent
            self.cost = cost
            self.broken = broken
            self.status = status
            self.comparison = comparison
        }

        /// Whether the same people still meet at the same times and venues in the best plan; nil where the search
        /// stopped before that was known.
        public var isSame: Bool? {
            switch status {
            case .optimal: broken.isEmpty && (comparison.map { ScenarioDifference($0).isNone } ?? false)
            case .infeasible: false
            case .feasible, .unknown: nil
            }
        }
    }

    /// Sides in the order in which they are told.
    public init(off: Rational, share: EstimatedShare?, sides: [Side]) {
        self.off = off
        self.share = share
        self.sides = sides
    }

    /// Whether the estimates decide the plan; nil where the search stopped before that was known.
    public var decide: Bool? {
        if sides.contains(where: { $0.isSame == false }) { return true }
        return sides.allSatisfy { $0.isSame == true } ? false : nil
    }
}
