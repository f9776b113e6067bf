/// Consecutive days, both ends included.
public struct DayRange: Hashable, Sendable {
    /// The first day.
    public let first: Day
    /// The last day, never before the first.
    public let last: Day

    /// The days from the first to the last, or nil where the last comes before the first.
    public init?(_ first: Day, _ last: Day) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    /// A range of one day.
    public init(_ day: Day) {
        first = day
        last = day
    }

    /// So many days from a first day; at least one.
    public init(from first: Day, days: Int) {
        self.first = first
        last = first + (max(1, days) - 1)
    }

    /// How many days there are.
    public var count: Int { last - first + 1 }

    /// Whether the day is one of these.
    public func contains(_ day: Day) -> Bool { first <= day && day <= last }

    /// Whether all days of the other range are among these.
    public func contains(_ other: DayRange) -> Bool { first <= other.first && other.last <= last }

    /// Whether the two share a day.
    public func overlaps(_ other: DayRange) -> Bool { first <= other.last && other.first <= last }
}

extension DayRange: CustomStringConvertible {
    /// `2027-03-15/2027-04-05`, or the day alone where there is only one.
    public var description: String { first == last ? "\(first)" : "\(first)/\(last)" }
}
