/// What a reference names.
public enum Referent: String, Hashable, Sendable {
    case delegation, participant, venue, funder
}
