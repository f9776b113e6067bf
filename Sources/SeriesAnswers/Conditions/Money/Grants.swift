import SeriesModel
import SeriesText

/// How much a funder gives.
enum GrantConditions: ConditionKind {
    static let code = "grant"

    static func conditions(of series: Series) -> [any Condition] {
        series.funders.map { GrantCondition(funder: $0.id) }
    }
}

/// The amount of a funder; lifted, it is more than the series can cost.
struct GrantCondition: Condition {
    let funder: String
    let subject = Subject.money
    var path: String { "funders.\(funder).amount" }

    func sentence(in series: Series) -> Sentence {
        guard let found = series.funder(funder) else { return "\(path)" }
        let overhead = found.overhead > 0 ? ", \(found.overhead.grouped) % overhead included" : ""
        return "\(found.name) gives no more than \(series.spoken(found.amount, found.currency))\(overhead)"
    }

    func lift(from series: inout Series, of original: Series) {
        let needed = original.costCeiling
        series.funders.change(funder) { found in
            let whole = needed * (1 + (found.overhead.divided(by: 100) ?? 0))
            found.amount = max(found.amount, whole.divided(by: original.rate(of: found.currency)) ?? whole)
        }
    }

    func lighten(to value: ConditionValue, in series: inout Series) {
        if let amount = value.amount { series.funders.change(funder) { $0.amount = amount } }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        guard let found = series.funder(funder), let amount = value.amount else {
            return "ask \(series.name(ofFunder: funder)) for more"
        }
        let more = series.spoken(amount - found.amount, found.currency)
        return "ask \(found.name) for \(series.spoken(amount, found.currency)), \(more) more"
    }

    func scale(in series: Series) -> Scale {
        guard let found = series.funder(funder) else { return .whole }
        let funder = funder
        return .amounts(
            AmountScale(
                now: AmountScale.steps(found.amount), isMoney: true, rate: series.rate(of: found.currency),
                taken: { found.leastAmount(paying: $0.paid(by: funder), in: series).cents }))
    }
}
