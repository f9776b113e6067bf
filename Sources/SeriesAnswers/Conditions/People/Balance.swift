import SeriesModel
import SeriesText

/// That the sides are about equally strong.
enum BalanceConditions: ConditionKind {
    static let code = "balance"
    static let rules = ["balance"]

    static func conditions(of series: Series) -> [any Condition] { series.balance == nil ? [] : [BalanceCondition()] }
}

/// The greatest difference between two sides.
struct BalanceCondition: Condition {
    let path = "balance"
    let subject = Subject.harmony

    func sentence(in series: Series) -> Sentence {
        "the sides differ by at most \(counted(series.balance ?? 0, "person", "people")) at each workshop"
    }

    func lift(from series: inout Series, of original: Series) { series.balance = nil }

    func lighten(to value: ConditionValue, in series: inout Series) {
        if let number = value.number { series.balance = number }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        guard let number = value.number else { return "let the sides be of any strength" }
        return "let the sides differ by \(counted(number, "person", "people")), instead of \(series.balance ?? 0)"
    }

    func scale(in series: Series) -> Scale {
        guard let most = series.balance else { return .whole }
        return .numbers(most, until: max(most, series.participants.count))
    }
}
