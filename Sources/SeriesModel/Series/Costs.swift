/// Something bought for every workshop: interpreters, security.
public struct Service: Hashable, Sendable {
    /// What people call it.
    public var name: String
    /// The category under which it is paid.
    public var category: String
    /// Units per meeting day.
    public var perDay: Rational
    /// Units per workshop.
    public var perWorkshop: Rational
    /// The currency of both; nil: the series'.
    public var currency: String?
    /// Which of its numbers are estimates.
    public var estimated = Estimated()

    /// A service.
    public init(
        name: String? = nil, category: String, perDay: Rational = 0, perWorkshop: Rational = 0, currency: String? = nil
    ) {
        self.name = name ?? category
        self.category = category
        self.perDay = perDay
        self.perWorkshop = perWorkshop
        self.currency = currency
    }
}

/// A cost once for the series: staff, audit.
public struct SeriesCost: Hashable, Sendable {
    /// What people call it.
    public var name: String
    /// The category under which it is paid.
    public var category: String
    /// What it costs.
    public var amount: Amount
    /// Which of its numbers are estimates.
    public var estimated = Estimated()

    /// A cost of the whole series.
    public init(name: String? = nil, category: String, amount: Amount) {
        self.name = name ?? category
        self.category = category
        self.amount = amount
    }
}

/// The categories whose lines belong to an attendee, and the one of the venue.
public enum CostCategory {
    /// The round trip.
    public static let travel = "travel"
    /// The visa fee.
    public static let visa = "visa"
    /// The hotel.
    public static let lodging = "lodging"
    /// The daily allowance.
    public static let perDiem = "perDiem"
    /// The honorarium.
    public static let fee = "fee"
    /// Meeting rooms.
    public static let venue = "venue"

    /// The personal categories, in the order of a plan's lines.
    public static let personal = [travel, visa, lodging, perDiem, fee]
    /// Those that the format knows, in the order of a plan's lines.
    package static let known = personal + [venue]
}

extension Series {
    /// The categories of the format and then those of the file, in order; one may be there twice.
    package var categories: [String] { CostCategory.known + services.map(\.category) + costs.map(\.category) }

    /// The categories in which this series can have costs above 0, in the same order, those of its workshops apart from
    /// those once for the series.
    package var costedCategories: (workshops: [String], series: [String]) {
        let hasFees = delegations.contains { $0.fee.value > 0 } || participants.contains { ($0.fee?.value ?? 0) > 0 }
        let hasCosts: [String: Bool] = [
            CostCategory.travel: fares.contains { $0.fare.value > 0 },
            CostCategory.visa: visas.contains { $0.fee.value > 0 },
            CostCategory.lodging: venues.contains { $0.hotel > 0 },
            CostCategory.perDiem: venues.contains { $0.perDiem > 0 }, CostCategory.fee: hasFees,
            CostCategory.venue: venues.contains { $0.dayRate > 0 || $0.fixed > 0 },
        ]
        var ofWorkshops = CostCategory.known.filter { hasCosts[$0] ?? false }
        ofWorkshops += services.filter { $0.perDay > 0 || $0.perWorkshop > 0 }.map(\.category)
        ofWorkshops += held.flatMap { $0.costs ?? [] }.map(\.category)
        return (ofWorkshops, costs.filter { $0.amount.value > 0 }.map(\.category))
    }
}
