import SeriesModel
import SeriesText

/// How many people a venue holds.
enum CapacityConditions: ConditionKind {
    static let code = "capacity"
    static let rules = ["capacity"]

    static func conditions(of series: Series) -> [any Condition] {
        series.venues.filter { $0.capacity != nil }.map { CapacityCondition(venue: $0.id) }
    }
}

/// The capacity of a venue.
struct CapacityCondition: Condition {
    let venue: String
    let subject = Subject.venues
    var path: String { "venues.\(venue).capacity" }

    func sentence(in series: Series) -> Sentence {
        let most = series.venue(venue)?.capacity ?? 0
        return "\(series.name(ofVenue: venue)) holds at most \(counted(most, "person", "people"))"
    }

    func lift(from series: inout Series, of original: Series) { series.change(venue: venue) { $0.capacity = nil } }

    func lighten(to value: ConditionValue, in series: inout Series) {
        if let number = value.number { series.change(venue: venue) { $0.capacity = number } }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let people = value.number.map { counted($0, "person", "people") } ?? "more people"
        return
            "find room for \(people) in \(series.name(ofVenue: venue)), instead of \(series.venue(venue)?.capacity ?? 0)"
    }

    func scale(in series: Series) -> Scale {
        guard let most = series.venue(venue)?.capacity else { return .whole }
        return .numbers(most, until: max(most, series.participants.count))
    }
}
