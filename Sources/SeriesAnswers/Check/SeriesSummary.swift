import OrderedCollections
public import SeriesModel
import SeriesText

/// What is in a series, for somebody who has just written it and reads it through: rules and limits in words, in lines
/// of no more than 100 characters. It tells how many people there are, and code names where a rule names them, never
/// names.
public struct SeriesSummary: Sendable {
    let series: Series
    private let secrets: SecretWords

    /// A summary of a series.
    public init(of series: Series) {
        self.series = series
        secrets = SecretWords(series.participants)
    }

    /// The whole summary, lines ending with a newline.
    public var text: String {
        let sections = [time, people, rules, places, money, goals].filter { !$0.rows.isEmpty }
        return report([[shown(series.name)] + sections.flatMap(\.lines)])
    }

    /// A heading and what stands under it, each row behind a word of its own.
    struct Section {
        let title: String
        var rows: [(label: String, text: String)] = []

        init(_ title: String) {
            self.title = title
        }

        mutating func add(_ label: String, _ text: String?) {
            if let text { rows.append((label, text)) }
        }

        fileprivate var lines: [String] {
            let width = min(30, rows.map(\.label.columns).max() ?? 0)
            return ["", title]
                + rows.flatMap { row in
                    wrapped(text: row.text, to: 96 - width).enumerated().map { number, line in
                        let label = number == 0 ? row.label : ""
                        return "  " + label.padded(to: width + 2) + line
                    }
                }
        }
    }

    // MARK: Words

    func shown(_ text: String) -> String { secrets.shown(text) }

    func spoken(_ limits: Limits) -> String {
        switch (limits.min, limits.max) {
        case (let least, let most?) where least == most: "\(least)"
        case (0, let most?): "up to \(most)"
        case (let least, let most?): "\(least) to \(most)"
        case (let least, nil): "\(least) or more"
        }
    }

    func spoken(_ ranges: [DayRange]) -> String { ranges.inWeeks.map(\.spoken).joined(separator: "; ") }

    func amount(_ value: Rational, _ currency: String?) -> String {
        "\(value.grouped) \(shown(currency ?? series.currency))"
    }

    // MARK: Time

    private var time: Section {
        var section = Section("Time")
        section.add("workshops", "\(spoken(series.workshops)), of \(counted(series.days, "day", "days")) each")
        section.add("between", series.horizon.spoken)
        section.add("today", series.today.map { "\($0.spoken): workshops start after it" })
        let starts = series.startOn.map { days in
            Weekday.allCases.filter(days.contains).map(\.rawValue.capitalizedFirst).joined(separator: ", ")
        }
        section.add(
            "start on", starts.map { $0.isEmpty ? "no day" : $0 } ?? (series.starts == nil ? "any day" : nil))
        section.add("only on", series.starts.map { $0.isEmpty ? "no day" : spoken($0) })
        let isGiven = series.givenGap.min != nil
        section.add(
            "gap",
            "\(spoken(series.gap)) \(series.gap == Limits(min: 1, max: 1) ? "day" : "days") from one start to the next"
                + (isGiven ? "" : "; the least, which is not given, keeps everybody from being in two places"))
        let blackouts = series.blackouts.inWeeks(\.dates, alike: \.why).map { ranges, blackout in
            ranges.spoken + (blackout.why.map { " (\(shown($0)))" } ?? "")
        }
        section.add("not on", blackouts.isEmpty ? nil : blackouts.joined(separator: "; "))
        section.add("travel days", spoken(series.travelDays))
        if !series.held.isEmpty {
            section.add("held", series.held.map { "\($0.start.spoken) at \(venue($0.venue))" }.joined(separator: "; "))
        }
        if !series.pinned.isEmpty {
            section.add(
                "pinned", series.pinned.map { "\($0.start.spoken) at \(venue($0.venue))" }.joined(separator: "; "))
        }
        return section
    }

    /// What people call a part of the series.
    private func venue(_ id: String) -> String { shown(series.name(ofVenue: id)) }
    private func delegation(_ id: String) -> String { shown(series.name(ofDelegation: id)) }
    private func funder(_ id: String) -> String { shown(series.name(ofFunder: id)) }

    private func spoken(_ days: TravelDays) -> String { "\(days.before) before, \(days.after) after" }

    // MARK: People

