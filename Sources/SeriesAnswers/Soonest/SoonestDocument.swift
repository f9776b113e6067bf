public import SeriesModel
import SeriesText

/// The earliest dates as JSON; participants by their ids.
public struct SoonestDocument: Sendable {
    private let soonest: Soonest
    private let series: Series

    /// A document of earliest dates.
    public init(_ soonest: Soonest, of series: Series) {
        self.soonest = soonest
        self.series = series
    }

    /// The JSON, ending with a newline.
    public var text: String {
        JSONValue.object([
            "parley": .version, "name": .text(series.name), "currency": .text(series.currency),
            "venues": .array(soonest.venues.map(place)),
        ]).document
    }

    private func place(_ place: SoonestAtVenue) -> JSONValue {
        let outcome: String
        var workshop = JSONValue.null
        var cost = JSONValue.null
        switch place.outcome {
        case .workshop(let found):
            outcome = "workshop"
            workshop = .workshop(found)
            cost = .money(found.costs.map(\.amount).total)
        case .never: outcome = "never"
        case .unknown: outcome = "unknown"
        }
        return .object([
            "venue": .text(place.venue), "outcome": .text(outcome), "workshop": workshop, "cost": cost,
            "before": .array(
                place.obstacles.map { found in
                    .object([
                        "starts": .array(found.starts.map { .day($0) }),
                        "obstacles": .array(found.obstacles.map(JSONValue.obstacle)),
                    ])
                }),
        ])
    }
}
