import SeriesModel
import SeriesText

/// The days from one start to the next.
enum GapConditions: ConditionKind {
    static let code = "gap"
    static let rules = ["gap"]

    static func conditions(of series: Series) -> [any Condition] {
        (series.gap.min > series.days ? [LeastGap()] : []) + (series.gap.max != nil ? [GreatestGap()] : [])
    }
}

/// So many days at least from one start to the next.
struct LeastGap: Condition {
    let path = "gap.min"
    let subject = Subject.gaps

    func sentence(in series: Series) -> Sentence {
        "at least \(counted(series.gap.min, "day", "days")) from the start of a workshop to the next"
    }

    // Two workshops at the same time are no plan that anybody means.
    func lift(from series: inout Series, of original: Series) { series.gap.min = min(series.gap.min, series.days) }

    func lighten(to value: ConditionValue, in series: inout Series) {
        if let number = value.number { series.gap.min = number }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        guard let number = value.number else { return "let workshops follow each other sooner" }
        return "let \(counted(number, "day", "days")) between starts be enough, instead of \(series.gap.min)"
    }

    func scale(in series: Series) -> Scale { .numbers(series.gap.min, until: min(series.gap.min, series.days)) }
}

/// So many days at most from one start to the next.
struct GreatestGap: Condition {
    let path = "gap.max"
    let subject = Subject.gaps

    func sentence(in series: Series) -> Sentence {
        "at most \(counted(series.gap.max ?? 0, "day", "days")) from the start of a workshop to the next"
    }

    /// The least gap stays as it is, so that every plan stays right.
    func lift(from series: inout Series, of original: Series) { series.gap.max = nil }

    /// A least gap that is not given is no more than the greatest, and may grow with it.
    func lighten(to value: ConditionValue, in series: inout Series) {
        if let number = value.number { series.givenGap.max = number }
    }

    func canBeTakenAway(from series: Series) -> Bool {
        var changed = series
        changed.givenGap.max = nil
        return changed.gap.min == series.gap.min
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        guard let number = value.number else { return "let workshops be further apart" }
        return "allow \(counted(number, "day", "days")) between starts, instead of \(series.gap.max ?? 0)"
    }

    func scale(in series: Series) -> Scale {
        guard let most = series.gap.max else { return .whole }
        return .numbers(most, until: max(most, series.horizon.count + series.reach))
    }
}
