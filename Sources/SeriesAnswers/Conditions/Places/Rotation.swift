import SeriesModel
import SeriesText

/// That consecutive workshops are at different venues.
enum RotationConditions: ConditionKind {
    static let code = "rotate"

    static func conditions(of series: Series) -> [any Condition] { series.rotate ? [RotationCondition()] : [] }
}

/// No two workshops in a row at one venue.
struct RotationCondition: Condition {
    let path = "rotate"
    let subject = Subject.harmony

    func sentence(in series: Series) -> Sentence { "two workshops in a row are not at the same venue" }

    func lift(from series: inout Series, of original: Series) { series.rotate = false }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        "allow two workshops in a row at the same venue"
    }
}
