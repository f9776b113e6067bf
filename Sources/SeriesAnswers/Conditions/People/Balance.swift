import SeriesModel
import SeriesText

/// That the sides are about equally strong.
enum BalanceConditions: ConditionKind {
    static let code = "balance"

    static func conditions(of series: Series) -> [any Condition] { series.balance == nil ? [] : [BalanceCondition()] }
}

/// The greatest difference between two sides.
struct BalanceCondition: NumberCondition {
    let path = "balance"
    let subject = Subject.harmony

    func sentence(in series: Series) -> Sentence {
        "the sides differ by at most \(counted(now(in: series), "person", "people")) at each workshop"
    }

    func number(in series: Series) -> Int? { series.balance }

    func set(_ number: Int?, in series: inout Series) { series.balance = number }

    func loosest(_ number: Int, in series: Series) -> Int { max(number, series.participants.count) }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        guard let number = value.number else { return "let the sides be of any strength" }
        return "let the sides differ by \(counted(number, "person", "people")), instead of \(now(in: series))"
    }
}
