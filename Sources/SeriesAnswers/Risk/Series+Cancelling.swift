public import SeriesModel

extension Series {
    /// The chance that a participant cancels a workshop that they are to attend, 0 to 1.
    ///
    /// What stands with the participant counts before what stands with the delegation.
    ///
    /// - Parameters:
    ///   - participant: somebody of this series.
    ///   - otherwise: the chance where the series says nothing.
    /// - Returns: the chance.
    public func chanceOfCancelling(_ participant: Participant, otherwise: Rational) -> Rational {
        participant.cancels ?? delegations.first { $0.id == participant.delegation }?.cancels ?? otherwise
    }
}
