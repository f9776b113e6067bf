import SeriesModel
import SeriesText

extension Funder {
    /// The rule by which it can pay for nothing of a series, whatever its amount; nil where no single rule says so.
    func nothingToPay(in series: Series) -> String? {
        let costed = series.costedCategories
        let payable = costed.filter { covered?.contains($0) ?? true }
        // What costs nothing is paid by nobody.
        guard !costed.isEmpty else { return nil }
        guard !payable.isEmpty else {
            let named = ShownText.list((covered ?? []).map(CostCategory.words), "and")
            return
                "it \(headings == nil ? "covers" : "has headings for") \(named.isEmpty ? "nothing" : "only \(named)"), "
                + "and the series costs \(listed(costed.map(CostCategory.words)))"
        }
        if maxShare == 0 { return "its share of the costs may be 0 at the most" }
        if payable.allSatisfy({ most(for: $0) == 0 }) { return "its caps leave 0 for everything that it covers" }
        // Costs of the series are in every window and at no venue.
        guard !series.costs.contains(where: { payable.contains($0.category) && $0.amount.value > 0 }) else {
            return nil
        }
        if perWorkshop == 0 { return "it may pay 0 for a workshop at the most" }
        let common = Swift.max(window?.first ?? series.horizon.first, series.horizon.first)
        let last = Swift.min(window?.last ?? series.horizon.last, series.horizon.last)
        if let window, last - common + 1 < series.days {
            return "no workshop of \(counted(series.days, "day", "days")) fits into its window, \(window.spoken)"
        }
        if let venues, !series.venues.contains(where: { venues.contains($0.id) }) {
            return "it pays at no venue of the series"
        }
        guard payable.allSatisfy(CostCategory.personal.contains) else { return nil }
        let people = series.participants.filter { delegations?.contains($0.delegation) ?? true }
        if people.isEmpty { return "it pays for nobody's costs, and covers no others" }
        let accepting = people.filter { person in
            !person.refuses.contains(id) && !(series.delegation(person.delegation)?.refuses.contains(id) ?? false)
        }
        return accepting.isEmpty ? "everybody whose costs it covers refuses its money" : nil
    }
}

extension Series {
    /// The categories in which something can cost more than nothing, in the order of the format and then of the file.
    fileprivate var costedCategories: [String] {
        var found: [String] = []
        func add(_ category: String, _ isCosted: Bool) {
            if isCosted, !found.contains(category) { found.append(category) }
        }
        add(CostCategory.travel, fares.contains { $0.fare.value > 0 })
        add(CostCategory.visa, visas.contains { $0.fee.value > 0 })
        add(CostCategory.lodging, venues.contains { $0.hotel > 0 })
        add(CostCategory.perDiem, venues.contains { $0.perDiem > 0 })
        add(
            CostCategory.fee,
            delegations.contains { $0.fee.value > 0 } || participants.contains { ($0.fee?.value ?? 0) > 0 })
        add(CostCategory.venue, venues.contains { $0.dayRate > 0 || $0.fixed > 0 })
        for service in services { add(service.category, service.perDay > 0 || service.perWorkshop > 0) }
        for cost in costs { add(cost.category, cost.amount.value > 0) }
        return found
    }
}
