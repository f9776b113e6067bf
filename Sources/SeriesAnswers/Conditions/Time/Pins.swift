import SeriesModel
import SeriesText

/// Workshops that must be in the plan.
enum PinConditions: ConditionKind {
    static let code = "pinned"

    static func conditions(of series: Series) -> [any Condition] {
        series.pinned.indices.map { PinCondition(position: $0) }
    }
}

/// A pinned workshop, by its position in the series.
struct PinCondition: Condition {
    let position: Int
    let subject = Subject.pins
    var path: String { "pinned[\(position)]" }

    func sentence(in series: Series) -> Sentence {
        let pin = series.pinned[position]
        return "a workshop is pinned in \(series.name(ofVenue: pin.venue)) from \(pin.start.spoken)"
    }

    func lift(from series: inout Series, of original: Series) {
        if let found = series.pinned.firstIndex(of: original.pinned[position]) { series.pinned.remove(at: found) }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let pin = series.pinned[position]
        return "give up the pin in \(series.name(ofVenue: pin.venue)) from \(pin.start.spoken)"
    }
}
