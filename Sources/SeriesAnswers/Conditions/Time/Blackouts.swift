import SeriesModel
import SeriesText

/// Days that no meeting may touch.
enum BlackoutConditions: ConditionKind {
    static let code = "blackout"
    static let rules = ["option"]

    static func conditions(of series: Series) -> [any Condition] {
        series.blackouts.indices.map { BlackoutCondition(position: $0) }
    }
}

/// A blackout, by its position in the series.
struct BlackoutCondition: Condition {
    let position: Int
    let subject = Subject.blackouts
    var path: String { "blackouts[\(position)]" }

    func sentence(in series: Series) -> Sentence {
        let blackout = series.blackouts[position]
        return "no meeting \(blackout.dates.spoken)\(blackout.why.map { " (\($0))" } ?? "")"
    }

    func canBeTakenAway(from series: Series) -> Bool { !series.blackouts[position].isPast }

    // A day of long ago, so that the positions of the others stay.
    func lift(from series: inout Series, of original: Series) {
        series.blackouts[position].dates = DayRange(SeriesBounds.firstDay)
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        "meet in spite of the blackout \(series.blackouts[position].dates.spoken)"
    }
}
