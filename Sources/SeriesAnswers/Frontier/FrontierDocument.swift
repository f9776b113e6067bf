public import SeriesModel
import SeriesText

/// A trade-off as JSON. Values are in the unit of their goal; money is in units with two decimals.
public struct FrontierDocument: AnswerDocument {
    /// The version of the format.
    public let parley: Int
    /// The name of the series.
    public let name: String
    /// The series currency.
    public let currency: String
    /// What is gained, in order.
    public let of: [Goal.Kind]
    /// What it is weighed against.
    public let against: Goal.Kind
    /// Whether no step is missing.
    public let extent: Extent
    /// That of the best price first.
    public let steps: [Step]

    /// What a price makes possible.
    public struct Step: Codable, Hashable, Sendable {
        /// One for each goal that is gained.
        public let values: [Rational]
        /// In the unit of the goal that it is weighed against.
        public let price: Rational
        /// No plan with these values has a better price; null where that is not known.
        @OrNull public var bound: Rational?
        /// A plan for it.
        public let workshops: [WorkshopDocument]

        fileprivate enum CodingKeys: String, CodingKey {
            case values, price, bound, workshops
        }
    }

    /// A document of a trade-off.
    public init(_ frontier: Frontier, of series: Series) {
        parley = SeriesFormat.version
        name = series.name
        currency = series.currency
        of = frontier.goals
        against = frontier.against
        extent = frontier.isWhole ? .whole : .partial
        steps = frontier.steps.map {
            Step(
                values: $0.values, price: $0.price, bound: $0.bound,
                workshops: $0.plan.workshops.map(WorkshopDocument.init))
        }
    }

    /// Costs in whole cents are written with two decimals.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(parley, forKey: .parley)
        try container.encode(name, forKey: .name)
        try container.encode(currency, forKey: .currency)
        try container.encode(of, forKey: .of)
        try container.encode(against, forKey: .against)
        try container.encode(extent, forKey: .extent)
        var list = container.nestedUnkeyedContainer(forKey: .steps)
        for step in steps {
            var entry = list.nestedContainer(keyedBy: Step.CodingKeys.self)
            var values = entry.nestedUnkeyedContainer(forKey: .values)
            for (goal, value) in zip(of, step.values) { try values.encode(goal.written(value)) }
            try entry.encode(against.written(step.price), forKey: .price)
            if let bound = step.bound {
                try entry.encode(against.written(bound), forKey: .bound)
            } else {
                try entry.encodeNil(forKey: .bound)
            }
            try entry.encode(step.workshops, forKey: .workshops)
        }
    }
}
