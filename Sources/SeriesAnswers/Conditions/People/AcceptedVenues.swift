import SeriesModel
import SeriesText

/// Where people go.
enum AcceptedVenueConditions: ConditionKind {
    static let code = "venues"
    static let rules = ["attend"]

    static func conditions(of series: Series) -> [any Condition] {
        series.participants.filter { person in
            person.venues.map { !Set(series.reachableVenues(of: person)).isSubset(of: $0) } ?? false
        }.map { AcceptedVenues(person: $0.id) }
    }
}

/// The venues that are acceptable to a participant.
struct AcceptedVenues: PersonalCondition {
    let person: String
    let subject = Subject.acceptedVenues
    var path: String { "participants.\(person).venues" }

    func sentence(in series: Series) -> Sentence {
        let venues = series.participant(person)?.venues ?? []
        return venues.isEmpty
            ? "\(person: person) goes to no venue"
            : "\(person: person) goes to \(listed(venues.map(series.name(ofVenue:)))) only"
    }

    // Wherever a fare is known.
    func lift(from series: inout Series, of original: Series) {
        guard let found = series.participant(person) else { return }
        let reachable = Set(series.reachableVenues(of: found)).union(found.venues ?? [])
        let open = series.venues.map(\.id).filter(reachable.contains)
        series.participants.change(person) { $0.venues = open }
    }

    func lighten(to value: ConditionValue, in series: inout Series) {
        guard let more = value.added else { return }
        series.participants.change(person) { $0.venues = $0.venues.map { $0 + more } }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        guard let more = value.added else { return "win \(person: person) over to go to other venues" }
        return "win \(person: person) over to go to \(listed(more.map(series.name(ofVenue:))))"
    }

    func scale(in series: Series) -> Scale {
        let person = person
        return .choices { plan in
            let accepted = series.participant(person)?.venues ?? []
            let visited = series.venues(of: plan.workshops.filter { $0.attendees.contains(person) })
            return Scale.singlesThenAll(visited.filter { !accepted.contains($0) })
        }
    }
}

extension Series {
    /// The venues to which a person could be sent as far as fares are known.
    fileprivate func reachableVenues(of person: Participant) -> [String] {
        venues.filter { venue in
            venue.city == person.home || fares.contains { $0.from == person.home && $0.to == venue.city }
        }.map(\.id)
    }

    /// The venues of workshops, in the order of the series.
    func venues(of workshops: [PlannedWorkshop]) -> [String] {
        let visited = Set(workshops.map(\.venue))
        return venues.map(\.id).filter(visited.contains)
    }
}
