import SeriesModel
import SeriesText

/// The days between which everybody meets. Lifted, a horizon is longer by ``SeriesModel/Series/reach`` days at either
/// end, and no longer than one may be.
enum HorizonConditions: ConditionKind {
    static let code = "horizon"
    static let rules = ["option"]

    static func conditions(of series: Series) -> [any Condition] {
        (series.earliestFirstDay < series.horizon.first ? [HorizonStart()] : []) + [HorizonEnd()]
    }
}

/// The first day of the horizon.
struct HorizonStart: Condition {
    let path = "horizon.first"
    let subject = Subject.dates

    func sentence(in series: Series) -> Sentence { "no meeting before \(series.horizon.first.spoken)" }

    func lift(from series: inout Series, of original: Series) { series.begin(on: original.earliestFirstDay) }

    func lighten(to value: ConditionValue, in series: inout Series) {
        if case .day(let day) = value { series.begin(on: day) }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        guard case .day(let day) = value else { return "meet earlier than \(series.horizon.first.spoken)" }
        return "meet from \(day.spoken) on, \(counted(series.horizon.first - day, "day", "days")) earlier"
    }

    func scale(in series: Series) -> Scale {
        .steps(now: series.horizon.first.number, lifted: series.earliestFirstDay.number) { .day(Day(number: $0)) }
    }
}

/// The last day of the horizon.
struct HorizonEnd: Condition {
    let path = "horizon.last"
    let subject = Subject.dates

    func sentence(in series: Series) -> Sentence { "no meeting after \(series.horizon.last.spoken)" }

    func lift(from series: inout Series, of original: Series) { series.end(on: original.latestLastDay) }

    func lighten(to value: ConditionValue, in series: inout Series) {
        if case .day(let day) = value { series.end(on: day) }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        guard case .day(let day) = value else { return "meet later than \(series.horizon.last.spoken)" }
        return "meet until \(day.spoken), \(counted(day - series.horizon.last, "day", "days")) later"
    }

    func scale(in series: Series) -> Scale {
        .steps(now: series.horizon.last.number, lifted: series.latestLastDay.number) { .day(Day(number: $0)) }
    }
}

extension Series {
    /// Days by which a lifted horizon is longer: enough for all the workshops that must be, one gap after the other.
    var reach: Int { max(0, min(room, max(1, workshops.min) * max(days, min(gap.min, 366)) + days)) }

    /// The days that are left of the longest horizon.
    private var room: Int { SeriesBounds.horizon - horizon.count }

    /// The earliest day on which a horizon may begin once it is lifted: nobody meets before the day after today, and
    /// half of the room is left for its end. Where its first days are over it begins no earlier.
    var earliestFirstDay: Day {
        if blackouts.contains(where: \.isPast) { return horizon.first }
        let earliest = horizon.first - min(reach, room / 2)
        return min(horizon.first, today.map { max($0 + 1, earliest) } ?? earliest)
    }

    /// The latest day on which it may end: long enough after today, too.
    var latestLastDay: Day {
        let longest = earliestFirstDay + (SeriesBounds.horizon - 1)
        return min(max(horizon.last, today ?? horizon.last) + reach, max(horizon.last, longest))
    }

    fileprivate mutating func begin(on day: Day) { horizon = DayRange(day, horizon.last) ?? horizon }
    fileprivate mutating func end(on day: Day) { horizon = DayRange(horizon.first, day) ?? horizon }
}
