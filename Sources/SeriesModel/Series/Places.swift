/// A place where workshops can be held.
public struct Venue: Hashable, Sendable {
    /// What other parts of the series call it by.
    public var id: String
    /// What people call it.
    public var name: String
    /// A city code.
    public var city: String
    /// A country code, for visas; nil: no visa applies.
    public var country: String?
    /// People; nil: no limit.
    public var capacity: Int?
    /// Days on which it takes no meeting.
    public var closed: [DayRange]
    /// Workshops held there over the series.
    public var uses: Limits
    /// The currency of this venue's amounts; nil: the series'.
    public var currency: String?
    /// Units per meeting day.
    public var dayRate: Rational
    /// Units per workshop.
    public var fixed: Rational
    /// Units per night and person.
    public var hotel: Rational
    /// Units per day and person.
    public var perDiem: Rational
    /// Times of the year with other prices; they do not overlap.
    public var seasons: [Season]
    /// Which of its numbers are estimates.
    public var estimated = Estimated()

    /// A venue. Left out, its name is its id; one that is read from a file is called by its city then.
    public init(
        id: String, name: String? = nil, city: String, country: String? = nil, capacity: Int? = nil,
        closed: [DayRange] = [], uses: Limits = Limits(), currency: String? = nil, dayRate: Rational = 0,
        fixed: Rational = 0, hotel: Rational = 0, perDiem: Rational = 0, seasons: [Season] = []
    ) {
        self.id = id
        self.name = name ?? id
        self.city = city
        self.country = country
        self.capacity = capacity
        self.closed = closed
        self.uses = uses
        self.currency = currency
        self.dayRate = dayRate
        self.fixed = fixed
        self.hotel = hotel
        self.perDiem = perDiem
        self.seasons = seasons
    }

    /// The limits of a venue.
    package static let limits: [LimitKey<Venue>] = [
        .most("capacity", \.capacity, "person", "people"),
        .between("uses", \.uses, "workshop", "workshops", "over the series"),
    ]
}

/// Factors on prices for workshops that start in a range of days.
public struct Season: Hashable, Sendable {
    /// One or more ranges that share the factors.
    public var dates: [DayRange]
    /// Times the fare.
    public var fare: Rational
    /// Times the price of a night.
    public var hotel: Rational
    /// Which of its numbers are estimates.
    public var estimated = Estimated()

    /// A season.
    public init(dates: [DayRange], fare: Rational = 1, hotel: Rational = 1) {
        self.dates = dates
        self.fare = fare
        self.hotel = hotel
    }
}

/// The round trip from a home city to a venue city.
public struct Fare: Hashable, Sendable {
    /// The code of the home city.
    public var from: String
    /// The code of the venue city.
    public var to: String
    /// The round trip, before a season's factor.
    public var fare: Amount
    /// Hours of travel, both ways together.
    public var hours: Rational
    /// Emissions in kg of CO₂, both ways together.
    public var kgCO2: Rational
    /// Which of its numbers are estimates.
    public var estimated = Estimated()

    /// A fare.
    public init(from: String, to: String, fare: Amount, hours: Rational = 0, kgCO2: Rational = 0) {
        self.from = from
        self.to = to
        self.fare = fare
        self.hours = hours
        self.kgCO2 = kgCO2
    }
}

/// A passport, and the country into which its holder goes: what a visa is about.
package struct BorderCrossing: Hashable, Sendable {
    /// The country code of the passport.
    package var passport: String
    /// The country code of the venue.
    package var country: String

    /// With a passport into a country.
    package init(passport: String, country: String) {
        self.passport = passport
        self.country = country
    }
}

/// What the holders of a passport need for a country.
public struct Visa: Hashable, Sendable {
    /// The country code of the passport.
    public var passport: String
    /// The country code of the venue.
    public var country: String
    /// Days ahead of the first day away.
    public var notice: Int
    /// What the visa costs.
    public var fee: Amount
    /// Whether there is no entry at all.
    public var refused: Bool
    /// Which of its numbers are estimates.
    public var estimated = Estimated()

    /// A visa rule.
    public init(passport: String, country: String, notice: Int = 0, fee: Amount = Amount(0), refused: Bool = false) {
        self.passport = passport
        self.country = country
        self.notice = notice
        self.fee = fee
        self.refused = refused
    }
}
