import SeriesModel

extension Audit.Rule {
    /// The value of each goal is what the schedule has of it.
    static let value = Audit.Rule("value") { reading in
        reading.answers.compactMap { goal, outcome in
            guard let value = reading.value(of: goal.kind) else { return nil }
            let difference = max(value - outcome.value, outcome.value - value)
            guard difference > goal.kind.margin else { return nil }
            return "goal \(goal.kind): the schedule has \(goal.kind.text(value)), "
                + "the plan says \(goal.kind.text(outcome.value))"
        }
    }
}
