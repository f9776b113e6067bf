import SeriesModel
import SeriesText

/// For whose people, and where, a funder pays.
enum FundedPlaceConditions: ConditionKind {
    static let code = "funded"
    static let rules = ["mayPay"]

    static func conditions(of series: Series) -> [any Condition] {
        series.funders.flatMap { funder -> [any Condition] in
            (funder.delegations == nil ? [] : [FundedDelegations(funder: funder.id)])
                + (funder.venues == nil ? [] : [FundedVenues(funder: funder.id)])
        }
    }
}

/// The delegations for whose people a funder pays.
struct FundedDelegations: FunderCondition {
    static let key = "delegations"
    static var place: WritableKeyPath<Funder, [String]?> { \.delegations }
    let funder: String

    func sentence(in series: Series) -> Sentence {
        let names = (now(in: series) ?? []).map(series.name(ofDelegation:))
        return "\(series.name(ofFunder: funder)) pays for people of \(listed(names)) only"
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let name = series.name(ofFunder: funder)
        guard let more = value.added else { return "let \(name) pay for people of any delegation" }
        return "let \(name) pay for people of \(listed(more.map(series.name(ofDelegation:)))) too"
    }

    func scale(in series: Series) -> Scale {
        let funder = funder
        let known = now(in: series) ?? []
        return .choices { plan in
            let paid = Set(plan.payments(by: funder).compactMap(\.delegation)).subtracting(known)
            return Scale.singlesThenAll(series.delegations.map(\.id).filter(paid.contains))
        }
    }
}

/// The venues at which a funder pays.
struct FundedVenues: FunderCondition {
    static let key = "venues"
    static var place: WritableKeyPath<Funder, [String]?> { \.venues }
    let funder: String

    func sentence(in series: Series) -> Sentence {
        let names = (now(in: series) ?? []).map(series.name(ofVenue:))
        return "\(series.name(ofFunder: funder)) pays in \(listed(names)) only"
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let name = series.name(ofFunder: funder)
        guard let more = value.added else { return "let \(name) pay at any venue" }
        return "let \(name) pay in \(listed(more.map(series.name(ofVenue:)))) too"
    }

    func scale(in series: Series) -> Scale {
        let funder = funder
        let known = now(in: series) ?? []
        return .choices { plan in
            let paid = series.venues(of: plan.workshops.filter { $0.funding.contains { $0.funder == funder } })
            return Scale.singlesThenAll(paid.filter { !known.contains($0) })
        }
    }
}
