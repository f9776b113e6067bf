package import SeriesModel

/// A cost line, where it arises, and who pays how much of it.
package struct FundedLine: Hashable, Sendable {
    /// Where a line arises.
    package enum Place: Hashable, Sendable {
        /// Position among the held workshops.
        case held(Int)
        /// Position among the schedule's workshops.
        case planned(Int)
        case series
    }

    /// What a funder pays of a line.
    package struct Payment: Hashable, Sendable {
        package let funder: Int
        package let amount: Money
    }

    package let place: Place
    package let line: CostLine
    /// In the order of the funders; they add up to the line.
    package var payments: [Payment]
}

/// A schedule, and who pays for what in it.
package struct FundedSchedule: Sendable {
    package let schedule: Schedule
    package let funding: [FundedLine]
}
