import SeriesModel
import SeriesText

/// From whom people take nothing.
enum RefusalConditions: ConditionKind {
    static let code = "refuses"

    static func conditions(of series: Series) -> [any Condition] {
        series.delegations.filter { !$0.refuses.isEmpty }.map { DelegationRefusals(delegation: $0.id) }
            + series.participants.filter { !$0.refuses.isEmpty }.map { PersonalRefusals(person: $0.id) }
    }
}

/// The funders from which the people of a delegation take nothing.
struct DelegationRefusals: Condition {
    let delegation: String
    let subject = Subject.fundersRules
    var path: String { "delegations.\(delegation).refuses" }

    func sentence(in series: Series) -> Sentence {
        "people of \(series.name(ofDelegation: delegation)) take nothing from \(funders(in: series, "or"))"
    }

    func lift(from series: inout Series, of original: Series) {
        series.delegations.change(delegation) { $0.refuses = [] }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        "have people of \(series.name(ofDelegation: delegation)) accept money of \(funders(in: series, "and"))"
    }

    private func funders(in series: Series, _ conjunction: String) -> String {
        listed((series.delegation(delegation)?.refuses ?? []).map(series.name(ofFunder:)), conjunction)
    }
}

/// The funders from which a participant takes nothing.
struct PersonalRefusals: PersonalCondition {
    let person: String
    let subject = Subject.fundersRules
    var path: String { "participants.\(person).refuses" }

    func sentence(in series: Series) -> Sentence {
        "\(person: person) takes nothing from \(funders(in: series, "or"))"
    }

    func lift(from series: inout Series, of original: Series) { series.participants.change(person) { $0.refuses = [] } }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        "have \(person: person) accept money of \(funders(in: series, "and"))"
    }

    private func funders(in series: Series, _ conjunction: String) -> String {
        listed((series.participant(person)?.refuses ?? []).map(series.name(ofFunder:)), conjunction)
    }
}
