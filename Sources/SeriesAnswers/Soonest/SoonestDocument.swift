public import SeriesModel
import SeriesText

/// The earliest dates as JSON; participants by their ids.
public struct SoonestDocument: AnswerDocument {
    /// The version of the format.
    public let parley: Int
    /// The name of the series.
    public let name: String
    /// The series currency.
    public let currency: String
    /// The earliest first.
    public let venues: [Place]

    /// How soon one more workshop can be held at a venue.
    public struct Place: Codable, Hashable, Sendable {
        /// A venue id.
        public let venue: String
        /// Whether there is one.
        public let outcome: OutcomeCode
        /// The earliest workshop.
        @OrNull public var workshop: WorkshopDocument?
        /// What it costs.
        @OrNull public var cost: Money?
        /// What stands in the way before.
        public let before: [Earlier]
    }

    /// What was found out of a venue.
    public enum OutcomeCode: String, Codable, CaseIterable, Sendable {
        /// The earliest workshop.
        case workshop
        /// No workshop can be held there.
        case never
        /// It was stopped before that was known.
        case unknown
    }

    /// What stands in the way on some days.
    public struct Earlier: Codable, Hashable, Sendable {
        /// The days on which a workshop would start.
        public let starts: [Day]
        /// What stands in the way.
        public let obstacles: [ObstacleDocument]
    }

    /// A document of earliest dates.
    public init(_ soonest: Soonest, of series: Series) {
        parley = SeriesFormat.version
        name = series.name
        currency = series.currency
        venues = soonest.venues.map { place in
            let found: PlannedWorkshop? = if case .workshop(let found) = place.outcome { found } else { nil }
            let outcome: OutcomeCode =
                switch place.outcome {
                case .workshop: .workshop
                case .never: .never
                case .unknown: .unknown
                }
            return Place(
                venue: place.venue, outcome: outcome, workshop: found.map(WorkshopDocument.init),
                cost: found?.costs.map(\.amount).total,
                before: place.obstacles.map {
                    Earlier(starts: $0.starts, obstacles: $0.obstacles.map(ObstacleDocument.init))
                })
        }
    }
}
