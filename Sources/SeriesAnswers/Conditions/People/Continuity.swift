import SeriesModel
import SeriesText

/// That people come back from one workshop to the next.
enum ContinuityConditions: ConditionKind {
    static let code = "continuity"

    static func conditions(of series: Series) -> [any Condition] {
        series.continuity > 0 ? [ContinuityCondition()] : []
    }
}

/// So many of each side who were at the workshop before.
struct ContinuityCondition: NumberCondition {
    let path = "continuity"
    let subject = Subject.harmony

    func sentence(in series: Series) -> Sentence {
        "at least \(counted(series.continuity, "person", "people")) of each side \(series.continuity == 1 ? "comes" : "come") back from one workshop to the next"
    }

    func number(in series: Series) -> Int? { series.continuity }

    func set(_ number: Int?, in series: inout Series) { series.continuity = number ?? 0 }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let number = value.number.map { $0 == 0 ? "nobody" : counted($0, "person", "people") } ?? "nobody"
        return "ask for \(number) of each side who come back, instead of \(series.continuity)"
    }
}
