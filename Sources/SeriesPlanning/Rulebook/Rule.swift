import LinearModel

/// A rule of section 5 of the format: what a coordinator would say, as a formula, and as constraints.
///
/// One rule is one file. Its second reading, against the plan and never against the program, is in the audit.
package protocol Rule: Sendable {
    /// A short stable name, the same as in the audit.
    static var name: String { get }
    /// The rule as a coordinator would say it.
    static var sentence: String { get }
    /// The rule over the variables of ``CompactProgram``.
    static var formula: String { get }
    /// Adds the rule's rows.
    static func constrain(_ draft: inout CompactProgram)
}

/// The rules in the order in which a coordinator would explain them.
package enum Rulebook {
    package static let rules: [any Rule.Type] = [
        WorkshopCount.self,
        MinimalGap.self,
        MaximalGap.self,
        Attendance.self,
        RequiredAttendance.self,
        Seats.self,
        Capacity.self,
        Balance.self,
        AttendanceLimits.self,
        VenueUses.self,
        Quotas.self,
        Continuity.self,
        Together.self,
        Apart.self,
        Rotation.self,
        PinnedWorkshops.self,
        PaidInFull.self,
        GrantLimits.self,
        ShareLimits.self,
        CategoryCaps.self,
        WorkshopCaps.self,
        LeastSpending.self,
    ]
}
