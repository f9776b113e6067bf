public import SeriesModel

/// What one attendee means to a workshop.
public struct AttendeeRisk: Hashable, Sendable {
    /// A participant id.
    public var participant: String
    /// The chance that they cancel.
    public var cancels: Rational
    /// The workshop's probability if it is certain that they cancel.
    public var without: Probability
    /// The workshop's probability if it is certain that they come.
    public var with: Probability
    /// By how much the workshop's probability drops when they cancel for sure; negative where it rises.
    public var drop: Double

    /// Birnbaum's importance: what their coming is worth to the workshop's probability (Birnbaum, *On the importance of
    /// different components in a multicomponent system*, 1969). The drop is this times the chance that they come.
    public var importance: Double { with.value - without.value }

    /// What an attendee means.
    public init(participant: String, cancels: Rational, without: Probability, with: Probability, drop: Double) {
        self.participant = participant
        self.cancels = cancels
        self.without = without
        self.with = with
        self.drop = drop
    }
}
