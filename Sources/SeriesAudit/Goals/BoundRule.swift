import SeriesModel

extension Audit.Rule {
    /// No value is better than its bound; in an optimal plan every goal has one, and is within its tolerance of it.
    static let bound = Audit.Rule("bound") { reading in
        let isOptimal = reading.plan.status == .optimal
        return reading.answers.compactMap { goal, outcome in
            guard let bound = outcome.bound else {
                return isOptimal ? "goal \(goal.kind) has no bound, yet the status is optimal" : nil
            }
            let value = "goal \(goal.kind): the value \(goal.kind.text(outcome.value))"
            let short = goal.kind.isMaximised ? bound - outcome.value : outcome.value - bound
            if short < 0 - goal.kind.margin { return "\(value) is better than the bound \(goal.kind.text(bound))" }
            guard isOptimal, short > goal.tolerance + goal.kind.margin else { return nil }
            return "\(value) is \(goal.kind.text(short)) from the bound \(goal.kind.text(bound)), "
                + "at most \(goal.kind.text(goal.tolerance)) allowed, yet the status is optimal"
        }
    }
}
