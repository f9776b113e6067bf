public import SeriesModel

/// A budget as JSON. Money is in units with two decimals; `own` amounts are in the funder's currency.
public struct BudgetDocument: AnswerDocument {
    /// The version of the format.
    public let parley: Int
    /// The name of the series.
    public let name: String
    /// The series currency.
    public let currency: String
    /// All direct costs.
    public let total: Money
    /// What no funder here pays of what has been held.
    public let unfunded: Money
    /// How much of the total rests on estimates; not there where nothing of the series is one.
    public var estimated: EstimatedShare?
    /// What each funder pays.
    public let funders: [FunderEntry]
    /// When the money is needed.
    public let calendar: [Month]
    /// Every payment and every overhead.
    public let lines: [Line]

    /// What a funder pays.
    public struct FunderEntry: Codable, Hashable, Sendable {
        /// A funder id.
        public let id: String
        /// What people call it.
        public let name: String
        /// Its own currency.
        public let currency: String
        /// What a unit of that is worth in the series currency.
        public let rate: Rational
        /// Overhead on what is paid directly.
        public let overheadPercent: Rational
        /// What it pays directly by category.
        public let categories: [Category]
        /// What it pays directly by workshop, and for the series.
        public let places: [Place]
        /// In the series currency.
        public let balance: Balance
        /// In its own currency.
        public let ownBalance: Balance
    }

    /// What a funder pays in a category.
    public struct Category: Codable, Hashable, Sendable {
        /// Of costs, such as `travel`.
        public let category: String
        /// In the series currency.
        public let amount: Money
        /// In the funder's own.
        public let own: Money
    }

    /// What a funder pays for a workshop, or for the series.
    public struct Place: Codable, Hashable, Sendable {
        /// For what.
        public let place: PlaceCode
        /// The first meeting day.
        public var start: Day?
        /// The last meeting day.
        public var end: Day?
        /// A venue id.
        public var venue: String?
        /// In the series currency.
        public let amount: Money
        /// In the funder's own.
        public let own: Money

        fileprivate init(_ entry: BudgetEntry<BudgetPlace>) {
            (place, amount, own) = (entry.heading.word, entry.sum.amount, entry.sum.own)
            if case .workshop(let start, let end, let venue) = entry.heading {
                (self.start, self.end, self.venue) = (start, end, venue)
            }
        }
    }

    /// What is paid of a grant, and what is left.
    public struct Balance: Codable, Hashable, Sendable {
        /// What is paid directly.
        public let direct: Money
        /// What rounding down took from it.
        public let directRounding: Rational
        /// The overhead on it.
        public let overhead: Money
        /// What rounding down took from that.
        public let overheadRounding: Rational
        /// Both together.
        public let total: Money
        /// The whole grant.
        public let grant: Money
        /// What rounding down took from it.
        public let grantRounding: Rational
        /// What is left of it.
        public let left: Money
        /// How much of that can go to direct costs.
        public let leftForDirect: Money

        fileprivate init(_ balance: GrantBalance) {
            direct = balance.direct
            directRounding = balance.directRounding
            overhead = balance.overhead
            overheadRounding = balance.overheadRounding
            total = balance.total
            grant = balance.grant
            grantRounding = balance.grantRounding
            left = balance.left
            leftForDirect = balance.leftForDirect
        }
    }

    /// What is needed in a month.
    public struct Month: Codable, Hashable, Sendable {
        /// `2027-02`.
        public let month: String
        /// In all.
        public let total: Money
        /// What no funder here pays.
        public let unfunded: Money
        /// What each pays.
        public let funders: [Share]
    }

    /// What a funder pays in a month.
    public struct Share: Codable, Hashable, Sendable {
        /// A funder id.
        public let funder: String
        /// In the series currency.
        public let amount: Money
        /// In the funder's own.
        public let own: Money
    }

    /// A payment, or an overhead.
    public struct Line: Codable, Hashable, Sendable {
        /// A funder id.
        @OrNull public var funder: String?
        /// A workshop, of which the next three are then, or the series as a whole.
        public let place: PlaceCode
        /// The first meeting day.
        @OrNull public var start: Day?
        /// The last meeting day.
        @OrNull public var end: Day?
        /// A venue id.
        @OrNull public var venue: String?
        /// Of costs, such as `travel`.
        public let category: String
        /// Whose costs, by a delegation's id.
        @OrNull public var delegation: String?
        /// When it is needed.
        public let due: Day
        /// In the series currency.
        public let amount: Money
        /// In the funder's own.
        public let own: Money

        fileprivate init(_ line: BudgetLine) {
            (place, category, due) = (line.place.word, line.category, line.due)
            (amount, own) = (line.sum.amount, line.sum.own)
            (funder, delegation) = (line.funder, line.delegation)
            if case .workshop(let start, let end, let venue) = line.place {
                (self.start, self.end, self.venue) = (start, end, venue)
            }
        }
    }

    /// A document of a budget; the name is that of the series.
    public init(_ budget: Budget, name: String) {
        parley = SeriesFormat.version
        self.name = name
        currency = budget.currency
        total = budget.total
        unfunded = budget.unfunded
        estimated = budget.estimated
        funders = budget.funders.map { funder in
            FunderEntry(
                id: funder.funder.id, name: funder.funder.name, currency: funder.currency, rate: funder.rate,
                overheadPercent: funder.funder.overhead,
                categories: funder.categories.map {
                    Category(category: $0.heading, amount: $0.sum.amount, own: $0.sum.own)
                }, places: funder.places.map(Place.init), balance: Balance(funder.balance),
                ownBalance: Balance(funder.ownBalance))
        }
        calendar = budget.months.map { month in
            Month(
                month: "\(month.year)-\(month.month < 10 ? "0" : "")\(month.month)", total: month.total,
                unfunded: month.unfunded,
                funders: zip(budget.funders, month.sums).filter { $0.1 != .zero }.map { funder, sum in
                    Share(funder: funder.funder.id, amount: sum.amount, own: sum.own)
                })
        }
        lines = budget.lines.map(Line.init)
    }
}

/// What money is paid for.
public enum PlaceCode: String, Codable, CaseIterable, Sendable {
    /// For a workshop.
    case workshop
    /// Once for the series.
    case series
}

extension BudgetPlace {
    fileprivate var word: PlaceCode { if case .series = self { .series } else { .workshop } }
}
