import SeriesModel
import SeriesText

/// What a funder must pay at the least.
enum LeastSpendingConditions: ConditionKind {
    static let code = "minSpend"
    static let rules = ["minSpend"]

    static func conditions(of series: Series) -> [any Condition] {
        series.funders.filter { ($0.minSpend ?? 0) > 0 }.map { LeastSpendingCondition(funder: $0.id) }
    }
}

/// The least that a funder must pay.
struct LeastSpendingCondition: Condition {
    let funder: String
    let subject = Subject.fundersRules
    let wantsCosts = true
    var path: String { "funders.\(funder).minSpend" }

    func sentence(in series: Series) -> Sentence {
        let found = series.funder(funder)
        let least = series.spoken(found?.minSpend ?? 0, found?.currency)
        return "\(series.name(ofFunder: funder)) must be asked for at least \(least)"
    }

    func lift(from series: inout Series, of original: Series) { series.change(funder: funder) { $0.minSpend = nil } }

    func lighten(to value: ConditionValue, in series: inout Series) {
        if let amount = value.amount { series.change(funder: funder) { $0.minSpend = amount } }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let name = series.name(ofFunder: funder)
        guard let amount = value.amount else { return "agree with \(name) that any amount is enough" }
        return "agree with \(name) that \(series.spoken(amount, series.funder(funder)?.currency)) are enough"
    }

    func scale(in series: Series) -> Scale {
        guard let found = series.funder(funder), let least = found.minSpend else { return .whole }
        let (funder, rate) = (funder, series.rate(of: found.currency))
        return .amounts(
            AmountScale(
                now: AmountScale.steps(least, grows: false), grows: false, rate: rate,
                taken: { AmountScale.own($0.paid(by: funder), at: rate, grows: false) }))
    }
}
