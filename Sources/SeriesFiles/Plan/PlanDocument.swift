public import SeriesModel

/// A plan as a file has it, right or wrong.
public struct PlanDocument: Hashable, Sendable {
    /// With stand-ins where a fault says so.
    public let plan: Plan
    /// Where the file itself breaks the format, though it can be read, in what the plan cannot show: half a cent, an
    /// unknown status.
    public let faults: [Violation]
    /// How it was made, where the file says so.
    public let made: PlanOrigin?
}
