import LinearModel
import SeriesModel

/// One goal's part of a search: what is optimised, what is known of it by now, and what it took.
struct GoalStage {
    /// Position among the goals, from 0.
    let position: Int
    let scale: GoalScale
    /// The best relaxation so far, of the whole program.
    private(set) var relaxation: Relaxation?
    /// The value that no plan betters, as far as the relaxation tells.
    private(set) var relaxedBound: Rational?
    /// The value that no plan betters; nil: not known.
    var bound: Rational?
    /// Where the simplex stood after a relaxation of the whole for this goal, if there was one.
    var basis: KeyedBasis?
    /// With a plan, and no more options than these that can be better, there is no dive.
    var fewOptions: Int
    var statistics: PlanningStatistics.Stage
    /// What has been proven of single sequences of classes of the whole program: bounds in the program's unit.
    var sequenceBounds: [[Int]: Double] = [:]
    /// The paths over which people come back, where they are what counts.
    var returning: ReturningSequences?
    private var layouts: [Double: OptionLayout] = [:]

    init(_ position: Int, _ scale: GoalScale, bound: Rational?, fewOptions: Int) {
        self.position = position
        self.scale = scale
        self.bound = bound
        relaxedBound = bound
        self.fewOptions = fewOptions
        statistics = PlanningStatistics.Stage(objective: scale.objective.name)
    }

    /// Goes on from a relaxation, whose bound counts together with one that is known from elsewhere.
    mutating func use(_ found: Relaxation, knownBound: Rational?) {
        relaxation = found
        layouts = [:]
        let own = scale.bound(from: found.bound)
        relaxedBound = own.flatMap { own in knownBound.map { scale.worse($0, own) } ?? own } ?? knownBound
        bound = [relaxedBound, bound].compactMap(\.self).reduce(nil) { tightest, value in
            tightest.map { scale.worse($0, value) } ?? value
        }
    }

    /// The layout of what a plan as good as a value may have; nil without a relaxation.
    mutating func layout(asGoodAs value: Rational) -> OptionLayout? {
        guard let relaxation else { return nil }
        let target = scale.inProgram(value)
        if let known = layouts[target] { return known }
        let layout = relaxation.restriction(asGoodAs: target)
        layouts[target] = layout
        return layout
    }

    /// What a step did for the goal.
    enum Ending {
        /// No plan is better than the incumbent or, where there is none, no plan is right.
        case proven
        /// The next step goes on.
        case open
        case stopped(StopReason)
    }

    /// The steps of a goal.
    enum Step: Equatable {
        /// What is known from before the search may be all.
        case takeKnownBest
        /// What can be told without prices: that there is no plan, or that the incumbent is the best.
        case lookWithoutPrices
        /// Sequence by sequence, of the only ones where enough people can come back.
        case searchReturning(isEarly: Bool)
        /// Dual values, a bound, and the few options that a relaxation would use.
        case relax
        /// A first plan, over those few options.
        case findPlan
        /// Better dual values, by column generation.
        case refine
        /// Plans as good as the bound; where there are none, a lower bound.
        case descend
        /// A better plan, over the few options, and over more while too many could be better.
        case dive
        /// Branch and cut over what can be better.
        case resolve
    }
}
