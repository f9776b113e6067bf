package import SeriesModel
import SeriesPlanning
import SeriesText

/// What a plan that goes on from a day asks of consulates.
///
/// Notice of visas counts from `today` of the series. Where that stays as it was when the first plan was made, a later
/// plan may have somebody come who is too late to apply by now.
package struct LateVisas {
    /// Who would have to have applied before the day, by the starts of the workshops.
    package let people: [(start: Day, ids: [String])]
    private let today: Day
    private let day: Day

    /// Nil where nobody is too late, or where notice counts from the day or later.
    ///
    /// - Parameters:
    ///   - plan: what is planned from the day on.
    ///   - baseline: the plan until now: whoever attends a workshop in both has had the time.
    ///   - series: what was planned.
    ///   - day: the first day that is still open.
    package init?(_ plan: Plan, since baseline: Plan, of series: Series, on day: Day) {
        guard let today = series.today, today < day else { return nil }
        let index = SeriesIndex(series)
        var people: [(start: Day, ids: [String])] = []
        for workshop in plan.workshops where workshop.start >= day {
            let before = baseline.workshops.first { $0.start == workshop.start && $0.venue == workshop.venue }
            let ids = workshop.attendees.filter { id in
                guard !(before?.attendees.contains(id) ?? false), let person = index.person(id),
                    let option = index.option(of: workshop)
                else { return false }
                return index.lastDayToApply(person, for: option).map { $0 < day } ?? false
            }
            if !ids.isEmpty { people.append((workshop.start, ids)) }
        }
        guard !people.isEmpty else { return nil }
        (self.people, self.today, self.day) = (people, today, day)
    }

    /// A line for the person who plans.
    package var text: String {
        let who = people.map { workshop in
            "\(ShownText.list(workshop.ids.map { ShownText.short($0) }, "and")) (\(workshop.start))"
        }
        return
            "visas are counted from today, \(today): on \(day) it is too late to apply for \(ShownText.list(who, "and"))"
    }
}
