/// A workshop that has taken place, and what was really spent where that is known.
public struct HeldWorkshop: Hashable, Sendable {
    /// The first meeting day.
    public var start: Day
    /// A venue id.
    public var venue: String
    /// Participant ids.
    public var attendees: [String]
    /// What was spent, in units of the series currency; nil: priced like a planned workshop.
    public var costs: [SpentCost]?
    /// Who paid; nil: decided with the rest. Needs ``costs``.
    public var funding: [SpentFunding]?

    /// A workshop that has taken place.
    public init(
        start: Day, venue: String, attendees: [String], costs: [SpentCost]? = nil, funding: [SpentFunding]? = nil
    ) {
        self.start = start
        self.venue = venue
        self.attendees = attendees
        self.costs = costs
        self.funding = funding
    }
}

/// A line of what was spent at a held workshop.
public struct SpentCost: Hashable, Sendable {
    /// The category it was spent under.
    public var category: String
    /// A delegation id, or nil where the line is not personal.
    public var delegation: String?
    /// Units of the series currency.
    public var amount: Rational

    /// A line of what was spent.
    public init(category: String, delegation: String? = nil, amount: Rational) {
        self.category = category
        self.delegation = delegation
        self.amount = amount
    }
}

/// A line of who paid at a held workshop.
public struct SpentFunding: Hashable, Sendable {
    /// A funder id.
    public var funder: String
    /// The category it was spent under.
    public var category: String
    /// A delegation id, or nil where the line is not personal.
    public var delegation: String?
    /// Units of the series currency.
    public var amount: Rational

    /// A line of who paid.
    public init(funder: String, category: String, delegation: String? = nil, amount: Rational) {
        self.funder = funder
        self.category = category
        self.delegation = delegation
        self.amount = amount
    }
}
