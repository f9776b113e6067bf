package import SeriesModel
import SeriesText

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
