import SeriesModel
import SeriesText

/// Which categories a funder pays.
enum CoverageConditions: ConditionKind {
    static let code = "covers"
    static let rules = ["mayPay", "headings"]

    static func conditions(of series: Series) -> [any Condition] {
        series.funders.filter { $0.covered != nil }.map { CoverageCondition(funder: $0.id) }
    }
}

/// The categories that a funder pays, its headings included.
struct CoverageCondition: Condition {
    let funder: String
    let subject = Subject.fundersRules
    var path: String { "funders.\(funder).covers" }

    func sentence(in series: Series) -> Sentence {
        let covered = series.funder(funder)?.covered ?? []
        let name = series.name(ofFunder: funder)
        return covered.isEmpty ? "\(name) pays nothing" : "\(name) pays \(listed(covered.map(CostCategory.words))) only"
    }

    func lift(from series: inout Series, of original: Series) {
        series.funders.change(funder) { funder in
            funder.turnHeadingsIntoCaps()
            funder.covers = nil
        }
    }

    func lighten(to value: ConditionValue, in series: inout Series) {
        guard let more = value.added else { return }
        series.funders.change(funder) { funder in
            let covered = funder.covered
            funder.turnHeadingsIntoCaps()
            funder.covers = covered.map { $0 + more }
        }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let name = series.name(ofFunder: funder)
        guard let more = value.added else { return "let \(name) pay for anything" }
        return "let \(name) pay \(listed(more.map(CostCategory.words))) too"
    }

    func scale(in series: Series) -> Scale {
        let funder = funder
        let known = Set(series.funder(funder)?.covered ?? [])
        return .choices { plan in
            Scale.singlesThenAll(Set(plan.payments(by: funder).map(\.category)).subtracting(known).sorted())
        }
    }
}
