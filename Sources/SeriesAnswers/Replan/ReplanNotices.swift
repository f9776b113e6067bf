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
    ///   - workshops: what is planned from the day on.
    ///   - baseline: the plan until now: whoever attends a workshop in both has had the time.
    ///   - series: what was planned.
    ///   - day: the first day that is still open.
    package init?(_ workshops: [PlannedWorkshop], since baseline: Plan, of series: Series, on day: Day) {
        guard let today = series.today, today < day else { return nil }
        let index = SeriesIndex(series)
        var people: [(start: Day, ids: [String])] = []
        for workshop in workshops where workshop.start >= day {
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

/// Workshops of an earlier plan that ended before `today` of the series, and of which nothing says that they were held.
///
/// They are planned anew, on other days, though most likely they have taken place.
package struct UnheldPast {
    /// In the order of the plan.
    package let workshops: [PlannedWorkshop]
    private let today: Day

    /// Nil where there are none.
    ///
    /// - Parameters:
    ///   - baseline: the plan until now.
    ///   - series: the series, with what it says of what was held.
    ///   - day: the first day that is still open, where somebody has said so.
    package init?(_ baseline: Plan, of series: Series, heldUntil day: Day?) {
        guard let today = series.today else { return nil }
        workshops = baseline.workshops.filter { workshop in
            workshop.end < today && day.map { workshop.end >= $0 } ?? true && !series.isHeld(workshop)
        }
        self.today = today
        if workshops.isEmpty { return nil }
    }

    /// `2027-03-01 at oslo ended before today, 2027-03-20`.
    private var ended: String {
        let which = workshops.map { "\($0.start) at \(ShownText.short($0.venue))" }
        return "\(ShownText.list(which, "and")) ended before today, \(today)"
    }

    /// A line for whoever plans anew.
    package var text: String {
        ended
            + ", and \(workshops.count == 1 ? "is" : "are") planned anew; --held-until \(today) keeps what has taken place"
    }

    /// A line for whoever has the plan judged, which is in a file.
    package func text(for path: String) -> String {
        ended + "; --baseline \(path) --held-until \(today) takes that for what has taken place"
    }
}
