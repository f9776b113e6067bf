import SeriesModel
import SeriesText

/// What a funder must pay at the least.
enum LeastSpendingConditions: ConditionKind {
    static let code = "minSpend"

    static func conditions(of series: Series) -> [any Condition] {
        series.funders.filter { ($0.minSpend ?? 0) > 0 }.map { LeastSpendingCondition(funder: $0.id) }
    }
}

/// The least that a funder must pay.
struct LeastSpendingCondition: FunderCondition {
    static let key = "minSpend"
    static var place: WritableKeyPath<Funder, Rational?> { \.minSpend }
    let funder: String
    var wantsCosts: Bool { true }

    func sentence(in series: Series) -> Sentence {
        "\(series.name(ofFunder: funder)) must be asked for at least \(spoken(now(in: series), in: series))"
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let name = series.name(ofFunder: funder)
        guard let amount = value.amount else { return "agree with \(name) that any amount is enough" }
        return "agree with \(name) that \(spoken(amount, in: series)) are enough"
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
