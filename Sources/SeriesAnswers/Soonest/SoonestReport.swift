public import SeriesModel
import SeriesText

/// The earliest dates as a coordinator reads them on a terminal.
public struct SoonestReport: Sendable {
    private let soonest: Soonest
    private let series: Series
    private let words: ObstacleWords

    /// A report of earliest dates; with code names, participants are called by their ids.
    public init(_ soonest: Soonest, of series: Series, codenames: Bool = false) {
        self.soonest = soonest
        self.series = series
        words = ObstacleWords(series: series, codenames: codenames)
    }

    /// The whole report, lines ending with a newline.
    public var text: String {
        let sections = [[series.name, "The earliest dates for one more workshop"]] + soonest.venues.map(section)
        return report(sections)
    }

    private func section(_ place: SoonestAtVenue) -> [String] {
        let name = series.name(ofVenue: place.venue)
        switch place.outcome {
        case .workshop(let workshop):
            let cost = "\(workshop.costs.map(\.amount).total.grouped) \(series.currency)"
            return ["\(name), \(workshop.days.spoken): \(workshop.people(in: series)), \(cost)"]
                + series.attendeeLines(of: workshop.attendees, codenames: words.codenames)
                + earlier(place)
        case .never:
            let head = "\(name): on no day that the series allows. That is proven."
            guard let nearest = place.obstacles.first, let start = nearest.starts.first else { return [head] }
            return [head, "  the nearest to it, from \(start.spoken):"]
                + words.lines(nearest.obstacles).map { "    " + $0 }
        case .unknown: return ["\(name): the search stopped before a date was proven."]
        }
    }

    private func earlier(_ place: SoonestAtVenue) -> [String] {
        ["  why not earlier"]
            + place.obstacles.flatMap { found in
                let from = found.starts.first.map(\.spoken) ?? ""
                let until = found.starts.count > 1 ? found.starts.last.map { " to \($0.spoken)" } ?? "" : ""
                return ["    from \(from)\(until):"] + words.lines(found.obstacles).map { "      " + $0 }
            }
    }
}
