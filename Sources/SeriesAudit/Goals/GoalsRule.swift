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
    /// How far a value may be from the exact one: hours and kg may be written rounded.
    var margin: Rational { self == .fairness || self == .emissions ? Rational(1).divided(by: 1_000_000) ?? 0 : 0 }

    /// A value in words: money with its cents.
    func text(_ value: Rational) -> String {
        let cents = value * 100
        return self == .cost && cents.isWhole ? Audit.money(cents.numerator) : "\(value)"
    }
}
