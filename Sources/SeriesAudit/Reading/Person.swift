import BigInt
import SeriesModel

extension Audit {
    /// A participant with what their delegation and the series add.
    struct Person: Sendable {
        let participant: Participant
        /// The role of their delegation is `side`.
        let isOfSide: Bool
        let travel: TravelDays
        /// The honorarium per attendance, in cents.
        let fee: BigInt
        /// Funders from whom they or their delegation take nothing.
        let refuses: Set<String>
        let presence: Presence

        var id: String { participant.id }
        var delegation: String { participant.delegation }

        init(_ participant: Participant, of delegation: Delegation?, in series: Series) {
            self.participant = participant
            isOfSide = delegation?.role == .side
            travel = participant.travelDays ?? delegation?.travelDays ?? series.travelDays
            let fee = participant.fee ?? delegation?.fee ?? Amount(0)
            self.fee = series.cents(fee.value, fee.currency).roundedHalfUp
            refuses = Set(participant.refuses).union(delegation?.refuses ?? [])
            presence = Presence(of: participant)
        }

        /// Nobody travels to a venue in their home city.
        func isLocal(at venue: Venue) -> Bool { participant.home == venue.city }

        /// The days that a workshop takes of them: the meeting days, for travellers those of travel too.
        func daysAway(for meeting: DayRange, at venue: Venue) -> DayRange {
            guard !isLocal(at: venue) else { return meeting }
            let leaving = Audit.day(meeting.first, plus: -max(0, travel.before))
            return DayRange(leaving, Audit.day(meeting.last, plus: max(0, travel.after))) ?? meeting
        }
    }
}
