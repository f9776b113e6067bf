import SeriesModel
import SeriesText

/// How many people a venue holds.
enum CapacityConditions: ConditionKind {
    static let code = "capacity"

    static func conditions(of series: Series) -> [any Condition] {
        series.venues.filter { $0.capacity != nil }.map { CapacityCondition(venue: $0.id) }
    }
}

/// The capacity of a venue.
struct CapacityCondition: NumberCondition {
    let venue: String
    let subject = Subject.venues
    var path: String { "venues.\(venue).capacity" }

    func sentence(in series: Series) -> Sentence {
        "\(series.name(ofVenue: venue)) holds at most \(counted(now(in: series), "person", "people"))"
    }

    func number(in series: Series) -> Int? { series.venue(venue)?.capacity }

    func set(_ number: Int?, in series: inout Series) { series.venues.change(venue) { $0.capacity = number } }

    func loosest(_ number: Int, in series: Series) -> Int { max(number, series.participants.count) }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let people = value.number.map { counted($0, "person", "people") } ?? "more people"
        return "find room for \(people) in \(series.name(ofVenue: venue)), instead of \(now(in: series))"
    }
}
