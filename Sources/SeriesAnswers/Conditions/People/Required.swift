import SeriesModel
import SeriesText

/// Who is at every workshop.
enum RequiredConditions: ConditionKind {
    static let code = "required"

    static func conditions(of series: Series) -> [any Condition] {
        series.participants.filter(\.required).map { RequiredCondition(person: $0.id) }
    }
}

/// That a participant attends every workshop.
struct RequiredCondition: PersonalCondition {
    let person: String
    let subject = Subject.seats
    var path: String { "participants.\(person).required" }

    func sentence(in series: Series) -> Sentence { "\(person: person) attends every workshop" }

    func lift(from series: inout Series, of original: Series) {
        series.participants.change(person) { $0.required = false }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence { "do without \(person: person) now and then" }
}
