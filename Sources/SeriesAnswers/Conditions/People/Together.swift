import SeriesModel
import SeriesText

/// Who comes only with whom.
enum TogetherConditions: ConditionKind {
    static let code = "together"

    static func conditions(of series: Series) -> [any Condition] {
        series.together.indices.map { TogetherCondition(position: $0) }
    }
}

/// A list of people who attend together, by its position in the series.
struct TogetherCondition: Condition {
    let position: Int
    let subject = Subject.company
    var path: String { "together[\(position)]" }

    func sentence(in series: Series) -> Sentence {
        "\(Sentence.people(series.together[position])) attend together or not at all"
    }

    func lift(from series: inout Series, of original: Series) { series.together[position] = [] }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        "let \(Sentence.people(series.together[position])) attend one without the other"
    }
}
