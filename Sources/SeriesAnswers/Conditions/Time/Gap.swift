import SeriesModel
import SeriesText

/// The days from one start to the next.
enum GapConditions: ConditionKind {
    static let code = "gap"

    static func conditions(of series: Series) -> [any Condition] {
        (series.gap.min > series.days ? [LeastGap()] : []) + (series.gap.max != nil ? [GreatestGap()] : [])
    }
}

/// So many days at least from one start to the next.
struct LeastGap: NumberCondition {
    let path = "gap.min"
    let subject = Subject.gaps

    func sentence(in series: Series) -> Sentence {
        "at least \(counted(series.gap.min, "day", "days")) from the start of a workshop to the next"
    }

    func number(in series: Series) -> Int? { series.gap.min }

    func set(_ number: Int?, in series: inout Series) {
        series.gap.min = number ?? loosest(series.gap.min, in: series)
    }

    // Two workshops at the same time are no plan that anybody means.
    func loosest(_ number: Int, in series: Series) -> Int { min(number, series.days) }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        guard let number = value.number else { return "let workshops follow each other sooner" }
        return "let \(counted(number, "day", "days")) between starts be enough, instead of \(series.gap.min)"
    }
}

/// So many days at most from one start to the next.
struct GreatestGap: NumberCondition {
    let path = "gap.max"
    let subject = Subject.gaps

    func sentence(in series: Series) -> Sentence {
        "at most \(counted(now(in: series), "day", "days")) from the start of a workshop to the next"
    }

    func number(in series: Series) -> Int? { series.gap.max }

    /// A least gap that is not given is no more than the greatest, and may grow with it; where the greatest is taken
    /// away it stays as it is, so that every plan stays right.
    func set(_ number: Int?, in series: inout Series) {
        if let number { series.givenGap.max = number } else { series.gap.max = nil }
    }

    func loosest(_ number: Int, in series: Series) -> Int { max(number, series.horizon.count + series.reach) }

    func canBeTakenAway(from series: Series) -> Bool {
        var changed = series
        changed.givenGap.max = nil
        return changed.gap.min == series.gap.min
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        guard let number = value.number else { return "let workshops be further apart" }
        return "allow \(counted(number, "day", "days")) between starts, instead of \(now(in: series))"
    }
}
