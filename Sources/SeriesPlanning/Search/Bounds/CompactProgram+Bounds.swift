import LinearModel
import SeriesModel

extension SeriesIndex {
    /// The rules that a path over time keeps by itself.
    var pathRules: WorkshopPath.Rules {
        let least = max(0, series.workshops.min - held.count)
        let shortest = max(1, series.gap.min)
        return WorkshopPath.Rules(
            numbers: least...max(least, series.workshops.max.map { $0 - held.count } ?? .max),
            gaps: shortest...max(shortest, series.gap.max ?? .max), rotates: series.rotate,
            held: held.last?.option)
    }
}

/// What the bounds by option need to know of a program.
extension CompactProgram {
    /// The rules that a path over time keeps by itself.
    var pathRules: WorkshopPath.Rules { index.pathRules }

    /// Whether an objective is the number of those who come back.
    func countsReturns(_ objective: LinearExpression) -> Bool {
        guard let returns, !objective.terms.isEmpty else { return false }
        let back = Set(returns.sum.terms.map(\.variable))
        return objective.terms.allSatisfy { $0.coefficient == 1 && back.contains($0.variable) }
    }

    /// The cost of holding a workshop at an option: of `x`, and of `s` and `y` where they are others.
    func costOfHolding(_ option: Int, _ costs: [Double]) -> Double {
        let held = isHeld[option]
        let start = starts[dayOfOption[option]]
        let ofClass = isClassHeld[classOfOption[option]]
        return costs[held.index] + (start == held ? 0 : costs[start.index])
            + (ofClass == held ? 0 : costs[ofClass.index])
    }
}
