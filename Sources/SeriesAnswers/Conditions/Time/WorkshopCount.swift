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
struct FewestWorkshops: NumberCondition {
    static let key = "workshops.min"
    var path: String { Self.key }
    let subject = Subject.number

    func sentence(in series: Series) -> Sentence {
        let least = series.workshops.min
        return "there \(least == 1 ? "is" : "are") at least \(counted(least, "workshop", "workshops"))"
    }

    func number(in series: Series) -> Int? { series.workshops.min }

    func set(_ number: Int?, in series: inout Series) { series.workshops.min = number ?? 0 }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let number = value.number.map { counted($0, "workshop", "workshops") } ?? "fewer workshops"
        return "be content with \(number) instead of \(series.workshops.min)"
    }
}

/// So many workshops at most.
struct MostWorkshops: NumberCondition {
    let path = "workshops.max"
    let subject = Subject.ceilings

    func sentence(in series: Series) -> Sentence {
        let most = now(in: series)
        return "there \(most == 1 ? "is" : "are") at most \(counted(most, "workshop", "workshops"))"
    }

    func number(in series: Series) -> Int? { series.workshops.max }

    func set(_ number: Int?, in series: inout Series) { series.workshops.max = number }

    func loosest(_ number: Int, in series: Series) -> Int { max(number, series.horizon.count) }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        "allow \(value.number.map { counted($0, "workshop", "workshops") } ?? "more workshops")"
    }
}
