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
    /// All that have a meaning of their own.
    package static let standard = personal + [venue]
}
