import SeriesModel

/// A plan as a file has it, right or wrong.
public struct PlanDocument: Hashable, Sendable {
    /// With stand-ins where a fault says so.
    public let plan: Plan
    /// Where the file itself breaks the format, though it can be read: cents in halves, an entry twice.
    public let faults: [Violation]
}
