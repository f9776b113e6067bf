import SeriesModel
import SeriesText

/// What share of the whole a funder pays.
enum ShareConditions: ConditionKind {
    static let code = "maxShare"
    static let rules = ["maxShare"]

    static func conditions(of series: Series) -> [any Condition] {
        series.funders.filter { $0.maxShare != nil }.map { ShareCondition(funder: $0.id) }
    }
}

/// The largest share of the cost that a funder pays.
struct ShareCondition: Condition {
    let funder: String
    let subject = Subject.fundersRules
    let wantsCosts = true
    var path: String { "funders.\(funder).maxShare" }

    func sentence(in series: Series) -> Sentence {
        let share = (series.funder(funder)?.maxShare ?? 0) * 100
        return "\(series.name(ofFunder: funder)) pays at most \(share.grouped) % of the whole"
    }

    func lift(from series: inout Series, of original: Series) { series.change(funder: funder) { $0.maxShare = nil } }

    func lighten(to value: ConditionValue, in series: inout Series) {
        if let share = value.amount { series.change(funder: funder) { $0.maxShare = share } }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let name = series.name(ofFunder: funder)
        guard let share = value.amount else { return "let \(name) pay any share of the whole" }
        return "let \(name) pay up to \((share * 100).grouped) % of the whole"
    }

    func scale(in series: Series) -> Scale {
        guard let share = series.funder(funder)?.maxShare else { return .whole }
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
