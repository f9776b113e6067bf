/// Why a question, as it was typed, cannot be understood. No name of a participant is in it.
public enum UnclearQuestion: Error, Hashable, Sendable {
    /// Nothing was typed.
    case nothing
    /// No venue, and no participant, is called so; nil where what was typed may be the name of somebody.
    case noVenue(String?)
    /// No participant is called so.
    case noParticipant
    /// The plan has no workshop of this number.
    case noWorkshop(String)
    /// The calendar has no such day.
    case noSuchDay(String)
    /// Two days could be meant: `03/05/2027`.
    case twoDays(String)
    /// The days do not follow each other.
    case daysReversed(String)
    /// It should be days and is none.
    case notDays(String)
    /// Several participants have the same name; their ids.
    case severalParticipants([String])
    /// Several venues have the same name; their ids.
    case severalVenues([String])
    /// Both of a pair are the same participant.
    case samePerson
}

extension UnclearQuestion: CustomStringConvertible {
    /// What is wrong and how it can be said.
    public var description: String {
        switch self {
        case .nothing:
            "the question is empty: name a venue, days, a participant or two, such as \"istanbul 2027-05\", \"n3\" or \"n3+s4\""
        case .noVenue(let word?): "the series has no venue '\(word)'"
        case .noVenue(nil): "the series has no venue and nobody of this id or name"
        case .noParticipant: "the series has nobody of this id or name"
        case .noWorkshop(let word): "the plan has no workshop '\(word)'"
        case .noSuchDay(let text): "there is no such date: \(text)"
        case .twoDays(let text): "the date could be two days: \(text); write 2027-05-03 or 3 May 2027"
        case .daysReversed(let text): "the last day comes before the first: \(text)"
        case .notDays(let text):
            "that is no date that Parley reads: \(text); write 2027-05-03, 3 May 2027, 2027-05 or 2027-05-01/2027-05-20"
        case .severalParticipants(let ids):
            "several participants have this name; give the id: \(ids.joined(separator: ", "))"
        case .severalVenues(let ids): "several venues have this name; give the id: \(ids.joined(separator: ", "))"
        case .samePerson: "the question names the same participant twice"
        }
    }
}
