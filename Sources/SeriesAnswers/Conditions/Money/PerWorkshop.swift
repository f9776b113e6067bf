import SeriesModel
import SeriesText

/// What a funder pays for any one workshop.
enum PerWorkshopConditions: ConditionKind {
    static let code = "perWorkshop"

    static func conditions(of series: Series) -> [any Condition] {
        PerWorkshopCondition.all(of: series)
    }
}

/// The most that a funder pays for one workshop.
struct PerWorkshopCondition: FunderCondition {
    static let key = "perWorkshop"
    static var place: WritableKeyPath<Funder, Rational?> { \.perWorkshop }
    let funder: String

    func sentence(in series: Series) -> Sentence {
        "\(series.name(ofFunder: funder)) pays at most \(spoken(now(in: series), in: series)) for a workshop"
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let name = series.name(ofFunder: funder)
        guard let amount = value.amount else { return "let \(name) pay any amount for a workshop" }
        return "let \(name) pay up to \(spoken(amount, in: series)) for a workshop"
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
