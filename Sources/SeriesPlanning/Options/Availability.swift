package import SeriesModel

/// The days on which somebody can be away.
package struct Availability: Sendable {
    /// Disjoint, ascending, never adjacent; nil: every day that is not unavailable.
    private let available: [DayRange]?
    private let unavailable: [DayRange]

    init(available: [DayRange]?, unavailable: [DayRange]) {
        self.available = available.map(Availability.merged)
        self.unavailable = Availability.merged(unavailable)
    }

    /// Whether every day of a range is available. O(log n) in the number of ranges.
    package func contains(_ days: DayRange) -> Bool {
        if let next = Availability.firstEnding(onOrAfter: days.first, in: unavailable), next.first <= days.last {
            return false
        }
        guard let available else { return true }
        guard let holding = Availability.firstEnding(onOrAfter: days.first, in: available) else { return false }
        return holding.contains(days)
    }

    private static func firstEnding(onOrAfter day: Day, in ranges: [DayRange]) -> DayRange? {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].last < day { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count ? ranges[low] : nil
    }

    private static func merged(_ ranges: [DayRange]) -> [DayRange] {
        var result: [DayRange] = []
        for range in ranges.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
            if let previous = result.last, range.first <= previous.last + 1,
                let joined = DayRange(previous.first, max(previous.last, range.last))
            {
                result[result.count - 1] = joined
            } else {
                result.append(range)
            }
        }
        return result
    }
}
