import SeriesModel

/// The conditions that come from one rule: what a series has of them, and which rules they are of.
///
/// A rule of the rulebook or of the audit that no kind names fails a test, so that no explanation can leave it out.
protocol ConditionKind: Sendable {
    /// The rule, in a word for programs that never changes: `seats`.
    static var code: String { get }
    /// The rules that it stands for, by the names that they have in the rulebook, in the audit or in both.
    static var rules: [String] { get }
    /// The conditions that a series has, in the order of its file.
    static func conditions(of series: Series) -> [any Condition]
}

/// Every condition that a series can have, a file for each kind.
enum ConditionBook {
    static let kinds: [any ConditionKind.Type] = [
        WorkshopCountConditions.self, HorizonConditions.self, StartDayConditions.self, GapConditions.self,
        BlackoutConditions.self, PinConditions.self, BalanceConditions.self, ContinuityConditions.self,
        QuotaConditions.self, TogetherConditions.self, ApartConditions.self, RotationConditions.self,
        SeatsConditions.self, RequiredConditions.self, AttendanceLimitConditions.self, CalendarConditions.self,
        AcceptedVenueConditions.self, VisaConditions.self, ClosureConditions.self, CapacityConditions.self,
        UseConditions.self, PaymentConditions.self, GrantConditions.self, WindowConditions.self,
        CoverageConditions.self, FundedPlaceConditions.self, ShareConditions.self, CapConditions.self,
        PerWorkshopConditions.self, LeastSpendingConditions.self, RefusalConditions.self,
    ]

    /// Rules of the audit about what a plan file says of itself, of which nothing can be taken away.
    static let formRules = [
        "name", "status", "known", "order", "end", "attendeeOrder", "duplicates", "amounts", "held", "heldFunding",
        "costs", "seriesCosts", "total", "goals", "value", "bound",
    ]
}

extension Series {
    /// The conditions that the series has.
    var conditions: [any Condition] { ConditionBook.kinds.flatMap { $0.conditions(of: self) } }

    /// The condition of a path, where the series has it.
    func condition(_ path: String) -> (any Condition)? { conditions.first { $0.path == path } }
}
