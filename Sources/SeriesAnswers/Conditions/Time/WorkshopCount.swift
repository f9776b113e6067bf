import SeriesModel
import SeriesText

/// How many workshops there are.
enum WorkshopCountConditions: ConditionKind {
    static let code = "workshops"
    static let rules = ["number"]

    static func conditions(of series: Series) -> [any Condition] {
        (series.workshops.min > 0 ? [FewestWorkshops()] : []) + (series.workshops.max != nil ? [MostWorkshops()] : [])
    }
}

/// So many workshops at least.
struct FewestWorkshops: Condition {
    static let key = "workshops.min"
    var path: String { Self.key }
    let subject = Subject.number

    func sentence(in series: Series) -> Sentence {
        let least = series.workshops.min
        return "there \(least == 1 ? "is" : "are") at least \(counted(least, "workshop", "workshops"))"
    }

    func lift(from series: inout Series, of original: Series) { series.workshops.min = 0 }

    func lighten(to value: ConditionValue, in series: inout Series) {
        if let number = value.number { series.workshops.min = number }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let number = value.number.map { counted($0, "workshop", "workshops") } ?? "fewer workshops"
        return "be content with \(number) instead of \(series.workshops.min)"
    }

    func scale(in series: Series) -> Scale { .numbers(series.workshops.min, until: 0) }
}

/// So many workshops at most.
struct MostWorkshops: Condition {
    let path = "workshops.max"
    let subject = Subject.ceilings

    func sentence(in series: Series) -> Sentence {
        let most = series.workshops.max ?? 0
        return "there \(most == 1 ? "is" : "are") at most \(counted(most, "workshop", "workshops"))"
    }

    func lift(from series: inout Series, of original: Series) { series.workshops.max = nil }

    func lighten(to value: ConditionValue, in series: inout Series) {
        if let number = value.number { series.workshops.max = number }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        "allow \(value.number.map { counted($0, "workshop", "workshops") } ?? "more workshops")"
    }

    func scale(in series: Series) -> Scale {
        let many = max(series.workshops.max ?? 0, series.horizon.count)
        return .numbers(series.workshops.max ?? many, until: many)
    }
}
