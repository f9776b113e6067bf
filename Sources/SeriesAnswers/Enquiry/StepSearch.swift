import SeriesModel
import SeriesPlanning

/// Finds every step of a trade-off between goals, in order, and a price: the epsilon-constraint method (Haimes, Lasdon
/// and Wismer, *On a bicriterion formulation of the problems of integrated system identification and system
/// optimization*, 1971), each step a solve for the best price of something better than the step before.
///
/// *Better* than values `v` is: the first goals at least as good as `v` and the next one better, for one of as many
/// cases as there are goals. A case stays known while the values it rests on stay; and a case of later goals is asked
/// only below the best price of those of earlier goals, which it would have to beat.
struct StepSearch {
    /// What a solve for the best price came to.
    enum Found {
        case step(FrontierStep)
        /// Proven: there is none.
        case none
        /// Stopped before it was known.
        case stopped

        /// Whether a longer solve could say no more.
        var isProven: Bool {
            switch self {
            case .step(let step): step.isProven
            case .none: true
            case .stopped: false
            }
        }

        /// Whether it says more than another of the same.
        func saysMore(than other: Found, _ isCheaper: (Rational, Rational) -> Bool) -> Bool {
            switch (self, other) {
            case (.stopped, _): false
            case (.step(let step), .step(let known)): step.isProven || !isCheaper(known.price, step.price)
            default: true
            }
        }
    }

    /// Whose right plans are compared.
    let series: Series
    /// In order.
    let goals: [Goal.Kind]
    /// How long all solves together may take.
    var limits = PlanningLimits()
    /// Whether a lower price is better.
    let isCheaper: (Rational, Rational) -> Bool

    /// Of what plans a solve looks for the best price.
    private struct Asked: Hashable {
        let workshops: Limits
        let demands: [Demand]
        let better: Rational?
    }

    /// What part of the time that is left one solve may take at first: a hard one must not cost all that follow it.
    static let share = 1.0 / 6

    /// All steps, best price first, and whether there are no more.
    ///
    /// What was not proven in its part of the time is looked for again as long as time is left, each in an equal part
    /// of it.
    ///
    /// - Parameters:
    ///   - demands: what every step must have.
    ///   - solve: the step of the best price among the right plans of a series that meet demands, and have a better
    ///     price than a given one; it may take a share of the time that is left.
    /// - Returns: the steps.
    /// - Throws: ``ParleyError``.
    func steps(
        from demands: [Demand] = [],
        best solve: (Series, [Demand], _ better: Rational?, _ share: Double) throws(ParleyError) -> Found
    ) throws(ParleyError) -> (steps: [FrontierStep], isWhole: Bool) {
        var known: [Asked: Found] = [:]
        var open: Set<Asked> = []
        var best: (steps: [FrontierStep], isWhole: Bool) = ([], false)
        var rounds = 0
        while true {
            rounds += 1
            var parts = open.count
            open = []
            let found = try walk(from: demands) { series, demands, better throws(ParleyError) in
                let asked = Asked(workshops: series.workshops, demands: demands, better: better)
                var found = known[asked]
                if found.map({ !$0.isProven && parts > 0 }) ?? true {
                    let now = try solve(series, demands, better, found == nil ? Self.share : 1 / Double(parts))
                    parts -= found == nil ? 0 : 1
                    found = found.map { now.saysMore(than: $0, isCheaper) ? now : $0 } ?? now
                    known[asked] = found
                }
                if !(found?.isProven ?? false) { open.insert(asked) }
                return found ?? .stopped
            }
            // What comes behind a step that has become another may not have had its time.
            if found.isWhole || Self.worth(found.steps) >= Self.worth(best.steps) { best = found }
            let isOver = limits.remaining == nil || limits.stopReason != nil
            if open.isEmpty || isOver || rounds == Self.mostRounds { return best }
        }
    }

    /// How much steps tell: each counts, and one that is proven twice.
    private static func worth(_ steps: [FrontierStep]) -> Int { steps.count + steps.count(where: \.isProven) }

    /// What ends without a proof for another reason than time is not asked for ever.
    private static let mostRounds = 6

    /// One walk from step to step.
    private func walk(
        from demands: [Demand], best: (Series, [Demand], _ better: Rational?) throws(ParleyError) -> Found
    ) throws(ParleyError) -> (steps: [FrontierStep], isWhole: Bool) {
        var steps: [FrontierStep] = []
        var isWhole = true
        var next = try best(series, demands, nil)
        // For each goal, the step in which it is the first to become better.
        var cases: [Found?] = goals.map { _ in nil }
        while case .step(let step) = next {
            if let last = steps.last {
                // Of steps at one price the last is the best; what is not proven may turn out dearer than it.
                while let last = steps.last, !isCheaper(last.price, step.price) { steps.removeLast() }
                let changed = zip(last.values, step.values).enumerated().first { $1.0 != $1.1 }?.offset ?? 0
                for position in cases.indices where position >= changed { cases[position] = nil }
            }
            steps.append(step)
            // What is not proven may hide a step of a better price.
            if !step.isProven { isWhole = false }
            next = .none
            for position in goals.indices {
                var beaten: Rational?
                if case .step(let known) = next { beaten = known.price }
                let found: Found
                if let known = cases[position] {
                    found = known
                } else {
                    if let (narrowed, better) = narrowed(to: step.values, from: position) {
                        found = try best(narrowed, demands + better, beaten)
                    } else {
                        found = .none
                    }
                    cases[position] = found
                }
                switch found {
                case .stopped: isWhole = false
                case .none: break
                case .step(let found):
                    if !found.isProven { isWhole = false }
                    if beaten.map({ isCheaper(found.price, $0) }) ?? true { next = .step(found) }
                }
            }
        }
        if case .stopped = next { isWhole = false }
        return (steps, isWhole)
    }

    /// A series and demands for plans as good as values in the goals before a position, and better in the one there.
    ///
    /// Where the number of workshops is a goal, the series says it, and not more than needed: plans that are better in
    /// a goal before the position are dealt with there. Nil where the series allows no more workshops.
    private func narrowed(to values: [Rational], from position: Int) -> (Series, [Demand])? {
        var narrowed = series
        var demands: [Demand] = []
        for (goal, value) in zip(goals[...position], values) {
            let isBetter = goal == goals[position]
            if goal == .workshops, let number = Int(exactly: value.numerator), value.isWhole {
                if isBetter, let most = series.workshops.max, number >= most { return nil }
                narrowed.workshops.min = max(series.workshops.min, isBetter ? number + 1 : number)
                if !isBetter { narrowed.workshops.max = number }
            } else {
                demands.append(.goal(goal, value, better: isBetter))
            }
        }
        return (narrowed, demands)
    }
}
