import SeriesModel
import SeriesText

/// What share of the whole a funder pays.
enum ShareConditions: ConditionKind {
    static let code = "maxShare"

    static func conditions(of series: Series) -> [any Condition] {
        ShareCondition.all(of: series)
    }
}

/// The largest share of the cost that a funder pays.
struct ShareCondition: FunderCondition {
    static let key = "maxShare"
    static var place: WritableKeyPath<Funder, Rational?> { \.maxShare }
    let funder: String
    var wantsCosts: Bool { true }

    func sentence(in series: Series) -> Sentence {
        "\(series.name(ofFunder: funder)) pays at most \(((now(in: series) ?? 0) * 100).grouped) % of the whole"
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let name = series.name(ofFunder: funder)
        guard let share = value.amount else { return "let \(name) pay any share of the whole" }
        return "let \(name) pay up to \((share * 100).grouped) % of the whole"
    }

    func scale(in series: Series) -> Scale {
        guard let share = now(in: series) else { return .whole }
        let funder = funder
        return .amounts(
            AmountScale(
                now: Int(clamping: (share * 1000).floor), stepsPerUnit: 1000,
                taken: { plan in
                    let whole = Rational(max(1, plan.total.cents))
                    let share = (Rational(plan.paid(by: funder).cents) * 1000).divided(by: whole) ?? 1000
                    return Int(clamping: share.ceiling)
                }))
    }
}
