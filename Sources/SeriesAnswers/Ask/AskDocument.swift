public import SeriesModel

/// What to ask of a funder as JSON. Money is in units of the funder's currency with two decimals.
public struct AskDocument: AnswerDocument {
    /// The version of the format.
    public let parley: Int
    /// The name of the series.
    public let name: String
    /// The funder's id.
    public let funder: String
    /// The funder's currency.
    public let currency: String
    /// Overhead on what is paid directly.
    public let overheadPercent: Rational
    /// Whether no level is missing.
    public let extent: Extent
    /// Least amount first.
    public let levels: [Level]

    /// What a level takes.
    public struct Level: Codable, Hashable, Sendable {
        /// How many workshops, held ones included.
        public let workshops: Int
        /// The attendance, weighted as the goal is.
        public let attendance: Rational
        /// The grant, overhead included.
        public let amount: Money
        /// The same where it is proven to be the least.
        @OrNull public var bound: Money?
        /// What it is spent on.
        public let headings: [Heading]
        /// The overhead in it.
        public let overhead: Money
        /// Fractions of cents that had to be rounded up.
        public let rounding: Money
        /// A right plan for it.
        public let schedule: [WorkshopDocument]
    }

    /// What a category takes.
    public struct Heading: Codable, Hashable, Sendable {
        /// Of costs, such as `travel`.
        public let category: String
        /// In the funder's currency, overhead left out.
        public let amount: Money
    }

    /// A document of what to ask.
    public init(_ ask: Ask, of series: Series) {
        parley = SeriesFormat.version
        name = series.name
        funder = ask.funder.id
        currency = ask.currency
        overheadPercent = ask.funder.overhead
        extent = ask.isWhole ? .whole : .partial
        levels = ask.levels.map { level in
            Level(
                workshops: level.workshops, attendance: level.attendance, amount: level.amount,
                bound: level.isProven ? level.amount : nil,
                headings: level.budget.categories.map { Heading(category: $0.heading, amount: $0.sum.own) },
                overhead: level.budget.ownBalance.overhead, rounding: level.rounding,
                schedule: level.plan.workshops.map(WorkshopDocument.init))
        }
    }
}

/// Whether a search came to its end.
public enum Extent: String, Codable, CaseIterable, Sendable {
    /// Nothing is missing.
    case whole
    /// A limit came before.
    case partial
}
