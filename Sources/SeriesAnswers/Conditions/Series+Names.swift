package import SeriesModel
import SeriesText

/// What a series calls its parts, by their ids.
extension Series {
    package func delegation(_ id: String) -> Delegation? { delegations.first { $0.id == id } }
    package func participant(_ id: String) -> Participant? { participants.first { $0.id == id } }
    package func venue(_ id: String) -> Venue? { venues.first { $0.id == id } }
    package func funder(_ id: String) -> Funder? { funders.first { $0.id == id } }

    package func name(ofDelegation id: String) -> String { delegation(id)?.name ?? id }
    package func name(ofVenue id: String) -> String { venue(id)?.name ?? id }
    package func name(ofFunder id: String) -> String { funder(id)?.name ?? id }

    /// The name of a participant, or with code names the id.
    package func name(ofParticipant id: String, codenames: Bool) -> String {
        codenames ? id : participant(id)?.name ?? id
    }

    /// `1,250.50 EUR`; without a currency that of the series.
    func spoken(_ amount: Rational, _ currency: String? = nil) -> String {
        "\(amount.isWhole ? amount.grouped : Money(roundingHalfUp: amount).grouped) \(currency ?? self.currency)"
    }
}

/// Changes of the parts that have an id.
extension Series {
    mutating func change(delegation id: String, _ change: (inout Delegation) -> Void) {
        for position in delegations.indices where delegations[position].id == id { change(&delegations[position]) }
    }

    mutating func change(participant id: String, _ change: (inout Participant) -> Void) {
        for position in participants.indices where participants[position].id == id { change(&participants[position]) }
    }

    mutating func change(venue id: String, _ change: (inout Venue) -> Void) {
        for position in venues.indices where venues[position].id == id { change(&venues[position]) }
    }

    mutating func change(funder id: String, _ change: (inout Funder) -> Void) {
        for position in funders.indices where funders[position].id == id { change(&funders[position]) }
    }
}

extension Array {
    /// Changes each of the elements.
    package mutating func changeEach(_ change: (inout Element) -> Void) {
        for position in indices { change(&self[position]) }
    }
}
