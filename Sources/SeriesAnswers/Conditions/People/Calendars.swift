import SeriesModel
import SeriesPlanning
import SeriesText

/// When people can come: the days on which they can be away, and their answers to a poll.
enum CalendarConditions: ConditionKind {
    static let code = "calendar"
    static let rules = ["attend"]

    static func conditions(of series: Series) -> [any Condition] {
        series.participants.flatMap { person -> [any Condition] in
            (person.unavailable.isEmpty && person.available == nil
                ? []
                : [
                    CalendarCondition(
                        person: person.id, key: person.unavailable.isEmpty ? "available" : "unavailable")
                ])
                + (person.poll == nil ? [] : [PollCondition(person: person.id)])
        }
    }
}

/// The days on which a participant cannot be away.
struct CalendarCondition: PersonalCondition {
    let person: String
    /// Where the series has them; where it has both, those on which they cannot.
    var key = "unavailable"
    let subject = Subject.calendars
    var path: String { "participants.\(person).\(key)" }

    func sentence(in series: Series) -> Sentence { Self.words(of: person) }

    /// What is said of everybody who has such days.
    static func words(of person: String) -> Sentence { "\(person: person) cannot be away on some days" }

    func lift(from series: inout Series, of original: Series) {
        series.participants.change(person) { person in
            person.unavailable = []
            person.available = nil
        }
    }

    func lighten(to value: ConditionValue, in series: inout Series) {
        guard let freed = value.days else { return }
        series.participants.change(person) { person in
            person.unavailable = person.unavailable.flatMap { $0.subtracting(freed) }
            person.available = person.available.map { $0 + freed }
        }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        guard let days = value.days else { return "have \(person: person) free on more days" }
        return "have \(person: person) free \(listed(days.map(\.spoken)))"
    }

    /// The days that are missing for a workshop that they attend in the plan, or could attend at all: the fewest first.
    func scale(in series: Series) -> Scale {
        let person = person
        return .choices { plan in
            let index = SeriesIndex(series)
            guard let position = index.person(person) else { return [] }
            let planned = plan.workshops.filter { $0.attendees.contains(person) }.compactMap(index.option)
            let missing = planned.map { index.daysMissing(position, for: $0) }.filter { !$0.isEmpty }
            let others = index.options().filter { index.lacksDaysOnly(position, for: $0) }
                .map { index.daysMissing(position, for: $0) }
            var values: [ConditionValue] = []
            for days in (missing + others.stableSorted { $0.dayCount < $1.dayCount }.prefix(Self.others))
                .stableSorted(by: { $0.dayCount < $1.dayCount })
            where !values.contains(.days(days)) {
                values.append(.days(days))
            }
            let all = missing.flatMap(\.self)
            return values + (missing.count > 1 ? [.days(all)] : [])
        }
    }

    /// So many dates that the plan does not use are tried, those that ask for the fewest days.
    private static let others = 4
}

/// The answers of a participant to a poll.
struct PollCondition: PersonalCondition {
    let person: String
    let subject = Subject.calendars
    var path: String { "participants.\(person).poll" }

    func sentence(in series: Series) -> Sentence {
        let days = series.participant(person)?.poll?.values.count { $0 != .no } ?? 0
        return "\(person: person) says yes to \(counted(days, "date", "dates")) of the poll"
    }

    func lift(from series: inout Series, of original: Series) { series.participants.change(person) { $0.poll = nil } }

    func lighten(to value: ConditionValue, in series: inout Series) {
        guard let days = value.days else { return }
        series.participants.change(person) { person in
            for day in days { person.poll?[day.first] = .yes }
        }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        guard let days = value.days else { return "have \(person: person) agree to more dates of the poll" }
        return "have \(person: person) agree to the \(days.count == 1 ? "date" : "dates") \(listed(days.map(\.spoken)))"
    }

    func scale(in series: Series) -> Scale {
        let person = person
        return .choices { plan in
            let poll = series.participant(person)?.poll ?? [:]
            let starts = plan.workshops.filter { $0.attendees.contains(person) }.map(\.start)
            let refused = starts.filter { poll[$0] ?? .no == .no }.map { DayRange($0) }
            return refused.map { .days([$0]) } + (refused.count > 1 ? [.days(refused)] : [])
        }
    }
}

extension SeriesIndex {
    /// The days that somebody would be away for an option and is not available.
    func daysMissing(_ person: Int, for option: WorkshopOption) -> [DayRange] {
        let away = daysAway(person, for: option)
        return (0..<away.count).lazy.map { away.first + $0 }.filter { !people[person].calendar.contains(DayRange($0)) }
            .ranges
    }

    /// Whether somebody could attend an option if they were free.
    fileprivate func lacksDaysOnly(_ person: Int, for option: WorkshopOption) -> Bool {
        switch absence(of: person, at: option)?.reason {
        case .away, .notAvailable: true
        default: false
        }
    }
}

extension [DayRange] {
    fileprivate var dayCount: Int { reduce(0) { $0 + $1.count } }
}

extension DayRange {
    /// What is left of the range without others.
    fileprivate func subtracting(_ others: [DayRange]) -> [DayRange] {
        others.reduce([self]) { rest, other in
            rest.flatMap { range in
                guard range.overlaps(other) else { return [range] }
                return [DayRange(range.first, other.first - 1), DayRange(other.last + 1, range.last)].compactMap { $0 }
            }
        }
    }
}
