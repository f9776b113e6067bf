import SeriesModel
import SeriesText

/// How often somebody comes over the whole series.
enum AttendanceLimitConditions: ConditionKind {
    static let code = "attends"
    static let rules = ["attends"]

    static func conditions(of series: Series) -> [any Condition] {
        series.participants.flatMap { person -> [any Condition] in
            (person.attends.min > 0 ? [LeastAttendances(person: person.id)] : [])
                + (person.attends.max != nil ? [MostAttendances(person: person.id)] : [])
        }
    }
}

/// The least attendances of a participant.
struct LeastAttendances: Condition {
    let person: String
    let subject = Subject.attendances
    var path: String { "participants.\(person).attends.min" }
    var participant: String? { person }

    func sentence(in series: Series) -> Sentence {
        let least = series.participant(person)?.attends.min ?? 0
        return "\(person: person) attends at least \(counted(least, "workshop", "workshops"))"
    }

    func lift(from series: inout Series, of original: Series) {
        series.change(participant: person) { $0.attends.min = 0 }
    }

    func lighten(to value: ConditionValue, in series: inout Series) {
        if let number = value.number { series.change(participant: person) { $0.attends.min = number } }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let number = value.number.map { $0 == 0 ? "none" : counted($0, "workshop", "workshops") } ?? "none"
        let least = series.participant(person)?.attends.min ?? 0
        return "let \(person: person) attend \(number), instead of \(least) or more"
    }

    func scale(in series: Series) -> Scale { .numbers(series.participant(person)?.attends.min ?? 0, until: 0) }
}

/// The most attendances of a participant.
struct MostAttendances: Condition {
    let person: String
    let subject = Subject.attendances
    var path: String { "participants.\(person).attends.max" }
    var participant: String? { person }

    func sentence(in series: Series) -> Sentence {
        let most = series.participant(person)?.attends.max ?? 0
        return "\(person: person) attends at most \(counted(most, "workshop", "workshops"))"
    }

    func lift(from series: inout Series, of original: Series) {
        series.change(participant: person) { $0.attends.max = nil }
    }

    func lighten(to value: ConditionValue, in series: inout Series) {
        if let number = value.number { series.change(participant: person) { $0.attends.max = number } }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let number = value.number.map { "up to \(counted($0, "workshop", "workshops"))" } ?? "more workshops"
        let most = series.participant(person)?.attends.max ?? 0
        return "ask \(person: person) to attend \(number), instead of \(most)"
    }

    func scale(in series: Series) -> Scale {
        guard let most = series.participant(person)?.attends.max else { return .whole }
        return .numbers(most, until: max(most, series.workshops.max ?? 0, series.horizon.count))
    }
}
