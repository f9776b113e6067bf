import OrderedCollections
import SeriesModel
import SeriesText

extension Funder {
    /// The rule by which it can pay for nothing of a series, whatever its amount, and the key of the funder that says
    /// so, empty where others say it; nil where no single rule does.
    func nothingToPay(in series: Series) -> (key: String, reason: String)? {
        let all = series.costedCategories
        let costed = Array(OrderedSet(all.workshops + all.series))
        let payable = costed.filter { covered?.contains($0) ?? true }
        // What costs nothing is paid by nobody.
        guard !costed.isEmpty else { return nil }
        guard !payable.isEmpty else {
            let named = ShownText.list((covered ?? []).map(CostCategory.words), "and")
            return (
                headings == nil ? "covers" : "headings",
                "it \(headings == nil ? "covers" : "has headings for") \(named.isEmpty ? "nothing" : "only \(named)"), "
                    + "and the series costs \(listed(costed.map(CostCategory.words)))"
            )
        }
        if maxShare == 0 { return ("maxShare", "its share of the costs may be 0 at the most") }
        if payable.allSatisfy({ most(for: $0) == 0 }) {
            return ("caps", "its caps leave 0 for everything that it covers")
        }
        // Costs of the series are in every window and at no venue.
        guard !series.costs.contains(where: { payable.contains($0.category) && $0.amount.value > 0 }) else {
            return nil
        }
        if perWorkshop == 0 { return ("perWorkshop", "it may pay 0 for a workshop at the most") }
        let common = Swift.max(window?.first ?? series.horizon.first, series.horizon.first)
        let last = Swift.min(window?.last ?? series.horizon.last, series.horizon.last)
        if let window, last - common + 1 < series.days {
            return (
                "window", "no workshop of \(counted(series.days, "day", "days")) fits into its window, \(window.spoken)"
            )
        }
        if let venues, !series.venues.contains(where: { venues.contains($0.id) }) {
            return ("venues", "it pays at no venue of the series")
        }
        guard payable.allSatisfy(CostCategory.personal.contains) else { return nil }
        let people = series.participants.filter { delegations?.contains($0.delegation) ?? true }
        if people.isEmpty { return ("delegations", "it pays for nobody's costs, and covers no others") }
        let accepting = people.filter { person in
            !person.refuses.contains(id) && !(series.delegation(person.delegation)?.refuses.contains(id) ?? false)
        }
        return accepting.isEmpty ? ("", "everybody whose costs it covers refuses its money") : nil
    }
}
