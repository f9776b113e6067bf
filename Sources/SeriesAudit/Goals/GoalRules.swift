import SeriesModel

extension Audit.Rule {
    /// The plan answers the goals of the series, in their order.
    static let goals = Audit.Rule("goals") { reading in
        let stated = reading.plan.goals.map(\.goal.rawValue)
        let asked = reading.series.goals.map(\.kind.rawValue)
        guard stated != asked else { return [] }
        func words(_ goals: [String]) -> String { goals.isEmpty ? "none" : goals.joined(separator: ", ") }
        return ["the goals of the plan are \(words(stated)), those of the series are \(words(asked))"]
    }
}

extension Audit.Reading {
    /// Each goal of the series with what the plan says of it; none where the plan answers other goals.
    var answers: [(goal: Goal, outcome: GoalOutcome)] {
        guard plan.goals.map(\.goal) == series.goals.map(\.kind) else { return [] }
        return Array(zip(series.goals, plan.goals).map { ($0, $1) })
    }
}

extension Goal.Kind {
    /// How far a value may be from the exact one: what is measured of trips may be written rounded.
    var margin: Rational { words.measures == nil ? 0 : Rational(1).divided(by: 1_000_000) ?? 0 }

    /// A value in words: money with its cents.
    func text(_ value: Rational) -> String {
        let cents = value * 100
        guard self == .cost else { return "\(value)" }
        return cents.isWhole ? Audit.money(cents.numerator) : ShownText.grouped("\(value)")
    }
}

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