    private var people: Section {
        var section = Section("People")
        for delegation in series.delegations {
            let people = series.participants.count { $0.delegation == delegation.id }
            var parts = [
                role(delegation.role), counted(people, "person", "people"),
                "\(spoken(delegation.seats)) at each workshop",
            ]
            if let days = delegation.travelDays, days != series.travelDays { parts.append("travel \(spoken(days))") }
            if delegation.fee.value > 0 { parts.append("fee \(amount(delegation.fee.value, delegation.fee.currency))") }
            if !delegation.refuses.isEmpty { parts.append("refuses \(listed(delegation.refuses.map(funder)))") }
            section.add(shown(delegation.name), parts.joined(separator: ", "))
        }
        func count(_ label: String, _ holds: (Participant) -> Bool) {
            let people = series.participants.count(where: holds)
            if people > 0 { section.add(label, counted(people, "person", "people")) }
        }
        count("required") { $0.required }
        count("unavailable") { !$0.unavailable.isEmpty }
        count("available") { $0.available != nil }
        count("if need be") { !$0.ifNeedBe.isEmpty }
        let asked = series.participants.compactMap(\.poll)
        if !asked.isEmpty {
            let days = Set(asked.flatMap(\.keys)).sorted().map(\.spoken).joined(separator: "; ")
            section.add("poll", "\(counted(asked.count, "person", "people")), asked about \(days)")
        }
        count("some venues only") { person in
            person.venues.map { venues in series.venues.contains { !venues.contains($0.id) } } ?? false
        }
        count("reluctant") { !$0.reluctant.isEmpty }
        count("refuses money") { !$0.refuses.isEmpty }
        // Most often the same for many.
        let limits = OrderedDictionary(grouping: series.participants.map(\.attends).filter { $0 != Limits() }) {
            spoken($0)
        }
        let attends = limits.map { "\($0): \(counted($1.count, "person", "people"))" }
        section.add("attends", attends.isEmpty ? nil : attends.joined(separator: "; "))
        count("other weights") { $0.weight != 1 }
        let tags = Set(series.participants.flatMap(\.tags)).sorted().map { tag in
            "\(shown(tag)) \(series.participants.count { $0.tags.contains(tag) })"
        }
        section.add("tags", tags.isEmpty ? nil : tags.joined(separator: ", "))
        return section
    }

    private func role(_ role: Delegation.Role) -> String {
        switch role {
        case .side: "a side"
        case .thirdParty: "third party"
        case .guest: "guests"
        }
    }

    // MARK: Rules

    private var rules: Section {
        var section = Section("Rules, at every workshop")
        section.add(
            "balance", series.balance.map { "any two sides differ by at most \(counted($0, "person", "people"))" })
        if series.continuity > 0 {
            section.add("continuity", "\(series.continuity) or more of each side were at the workshop before")
        }
        for quota in series.quotas {
            var parts: [String] = []
            if quota.count != Limits() {
                parts.append("\(spoken(quota.count)) \(quota.count == Limits(min: 1, max: 1) ? "person" : "people")")
            }
            if let share = quota.minShare { parts.append("\(share.percent) or more") }
            if let share = quota.maxShare { parts.append("\(share.percent) at most") }
            let of = quota.of.map { "of \(listed($0.map(delegation)))" } ?? "of all sides"
            section.add("quota", "\(shown(quota.tag)): \(parts.isEmpty ? "no limit" : listed(parts)), \(of)")
        }
        for list in series.together where !list.isEmpty { section.add("together", listed(list.map(shown))) }
        for list in series.apart where !list.isEmpty { section.add("never together", listed(list.map(shown))) }
        if series.rotate { section.add("rotate", "never twice in a row at one venue") }
        return section
    }

    private var goals: Section {
        var section = Section("Goals, in order")
        for (number, goal) in series.goals.enumerated() {
            section.add(
                "\(number + 1)",
                goal.kind.rawValue + (goal.tolerance > 0 ? ", of which \(goal.tolerance.grouped) may be given up" : ""))
        }
        return section
    }
}

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
        add(funder.delegations.map { "people of \(listed($0.map(delegation)))" })
        add(funder.venues.map { "at \(listed($0.map(venue)))" })
        add(funder.maxShare.map { "at most \($0.percent) of all costs" })
        if !funder.caps.isEmpty { add("at most \(list(funder.caps))") }
        add(funder.headings.map { "headings \(list($0))" })
        if funder.reallocation > 0 { add("\(funder.reallocation.percent) between headings") }
        add(funder.perWorkshop.map { "at most \($0.grouped) for a workshop" })
        add(funder.minSpend.map { "at least \($0.grouped) to spend" })
        return parts.joined(separator: "; ")
    }
}
