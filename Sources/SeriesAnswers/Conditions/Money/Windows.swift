import SeriesModel
import SeriesText

/// When a funder pays.
enum WindowConditions: ConditionKind {
    static let code = "window"
    static let rules = ["mayPay"]

    static func conditions(of series: Series) -> [any Condition] {
        WindowCondition.all(of: series)
    }
}

/// The time in which a funder pays.
struct WindowCondition: FunderCondition {
    static let key = "window"
    static var place: WritableKeyPath<Funder, DayRange?> { \.window }
    let funder: String

    func sentence(in series: Series) -> Sentence {
        "\(series.name(ofFunder: funder)) pays for workshops within \(now(in: series)?.spoken ?? "") only"
    }

    func changed(_ now: DayRange?, to value: ConditionValue) -> DayRange? { value.days?.first }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let name = series.name(ofFunder: funder)
        guard let days = value.days?.first else { return "have \(name) pay at any time" }
        return "have \(name) pay for workshops within \(days.spoken)"
    }

    func scale(in series: Series) -> Scale {
        guard let window = now(in: series) else { return .whole }
        let funder = funder
        return .choices { plan in
            let paid = plan.workshops.filter { $0.funding.contains { $0.funder == funder } }
            let first = paid.map(\.start).min().map { min($0, window.first) } ?? window.first
            let last = paid.map(\.end).max().map { max($0, window.last) } ?? window.last
            return DayRange(first, last).map { [.days([$0])] } ?? []
        }
    }
}
