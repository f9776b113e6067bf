import SeriesModel
import SeriesText

/// How many people of a delegation come to each workshop.
enum SeatsConditions: ConditionKind {
    static let code = "seats"

    static func conditions(of series: Series) -> [any Condition] {
        series.delegations.flatMap { delegation -> [any Condition] in
            (delegation.seats.min > 0 ? [LeastSeats(delegation: delegation.id)] : [])
                + (delegation.seats.max != nil ? [MostSeats(delegation: delegation.id)] : [])
        }
    }
}

/// The least seats of a delegation.
struct LeastSeats: NumberCondition {
    let delegation: String
    let subject = Subject.seats
    var path: String { "delegations.\(delegation).seats.min" }

    func sentence(in series: Series) -> Sentence {
        let people = counted(now(in: series), "person", "people")
        return "at least \(people) of \(series.name(ofDelegation: delegation)) at each workshop"
    }

    func number(in series: Series) -> Int? { series.delegation(delegation)?.seats.min }

    func set(_ number: Int?, in series: inout Series) {
        series.delegations.change(delegation) { $0.seats.min = number ?? 0 }
    }

    /// A meeting without one of the sides is none: a side comes with one person at least.
    func loosest(_ number: Int, in series: Series) -> Int { canBeTakenAway(from: series) ? 0 : min(1, number) }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        if value.number == 0 { return "meet without \(series.name(ofDelegation: delegation)) where that must be" }
        let people = value.number.map { counted($0, "person", "people") } ?? "fewer people"
        let name = series.name(ofDelegation: delegation)
        return "be content with \(people) of \(name) at a workshop, instead of \(now(in: series))"
    }

    func canBeTakenAway(from series: Series) -> Bool { series.delegation(delegation)?.role != .side }
}

/// The most seats of a delegation.
struct MostSeats: NumberCondition {
    let delegation: String
    let subject = Subject.ceilings
    var path: String { "delegations.\(delegation).seats.max" }

    func sentence(in series: Series) -> Sentence {
        let people = counted(now(in: series), "person", "people")
        return "at most \(people) of \(series.name(ofDelegation: delegation)) at each workshop"
    }

    func number(in series: Series) -> Int? { series.delegation(delegation)?.seats.max }

    func set(_ number: Int?, in series: inout Series) {
        series.delegations.change(delegation) { $0.seats.max = number }
    }

    func loosest(_ number: Int, in series: Series) -> Int { max(number, series.participants.count) }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let people = value.number.map { "up to \(counted($0, "person", "people"))" } ?? "more people"
        return
            "invite \(people) of \(series.name(ofDelegation: delegation)) to a workshop, instead of \(now(in: series))"
    }
}
