/// Somebody who pays, and the rules under which they do.
///
/// All money is in the funder's ``currency``, and converted once, rounded down to a cent.
public struct Funder: Hashable, Sendable {
    /// What plans call it by.
    public var id: String
    /// What people call it.
    public var name: String
    /// The whole grant, overhead included, in units of ``currency``.
    public var amount: Rational
    /// A currency code; nil: the series'.
    public var currency: String?
    /// Pays for a workshop only where all its meeting days lie in it; series costs are always in, also where ``venues``
    /// is given.
    public var window: DayRange?
    /// Categories it pays; nil: all.
    public var covers: [String]?
    /// Delegation ids whose personal costs it pays; nil: all.
    public var delegations: [String]?
    /// Venue ids at which it pays; nil: all.
    public var venues: [String]?
    /// Percent on top of what it pays directly, out of the same grant.
    public var overhead: Rational
    /// The largest share of the direct cost of the series, 0 to 1; nil: no limit.
    public var maxShare: Rational?
    /// The most it pays in a category, in units of ``currency``.
    public var caps: [String: Rational]
    /// Where given, the budget headings of the grant, in units of ``currency``: what it pays in a heading is at most
    /// its amount and ``reallocation`` of it, and categories that are not headings are not covered.
    public var headings: [String: Rational]?
    /// The share by which a heading may be exceeded, 0 or more.
    public var reallocation: Rational
    /// The most it pays for any one workshop, in units of ``currency``; nil: no limit.
    public var perWorkshop: Rational?
    /// The least it must pay directly, in units of ``currency``; nil: nothing.
    public var minSpend: Rational?

    /// A funder.
    public init(
        id: String, name: String? = nil, amount: Rational, currency: String? = nil, window: DayRange? = nil,
        covers: [String]? = nil, delegations: [String]? = nil, venues: [String]? = nil, overhead: Rational = 0,
        maxShare: Rational? = nil, caps: [String: Rational] = [:], headings: [String: Rational]? = nil,
        reallocation: Rational = 0, perWorkshop: Rational? = nil,
        minSpend: Rational? = nil
    ) {
        self.id = id
        self.name = name ?? id
        self.amount = amount
        self.currency = currency
        self.window = window
        self.covers = covers
        self.delegations = delegations
        self.venues = venues
        self.overhead = overhead
        self.maxShare = maxShare
        self.caps = caps
        self.headings = headings
        self.reallocation = reallocation
        self.perWorkshop = perWorkshop
        self.minSpend = minSpend
    }
}

extension Funder {
    /// The categories that it pays, headings considered; nil: all.
    package var covered: [String]? {
        guard let headings else { return covers }
        return covers.map { $0.filter { headings[$0] != nil } } ?? headings.keys.sorted()
    }

    /// The most that it pays in a category, be it a cap or a heading with what may be moved into it; nil: no limit.
    package func most(for category: String) -> Rational? {
        [caps[category], headings?[category].map { $0 * (1 + reallocation) }].compactMap { $0 }.min()
    }

    /// Turns headings into caps, which say what may be paid in a category and nothing of other categories.
    package mutating func turnHeadingsIntoCaps() {
        for category in (headings ?? [:]).keys { caps[category] = most(for: category) }
        headings = nil
        reallocation = 0
    }
}
