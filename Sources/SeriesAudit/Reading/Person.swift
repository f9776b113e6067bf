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

extension Audit {
    /// When somebody can be away from home, as intervals: a horizon of years costs no more than one of weeks.
    struct Presence: Sendable {
        /// Disjoint, in order.
        private let unavailable: [DayRange]
        /// Disjoint, in order, no two of them adjacent; nil: always, but for ``unavailable``.
        private let available: [DayRange]?

        init(of participant: Participant) {
            unavailable = Self.merged(participant.unavailable)
            // Days given if need be are available ones.
            available = participant.available.map { Self.merged($0 + participant.ifNeedBe) }
        }

        /// The first of the days on which they are not available; nil where they are on all.
        func firstAbsence(in days: DayRange) -> Day? {
            let blocked = unavailable.first { $0.overlaps(days) }.map { max($0.first, days.first) }
            guard let available else { return blocked }
            let containing = available.first { $0.contains(days.first) }
            guard let containing else { return days.first }
            guard containing.last < days.last else { return blocked }
            let after = Audit.day(containing.last, plus: 1)
            return min(blocked ?? after, after)
        }

        private static func merged(_ ranges: [DayRange]) -> [DayRange] {
            var merged: [DayRange] = []
            for range in ranges.sorted(by: { $0.first < $1.first }) {
                if let last = merged.last, range.first <= Audit.day(last.last, plus: 1) {
                    merged[merged.count - 1] = DayRange(last.first, max(last.last, range.last)) ?? last
                } else {
                    merged.append(range)
                }
            }
            return merged
        }
    }
}
