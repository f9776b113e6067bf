import SeriesModel
import SeriesText

/// How often a venue is used.
enum UseConditions: ConditionKind {
    static let code = "uses"
    static let rules = ["uses"]

    static func conditions(of series: Series) -> [any Condition] {
        series.venues.flatMap { venue -> [any Condition] in
            (venue.uses.min > 0 ? [LeastUses(venue: venue.id)] : [])
                + (venue.uses.max != nil ? [MostUses(venue: venue.id)] : [])
        }
    }
}

/// So many workshops at a venue at least.
struct LeastUses: Condition {
    let venue: String
    let subject = Subject.venues
    var path: String { "venues.\(venue).uses.min" }

    func sentence(in series: Series) -> Sentence {
        let least = series.venue(venue)?.uses.min ?? 0
        return "\(series.name(ofVenue: venue)) has at least \(counted(least, "workshop", "workshops"))"
    }

    func lift(from series: inout Series, of original: Series) { series.change(venue: venue) { $0.uses.min = 0 } }

    func lighten(to value: ConditionValue, in series: inout Series) {
        if let number = value.number { series.change(venue: venue) { $0.uses.min = number } }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let number = value.number.map { $0 == 0 ? "no workshop" : counted($0, "workshop", "workshops") }
        let name = series.name(ofVenue: venue)
        return "go to \(name) for \(number ?? "fewer workshops"), instead of \(series.venue(venue)?.uses.min ?? 0)"
    }

    func scale(in series: Series) -> Scale { .numbers(series.venue(venue)?.uses.min ?? 0, until: 0) }
}

/// So many workshops at a venue at most.
struct MostUses: Condition {
    let venue: String
    let subject = Subject.venues
    var path: String { "venues.\(venue).uses.max" }

    func sentence(in series: Series) -> Sentence {
        let most = series.venue(venue)?.uses.max ?? 0
        return most == 0
            ? "\(series.name(ofVenue: venue)) has no workshop"
            : "\(series.name(ofVenue: venue)) has at most \(counted(most, "workshop", "workshops"))"
    }

    func lift(from series: inout Series, of original: Series) { series.change(venue: venue) { $0.uses.max = nil } }

    func lighten(to value: ConditionValue, in series: inout Series) {
        if let number = value.number { series.change(venue: venue) { $0.uses.max = number } }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let number = value.number.map { counted($0, "workshop", "workshops") } ?? "more workshops"
        return "allow \(number) in \(series.name(ofVenue: venue)), instead of \(series.venue(venue)?.uses.max ?? 0)"
    }

    func scale(in series: Series) -> Scale {
        guard let most = series.venue(venue)?.uses.max else { return .whole }
        return .numbers(most, until: max(most, series.workshops.max ?? 0, series.horizon.count))
    }
}
