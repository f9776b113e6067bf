import SeriesModel
import SeriesText

/// What a funder pays in a category.
enum CapConditions: ConditionKind {
    static let code = "caps"
    static let rules = ["caps", "headings"]

    static func conditions(of series: Series) -> [any Condition] {
        series.funders.flatMap { funder in
            Set(funder.caps.keys).union(funder.headings.map { Set($0.keys) } ?? []).sorted().map {
                CapCondition(
                    funder: funder.id, category: $0, key: funder.headings?[$0] == nil ? "caps" : "headings")
            }
        }
    }
}

/// The most that a funder pays in a category, be it a cap or a heading.
struct CapCondition: Condition {
    let funder: String
    let category: String
    /// Where the series has it.
    var key = "caps"
    let subject = Subject.fundersRules
    var path: String { "funders.\(funder).\(key).\(category)" }

    func sentence(in series: Series) -> Sentence {
        let most = series.spoken(series.funder(funder)?.most(for: category) ?? 0, series.funder(funder)?.currency)
        return "\(series.name(ofFunder: funder)) pays at most \(most) for \(CostCategory.words(for: category))"
    }

    func lift(from series: inout Series, of original: Series) { change(nil, in: &series) }

    func lighten(to value: ConditionValue, in series: inout Series) {
        if let amount = value.amount { change(amount, in: &series) }
    }

    private func change(_ amount: Rational?, in series: inout Series) {
        series.funders.change(funder) { funder in
            if funder.headings != nil {
                let covered = funder.covered
                funder.turnHeadingsIntoCaps()
                funder.covers = covered
            }
            funder.caps[category] = amount
        }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let (name, words) = (series.name(ofFunder: funder), CostCategory.words(for: category))
        guard let amount = value.amount else { return "let \(name) pay any amount for \(words)" }
        return "let \(name) pay up to \(series.spoken(amount, series.funder(funder)?.currency)) for \(words)"
    }

    func scale(in series: Series) -> Scale {
        guard let found = series.funder(funder), let most = found.most(for: category) else { return .whole }
        let (funder, category, rate) = (funder, category, series.rate(of: found.currency))
        return .amounts(
            AmountScale(
                now: AmountScale.steps(most), rate: rate,
                taken: { AmountScale.own($0.paid(by: funder) { $0.category == category }, at: rate) }))
    }
}
