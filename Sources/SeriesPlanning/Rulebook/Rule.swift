import LinearModel
package import SeriesModel

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
    /// What the bounds do with its rows; ``RuleRelaxation/priced`` unless said otherwise.
    static var relaxation: RuleRelaxation { get }
    /// Whether a workshop that moves to an earlier day can break the rule, although it is at the same venue, with the
    /// same people, prices and payers and keeps the gaps. Then searches may not make do with the earliest of days that
    /// are alike, see ``OptionLayout/leftShifted(_:)``.
    static func tellsDatesApart(in series: Series) -> Bool
    /// Adds the rule's rows. A rule that stands on another's variables asks for it with ``CompactProgram/write(_:)``.
    static func constrain(_ draft: inout CompactProgram) throws(Interruption)
    /// Adds the rule's rows to the program of a sequence, where fewer say the same; else those of ``constrain(_:)``.
    static func constrainSequence(_ draft: inout CompactProgram) throws(Interruption)
}

extension Rule {
    package static var relaxation: RuleRelaxation { .priced }
    package static func constrainSequence(_ draft: inout CompactProgram) throws(Interruption) { try constrain(&draft) }
}

/// What the bounds over whole series of workshops do with the rows of a rule.
package enum RuleRelaxation: Hashable, Sendable {
    /// They know nothing of the rule and price its rows: right for every rule.
    case priced
    /// They keep the rule by themselves: the bounds are a third reading of it beside the program and the audit, and
    /// what changes in the rule must change there.
    case keptByPricing
    /// Its rows carry something from block to block. There are too many of them for column generation, which leaves
    /// them out; they keep the prices that they came with.
    case carries
}

/// The rules, in the order in which a coordinator would explain them, which carries no meaning.
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
