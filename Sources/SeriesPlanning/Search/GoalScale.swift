import LinearModel
import SeriesModel

/// An objective's values and the program's: which are better, how far apart they are, how one reads as the other.
struct GoalScale: Sendable {
    let objective: any Objective
    /// By how much later goals may worsen it.
    let tolerance: Rational
    let measure: GoalMeasure

    /// Whether the first value is better than the second.
    func isBetter(_ first: Rational, than second: Rational) -> Bool {
        objective.isMaximised ? first > second : first < second
    }

    /// The worse of two values.
    func worse(_ first: Rational, _ second: Rational) -> Rational { isBetter(first, than: second) ? second : first }

    /// The worst value that is better. It may be asked of one between the program's values: a restriction has fewer.
    func next(after value: Rational) -> Rational {
        objective.isMaximised
            ? value.rounded(.down, to: measure.granularity) + measure.granularity
            : value.rounded(.up, to: measure.granularity) - measure.granularity
    }

    /// The best value that is worse.
    func next(before value: Rational) -> Rational {
        objective.isMaximised
            ? value.rounded(.up, to: measure.granularity) - measure.granularity
            : value.rounded(.down, to: measure.granularity) + measure.granularity
    }

    /// How many steps two values are apart.
    func steps(from first: Rational, to second: Rational) -> Rational {
        let gap = first > second ? first - second : second - first
        return gap.divided(by: measure.granularity) ?? 0
    }

    /// What later goals must keep of a goal whose best is known.
    func kept(of best: Rational) -> Rational {
        objective.isMaximised
            ? (best - tolerance).rounded(.up, to: measure.granularity)
            : (best + tolerance).rounded(.down, to: measure.granularity)
    }

    /// What every value of the program is better than.
    var worst: Double { objective.isMaximised ? -.infinity : .infinity }

    /// A value in the program's unit.
    func inProgram(_ value: Rational) -> Double { value.approximation / measure.unitsPerProgramUnit }

    /// A number of the program in the goal's unit.
    func inGoal(_ value: Double) -> Double { value * measure.unitsPerProgramUnit }

    /// The best value that a bound of the program leaves open, allowing for the solver's tolerance.
    func bound(from found: Double) -> Rational? {
        let steps = inGoal(found) / measure.granularity.approximation
        let tolerance = 1e-6 * max(1, abs(steps) * 1e-3)
        let whole = objective.isMaximised ? (steps + tolerance).rounded(.down) : (steps - tolerance).rounded(.up)
        return Int(exactly: whole).map { Rational($0) * measure.granularity }
    }

    /// Whether a bound of the program is worse than a value; without one, whether nothing is left at all.
    func isWorse(_ found: Double, than value: Rational?) -> Bool {
        guard let value, let bound = bound(from: found) else { return found == worst }
        return isBetter(value, than: bound)
    }

    /// The row that only schedules with a value at least as good keep.
    ///
    /// Half a step of slack lets every one of them through, and none that is worse. Where everything is whole the value
    /// itself is as safe, and tighter. A restriction may have fewer values than the program that the value is from.
    func row(atLeastAsGoodAs value: Rational) -> Constraint {
        let value = value.rounded(objective.isMaximised ? .up : .down, to: measure.granularity)
        let slack: Rational = measure.granularity.isWhole ? 0 : measure.granularity * .half
        return objective.isMaximised
            ? measure.expression .>= inProgram(value - slack) : measure.expression .<= inProgram(value + slack)
    }

    /// Makes it the program's objective.
    func aim(_ program: inout LinearProgram) {
        if objective.isMaximised {
            program.maximize(measure.expression)
        } else {
            program.minimize(measure.expression)
        }
    }
}
