import SeriesModel
import SeriesText

/// The days on which a workshop may start.
enum StartDayConditions: ConditionKind {
    static let code = "starts"
    static let rules = ["option"]

    static func conditions(of series: Series) -> [any Condition] {
        let isAny = series.startOn.map { $0.count == Weekday.allCases.count } ?? true
        return (isAny ? [] : [StartWeekdays()]) + (series.starts == nil ? [] : [GivenStarts()])
    }
}

/// The weekdays on which a workshop may start.
struct StartWeekdays: Condition {
    let path = "startOn"
    let subject = Subject.dates

    func sentence(in series: Series) -> Sentence {
        let days = series.startOn ?? []
        return days.isEmpty ? "workshops start on no day of the week" : "workshops start on \(Self.spoken(days)) only"
    }

    func lift(from series: inout Series, of original: Series) { series.startOn = nil }

    func lighten(to value: ConditionValue, in series: inout Series) {
        if case .weekdays(let days) = value { series.startOn = days }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        guard case .weekdays(let days) = value else { return "let workshops start on any day of the week" }
        return "let workshops start on \(Self.spoken(days))"
    }

    func scale(in series: Series) -> Scale {
        let allowed = series.startOn ?? []
        return .choices { _ in
            Weekday.allCases.filter { !allowed.contains($0) }.map { .weekdays(allowed.union([$0])) }
        }
    }

    private static func spoken(_ days: Set<Weekday>) -> String {
        listed(Weekday.allCases.filter(days.contains).map(\.rawValue.capitalizedFirst), "or")
    }
}

/// The days on which alone a workshop may start, such as those of a poll.
struct GivenStarts: Condition {
    let path = "starts"
    let subject = Subject.dates

    func sentence(in series: Series) -> Sentence {
        let days = series.starts?.reduce(0) { $0 + $1.count } ?? 0
        return "workshops start on \(counted(days, "given day", "given days")) only"
    }

    func lift(from series: inout Series, of original: Series) { series.starts = nil }

    func lighten(to value: ConditionValue, in series: inout Series) {
        if let days = value.days { series.starts = (series.starts ?? []) + days }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        guard let days = value.days else { return "let workshops start on other days than the given ones" }
        return "let a workshop start on \(listed(days.map(\.spoken), "and on")) too"
    }

    func scale(in series: Series) -> Scale {
        let given = series.starts ?? []
        return .choices { plan in
            let more = plan.workshops.map(\.start).filter { day in !given.contains { $0.contains(day) } }
            let ranges = more.map { DayRange($0) }
            return ranges.map { .days([$0]) } + (ranges.count > 1 ? [.days(ranges)] : [])
        }
    }
}
