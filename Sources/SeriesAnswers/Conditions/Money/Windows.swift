import SeriesModel
import SeriesText

/// When a funder pays.
enum WindowConditions: ConditionKind {
    static let code = "window"
    static let rules = ["mayPay"]

    static func conditions(of series: Series) -> [any Condition] {
        series.funders.filter { $0.window != nil }.map { WindowCondition(funder: $0.id) }
    }
}

/// The time in which a funder pays.
struct WindowCondition: Condition {
    let funder: String
    let subject = Subject.fundersRules
    var path: String { "funders.\(funder).window" }

    func sentence(in series: Series) -> Sentence {
        let window = series.funder(funder)?.window?.spoken ?? ""
        return "\(series.name(ofFunder: funder)) pays for workshops within \(window) only"
    }

    func lift(from series: inout Series, of original: Series) { series.change(funder: funder) { $0.window = nil } }

    func lighten(to value: ConditionValue, in series: inout Series) {
        if let days = value.days { series.change(funder: funder) { $0.window = days.first } }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let name = series.name(ofFunder: funder)
        guard let days = value.days?.first else { return "have \(name) pay at any time" }
        return "have \(name) pay for workshops within \(days.spoken)"
    }

    func scale(in series: Series) -> Scale {
        guard let window = series.funder(funder)?.window else { return .whole }
        let funder = funder
        return .choices { plan in
            let paid = plan.workshops.filter { $0.funding.contains { $0.funder == funder } }
            let first = paid.map(\.start).min().map { min($0, window.first) } ?? window.first
            let last = paid.map(\.end).max().map { max($0, window.last) } ?? window.last
            return DayRange(first, last).map { [.days([$0])] } ?? []
        }
    }
}
