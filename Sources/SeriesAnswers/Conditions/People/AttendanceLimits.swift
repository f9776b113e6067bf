import SeriesModel
import SeriesText

/// How often somebody comes over the whole series.
enum AttendanceLimitConditions: ConditionKind {
    static let code = "attends"

    static func conditions(of series: Series) -> [any Condition] {
        series.participants.flatMap { person -> [any Condition] in
            (person.attends.min > 0 ? [LeastAttendances(person: person.id)] : [])
                + (person.attends.max != nil ? [MostAttendances(person: person.id)] : [])
        }
    }
}

/// The least attendances of a participant.
struct LeastAttendances: NumberCondition, PersonalCondition {
    let person: String
    let subject = Subject.attendances
    var path: String { "participants.\(person).attends.min" }

    func sentence(in series: Series) -> Sentence {
        "\(person: person) attends at least \(counted(now(in: series), "workshop", "workshops"))"
    }

    func number(in series: Series) -> Int? { series.participant(person)?.attends.min }

    func set(_ number: Int?, in series: inout Series) {
        series.participants.change(person) { $0.attends.min = number ?? 0 }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let number = value.number.map { $0 == 0 ? "none" : counted($0, "workshop", "workshops") } ?? "none"
        return "let \(person: person) attend \(number), instead of \(now(in: series)) or more"
    }
}

/// The most attendances of a participant.
struct MostAttendances: NumberCondition, PersonalCondition {
    let person: String
    let subject = Subject.attendances
    var path: String { "participants.\(person).attends.max" }

    func sentence(in series: Series) -> Sentence {
        "\(person: person) attends at most \(counted(now(in: series), "workshop", "workshops"))"
    }

    func number(in series: Series) -> Int? { series.participant(person)?.attends.max }

    func set(_ number: Int?, in series: inout Series) {
        series.participants.change(person) { $0.attends.max = number }
    }

    func loosest(_ number: Int, in series: Series) -> Int {
        max(number, series.workshops.max ?? 0, series.horizon.count)
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let number = value.number.map { "up to \(counted($0, "workshop", "workshops"))" } ?? "more workshops"
        return "ask \(person: person) to attend \(number), instead of \(now(in: series))"
    }
}
