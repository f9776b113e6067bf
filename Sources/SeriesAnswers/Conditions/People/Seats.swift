import SeriesModel
import SeriesText

/// How many people of a delegation come to each workshop.
enum SeatsConditions: ConditionKind {
    static let code = "seats"
    static let rules = ["seats"]

    static func conditions(of series: Series) -> [any Condition] {
        series.delegations.flatMap { delegation -> [any Condition] in
            (delegation.seats.min > 0 ? [LeastSeats(delegation: delegation.id)] : [])
                + (delegation.seats.max != nil ? [MostSeats(delegation: delegation.id)] : [])
        }
    }
}

/// The least seats of a delegation.
struct LeastSeats: Condition {
    let delegation: String
    let subject = Subject.seats
    var path: String { "delegations.\(delegation).seats.min" }

    func sentence(in series: Series) -> Sentence {
        let least = series.delegation(delegation)?.seats.min ?? 0
        return
            "at least \(counted(least, "person", "people")) of \(series.name(ofDelegation: delegation)) at each workshop"
    }

    func lift(from series: inout Series, of original: Series) {
        series.change(delegation: delegation) { $0.seats.min = 0 }
    }

    func lighten(to value: ConditionValue, in series: inout Series) {
        if let number = value.number { series.change(delegation: delegation) { $0.seats.min = number } }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        if value.number == 0 { return "meet without \(series.name(ofDelegation: delegation)) where that must be" }
        let people = value.number.map { counted($0, "person", "people") } ?? "fewer people"
        let least = series.delegation(delegation)?.seats.min ?? 0
        return
            "be content with \(people) of \(series.name(ofDelegation: delegation)) at a workshop, instead of \(least)"
    }

    /// A meeting without one of the sides is none: a side comes with one person at least.
    func scale(in series: Series) -> Scale {
        guard let found = series.delegation(delegation) else { return .whole }
        return .numbers(found.seats.min, until: canBeTakenAway(from: series) ? 0 : min(1, found.seats.min))
    }

    func canBeTakenAway(from series: Series) -> Bool { series.delegation(delegation)?.role != .side }
}

/// The most seats of a delegation.
struct MostSeats: Condition {
    let delegation: String
    let subject = Subject.ceilings
    var path: String { "delegations.\(delegation).seats.max" }

    func sentence(in series: Series) -> Sentence {
        let most = series.delegation(delegation)?.seats.max ?? 0
        return
            "at most \(counted(most, "person", "people")) of \(series.name(ofDelegation: delegation)) at each workshop"
    }

    func lift(from series: inout Series, of original: Series) {
        series.change(delegation: delegation) { $0.seats.max = nil }
    }

    func lighten(to value: ConditionValue, in series: inout Series) {
        if let number = value.number { series.change(delegation: delegation) { $0.seats.max = number } }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let people = value.number.map { "up to \(counted($0, "person", "people"))" } ?? "more people"
        let most = series.delegation(delegation)?.seats.max ?? 0
        return "invite \(people) of \(series.name(ofDelegation: delegation)) to a workshop, instead of \(most)"
    }

    func scale(in series: Series) -> Scale {
        guard let most = series.delegation(delegation)?.seats.max else { return .whole }
        return .numbers(most, until: max(most, series.participants.count))
    }
}
