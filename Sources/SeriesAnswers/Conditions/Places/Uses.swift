import SeriesModel
import SeriesText

/// How often a venue is used.
enum UseConditions: ConditionKind {
    static let code = "uses"

    static func conditions(of series: Series) -> [any Condition] {
        series.venues.flatMap { venue -> [any Condition] in
            (venue.uses.min > 0 ? [LeastUses(venue: venue.id)] : [])
                + (venue.uses.max != nil ? [MostUses(venue: venue.id)] : [])
        }
    }
}

/// So many workshops at a venue at least.
struct LeastUses: NumberCondition {
    let venue: String
    let subject = Subject.venues
    var path: String { "venues.\(venue).uses.min" }

    func sentence(in series: Series) -> Sentence {
        "\(series.name(ofVenue: venue)) has at least \(counted(now(in: series), "workshop", "workshops"))"
    }

    func number(in series: Series) -> Int? { series.venue(venue)?.uses.min }

    func set(_ number: Int?, in series: inout Series) { series.venues.change(venue) { $0.uses.min = number ?? 0 } }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let number = value.number.map { $0 == 0 ? "no workshop" : counted($0, "workshop", "workshops") }
        let name = series.name(ofVenue: venue)
        return "go to \(name) for \(number ?? "fewer workshops"), instead of \(now(in: series))"
    }
}

/// So many workshops at a venue at most.
struct MostUses: NumberCondition {
    let venue: String
    let subject = Subject.venues
    var path: String { "venues.\(venue).uses.max" }

    func sentence(in series: Series) -> Sentence {
        let most = now(in: series)
        return most == 0
            ? "\(series.name(ofVenue: venue)) has no workshop"
            : "\(series.name(ofVenue: venue)) has at most \(counted(most, "workshop", "workshops"))"
    }

    func number(in series: Series) -> Int? { series.venue(venue)?.uses.max }

    func set(_ number: Int?, in series: inout Series) { series.venues.change(venue) { $0.uses.max = number } }

    func loosest(_ number: Int, in series: Series) -> Int {
        max(number, series.workshops.max ?? 0, series.horizon.count)
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let number = value.number.map { counted($0, "workshop", "workshops") } ?? "more workshops"
        return "allow \(number) in \(series.name(ofVenue: venue)), instead of \(now(in: series))"
    }
}
