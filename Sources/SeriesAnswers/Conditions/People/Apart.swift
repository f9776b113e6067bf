import SeriesModel
import SeriesText

/// Who does not sit at one table.
enum ApartConditions: ConditionKind {
    static let code = "apart"

    static func conditions(of series: Series) -> [any Condition] {
        series.apart.indices.map { ApartCondition(position: $0) }
    }
}

/// A list of people who are kept apart, by its position in the series.
struct ApartCondition: Condition {
    let position: Int
    let subject = Subject.company
    var path: String { "apart[\(position)]" }

    func sentence(in series: Series) -> Sentence {
        "at most one of \(Sentence.people(series.apart[position])) attends"
    }

    func lift(from series: inout Series, of original: Series) { series.apart[position] = [] }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        "let \(Sentence.people(series.apart[position])) meet"
    }
}
