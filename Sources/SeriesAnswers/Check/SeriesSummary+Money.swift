import SeriesModel
import SeriesText

extension SeriesSummary {
    // MARK: Places

    var places: Section {
        var section = Section("Places")
        for venue in series.venues {
            var parts = ["\(shown(venue.city))" + (venue.country.map { " (\(shown($0)))" } ?? " (no country)")]
            for limit in Venue.limits where limit.limits(of: venue) != Limits() {
                let limits = limit.limits(of: venue)
                parts.append("\(spoken(limits)) \(limit.counted(limits.max))")
            }
            let prices: [(String, Rational)] = [
                ("a day", venue.dayRate), ("a workshop", venue.fixed), ("a night", venue.hotel),
                ("per diem", venue.perDiem),
            ]
            let given = prices.filter { $0.1 > 0 }.map { "\($0.1.grouped) \($0.0)" }
            let currency = shown(venue.currency ?? series.currency)
            if !given.isEmpty { parts.append("\(currency) \(given.joined(separator: ", "))") }
            for season in venue.seasons {
                let factors = [("fare", season.fare), ("hotel", season.hotel)].filter { $0.1 != 1 }
                    .map { "\($0.0) × \($0.1.grouped)" }
                let words = factors.isEmpty ? "as ever" : factors.joined(separator: ", ")
                parts.append("\(spoken(season.dates)): \(words)")
            }
            if !venue.closed.isEmpty { parts.append("closed \(spoken(venue.closed))") }
            section.add(shown(venue.name), parts.joined(separator: "; "))
        }
        let pairs = counted(series.fares.count, "pair of cities", "pairs of cities")
        section.add("fares", series.fares.isEmpty ? nil : pairs)
        if !series.visas.isEmpty {
            let passports = Set(series.visas.map(\.passport)).sorted().map(shown)
            let countries = Set(series.visas.map(\.country)).sorted().map(shown)
            let notices = series.visas.filter { $0.notice > 0 && !$0.refused }.map(\.notice)
            let refused = series.visas.count(where: \.refused)
            let parts = [
                "passports \(passports.joined(separator: ", "))", "countries \(countries.joined(separator: ", "))",
                notices.max().map {
                    "notice of up to \(counted($0, "day", "days")) (\(counted(notices.count, "row", "rows")))"
                },
                refused > 0 ? "\(refused) refused" : nil,
            ]
            let rows = counted(series.visas.count, "row", "rows")
            section.add("visas", "\(rows): \(parts.compactMap(\.self).joined(separator: "; "))")
        }
        return section
    }

    // MARK: Money

    var money: Section {
        var section = Section("Money, in \(shown(series.currency))")
        for code in series.rates.keys.sorted() where code != series.currency {
            section.add("1 \(shown(code))", "is worth \(amount(series.rates[code] ?? 0, nil))")
        }
        for service in series.services {
            let prices = [("a day", service.perDay), ("a workshop", service.perWorkshop)].filter { $0.1 > 0 }
                .map { "\(amount($0.1, service.currency)) \($0.0)" }
            section.add(shown(service.category), prices.isEmpty ? "0 at each workshop" : prices.joined(separator: ", "))
        }
        for cost in series.costs {
            section.add(shown(cost.category), "\(amount(cost.amount.value, cost.amount.currency)) once")
        }
        for funder in series.funders { section.add(shown(funder.name), words(funder)) }
        return section
    }

    private func words(_ funder: Funder) -> String {
        var parts = [amount(funder.amount, funder.currency)]
        func add(_ text: String?) { if let text { parts.append(text) } }
        func list(_ amounts: [String: Rational]) -> String {
            amounts.sorted { $0.key < $1.key }.map { "\(shown($0.key)) \($0.value.grouped)" }.joined(separator: ", ")
        }
        if funder.overhead > 0 { add("\(funder.overhead.grouped) % overhead included") }
        add(funder.window.map { "workshops within \($0.spoken)" })
        add(funder.covers.map { "only \($0.isEmpty ? "nothing" : listed($0.map(shown)))" })
        add(funder.delegations.map { "people of \(listed($0.map(shown)))" })
        add(funder.venues.map { "at \(listed($0.map(shown)))" })
        add(funder.maxShare.map { "at most \($0.percent) of all costs" })
        if !funder.caps.isEmpty { add("at most \(list(funder.caps))") }
        add(funder.headings.map { "headings \(list($0))" })
        if funder.reallocation > 0 { add("\(funder.reallocation.percent) between headings") }
        add(funder.perWorkshop.map { "at most \($0.grouped) for a workshop" })
        add(funder.minSpend.map { "at least \($0.grouped) to spend" })
        return parts.joined(separator: "; ")
    }
}
