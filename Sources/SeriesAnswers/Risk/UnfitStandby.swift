import SeriesModel

/// Somebody who is not to attend and cannot take anybody's place.
public struct UnfitStandby: Hashable, Sendable {
    /// What is in the way.
    public enum Reason: String, CaseIterable, Sendable {
        /// The venue, their calendar or a visa.
        case cannotAttend
        /// Whomever they replace, a rule of the series breaks.
        case breaksRule
        /// Whomever they replace, the funders cannot pay for it.
        case cannotBePaid
    }

    /// A participant id.
    public var participant: String
    /// What is in the way.
    public var reason: Reason

    /// Somebody who cannot take anybody's place.
    public init(participant: String, reason: Reason) {
        self.participant = participant
        self.reason = reason
    }
}
