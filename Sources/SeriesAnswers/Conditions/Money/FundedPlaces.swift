import SeriesModel
import SeriesText

/// For whose people, and where, a funder pays.
enum FundedPlaceConditions: ConditionKind {
    static let code = "funded"
    static let rules = ["mayPay"]

    static func conditions(of series: Series) -> [any Condition] {
        series.funders.flatMap { funder -> [any Condition] in
            (funder.delegations != nil ? [FundedDelegations(funder: funder.id)] : [])
                + (funder.venues != nil ? [FundedVenues(funder: funder.id)] : [])
        }
    }
}

/// The delegations for whose people a funder pays.
struct FundedDelegations: Condition {
    let funder: String
    let subject = Subject.fundersRules
    var path: String { "funders.\(funder).delegations" }

    func sentence(in series: Series) -> Sentence {
        let names = (series.funder(funder)?.delegations ?? []).map(series.name(ofDelegation:))
        return "\(series.name(ofFunder: funder)) pays for people of \(listed(names)) only"
    }

    func lift(from series: inout Series, of original: Series) { series.change(funder: funder) { $0.delegations = nil } }

    func lighten(to value: ConditionValue, in series: inout Series) {
        guard let more = value.added else { return }
        series.change(funder: funder) { $0.delegations = $0.delegations.map { $0 + more } }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let name = series.name(ofFunder: funder)
        guard let more = value.added else { return "let \(name) pay for people of any delegation" }
        return "let \(name) pay for people of \(listed(more.map(series.name(ofDelegation:)))) too"
    }

    func scale(in series: Series) -> Scale {
        let funder = funder
        let known = series.funder(funder)?.delegations ?? []
        return .choices { plan in
            let paid = Set(plan.payments(by: funder).compactMap(\.delegation)).subtracting(known)
            return Scale.singlesThenAll(series.delegations.map(\.id).filter(paid.contains))
        }
    }
}

/// The venues at which a funder pays.
struct FundedVenues: Condition {
    let funder: String
    let subject = Subject.fundersRules
    var path: String { "funders.\(funder).venues" }

    func sentence(in series: Series) -> Sentence {
        let names = (series.funder(funder)?.venues ?? []).map(series.name(ofVenue:))
        return "\(series.name(ofFunder: funder)) pays in \(listed(names)) only"
    }

    func lift(from series: inout Series, of original: Series) { series.change(funder: funder) { $0.venues = nil } }

    func lighten(to value: ConditionValue, in series: inout Series) {
        guard let more = value.added else { return }
        series.change(funder: funder) { $0.venues = $0.venues.map { $0 + more } }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let name = series.name(ofFunder: funder)
        guard let more = value.added else { return "let \(name) pay at any venue" }
        return "let \(name) pay in \(listed(more.map(series.name(ofVenue:)))) too"
    }

    func scale(in series: Series) -> Scale {
        let funder = funder
        let known = series.funder(funder)?.venues ?? []
        return .choices { plan in
            let paid = series.venues(of: plan.workshops.filter { $0.funding.contains { $0.funder == funder } })
            return Scale.singlesThenAll(paid.filter { !known.contains($0) })
        }
    }
}
