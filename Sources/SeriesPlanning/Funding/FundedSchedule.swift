/// A schedule, and who pays for what in it.
package struct FundedSchedule: Sendable {
    package let schedule: Schedule
    package let funding: [FundedLine]
}
