import SeriesModel
import SeriesText

/// What a funder pays for any one workshop.
enum PerWorkshopConditions: ConditionKind {
    static let code = "perWorkshop"
    static let rules = ["perWorkshop"]

    static func conditions(of series: Series) -> [any Condition] {
        series.funders.filter { $0.perWorkshop != nil }.map { PerWorkshopCondition(funder: $0.id) }
    }
}

/// The most that a funder pays for one workshop.
struct PerWorkshopCondition: Condition {
    let funder: String
    let subject = Subject.fundersRules
    var path: String { "funders.\(funder).perWorkshop" }

    func sentence(in series: Series) -> Sentence {
        let found = series.funder(funder)
        let most = series.spoken(found?.perWorkshop ?? 0, found?.currency)
        return "\(series.name(ofFunder: funder)) pays at most \(most) for a workshop"
    }

    func lift(from series: inout Series, of original: Series) { series.change(funder: funder) { $0.perWorkshop = nil } }

    func lighten(to value: ConditionValue, in series: inout Series) {
        if let amount = value.amount { series.change(funder: funder) { $0.perWorkshop = amount } }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let name = series.name(ofFunder: funder)
        guard let amount = value.amount else { return "let \(name) pay any amount for a workshop" }
        return "let \(name) pay up to \(series.spoken(amount, series.funder(funder)?.currency)) for a workshop"
    }

    func scale(in series: Series) -> Scale {
        guard let found = series.funder(funder), let most = found.perWorkshop else { return .whole }
        let (funder, rate) = (funder, series.rate(of: found.currency))
        return .amounts(
            AmountScale(
                now: AmountScale.steps(most), rate: rate,
                taken: { plan in
                    let sums = plan.workshops.map { workshop in
                        workshop.funding.filter { $0.funder == funder }.reduce(Money.zero) { $0 + $1.amount }
                    }
                    return AmountScale.own(sums.max() ?? .zero, at: rate)
                }))
    }
}
