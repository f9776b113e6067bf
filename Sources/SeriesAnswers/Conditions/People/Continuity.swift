import SeriesModel
import SeriesText

/// That people come back from one workshop to the next.
enum ContinuityConditions: ConditionKind {
    static let code = "continuity"
    static let rules = ["continuity"]

    static func conditions(of series: Series) -> [any Condition] {
        series.continuity > 0 ? [ContinuityCondition()] : []
    }
}

/// So many of each side who were at the workshop before.
struct ContinuityCondition: Condition {
    let path = "continuity"
    let subject = Subject.harmony

    func sentence(in series: Series) -> Sentence {
        "at least \(counted(series.continuity, "person", "people")) of each side \(series.continuity == 1 ? "comes" : "come") back from one workshop to the next"
    }

    func lift(from series: inout Series, of original: Series) { series.continuity = 0 }

    func lighten(to value: ConditionValue, in series: inout Series) {
        if let number = value.number { series.continuity = number }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let number = value.number.map { $0 == 0 ? "nobody" : counted($0, "person", "people") } ?? "nobody"
        return "ask for \(number) of each side who come back, instead of \(series.continuity)"
    }

    func scale(in series: Series) -> Scale { .numbers(series.continuity, until: 0) }
}
