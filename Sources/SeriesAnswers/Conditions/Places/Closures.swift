import SeriesModel
import SeriesText

/// When venues are closed.
enum ClosureConditions: ConditionKind {
    static let code = "closed"
    static let rules = ["option"]

    static func conditions(of series: Series) -> [any Condition] {
        series.venues.flatMap { venue in venue.closed.indices.map { Closure(venue: venue.id, position: $0) } }
    }
}

/// A time in which a venue is closed, by its position.
struct Closure: Condition {
    let venue: String
    let position: Int
    let subject = Subject.venues
    var path: String { "venues.\(venue).closed[\(position)]" }

    func sentence(in series: Series) -> Sentence { "\(series.name(ofVenue: venue)) is closed \(days(in: series))" }

    // A day of long ago, so that the positions of the others stay.
    func lift(from series: inout Series, of original: Series) {
        series.venues.change(venue) { $0.closed[position] = DayRange(SeriesBounds.firstDay) }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        "have \(series.name(ofVenue: venue)) open \(days(in: series))"
    }

    private func days(in series: Series) -> String { series.venue(venue)?.closed[position].spoken ?? "" }
}
