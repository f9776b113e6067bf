import SeriesModel

/// The conditions that come from one rule: what a series has of them, and which rules they are of.
///
/// A rule of the rulebook or of the audit that no kind names fails a test, so that no explanation can leave it out.
protocol ConditionKind: Sendable {
    /// The rule, in a word for programs that never changes: `seats`.
    static var code: String { get }
    /// The rules that it stands for, by the names that they have in the rulebook, in the audit or in both; where
    /// nothing else is said, the one that is called like it.
    static var rules: [String] { get }
    /// The conditions that a series has, in the order of its file.
    static func conditions(of series: Series) -> [any Condition]
}

extension ConditionKind {
    static var rules: [String] { [code] }
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

/// What conditions are about: those of a subject are tried together, weigh alike, and have one reason code.
enum Subject: CaseIterable, Sendable {
    // In the order in which a search takes them away: first what is rarely to blame.

    /// What a funder pays and what not, beyond its amount.
    case fundersRules
    /// That everything is paid, and the amounts.
    case money
    /// When people can be away.
    case calendars
    /// Where people go.
    case acceptedVenues
    /// Visas.
    case entry
    /// How often people come.
    case attendances
    /// Quotas, together, apart.
    case company
    /// Continuity, rotation and balance.
    case harmony
    /// Closed venues, their room and how often they are used.
    case venues
    /// Blackouts.
    case blackouts
    /// The horizon and the days on which workshops start.
    case dates
    /// The most seats and workshops.
    case ceilings
    /// Days from one start to the next.
    case gaps
    /// Pinned workshops.
    case pins
    /// The least seats, and who is required.
    case seats
    /// How many workshops there must be.
    case number

    /// The word for programs.
    var reason: ReasonCode {
        switch self {
        case .money, .fundersRules: .money
        case .pins: .pinned
        case .entry: .visas
        case .calendars, .acceptedVenues, .attendances: .people
        case .venues: .venues
        case .company, .harmony: .rules
        case .blackouts, .dates, .ceilings, .gaps, .seats, .number: .dates
        }
    }

    /// What changing a condition asks for.
    var burden: WayOut.Burden {
        switch self {
        case .dates, .ceilings, .gaps, .seats, .company, .harmony, .pins: .rule
        case .calendars, .acceptedVenues, .attendances, .venues: .asking
        case .number: .fewerWorkshops
        case .entry, .blackouts: .authority
        case .fundersRules: .consent
        case .money: .money
        }
    }
}
