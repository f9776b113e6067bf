import SeriesModel

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
