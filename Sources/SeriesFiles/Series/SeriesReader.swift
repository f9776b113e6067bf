import SeriesModel

/// Reads a tree as a series, with a stand-in for whatever cannot be read.
struct SeriesReader {
    let log: ReadingLog

    static let keys = SeriesSchema.series.names

    func series(_ root: SourceNode) -> Series {
        let fields = Fields(root, at: "", keys: SeriesReader.keys, log: log)
        readVersion(fields)
        let name = fields.required("name", .text).flatMap { _ in fields.name() } ?? ""
        let horizon = fields.required("horizon", .range).flatMap { fields.range($0, "horizon") }
        log.horizon = horizon
        let workshops = workshops(fields)
        let days = fields.requiredWhole("days") ?? 1
        let travel = travelDays(fields, over: TravelDays(before: 1, after: 1)) ?? TravelDays(before: 1, after: 1)
        var series = Series(
            name: name, horizon: horizon ?? DayRange(Day(number: 0)), today: fields.day("today"),
            workshops: workshops, days: days, startOn: startOn(fields),
            starts: fields.ranges("starts"), blackouts: blackouts(fields), travelDays: travel,
            currency: currency(fields), rates: rates(fields))
        series.givenGap = gap(fields)
        series.delegations = delegations(fields, travel)
        series.participants = participants(fields, series)
        series.venues = venues(fields)
        series.fares = fares(fields)
        series.visas = visas(fields)
        series.services = services(fields)
        series.costs = costs(fields)
        series.funders = funders(fields)
        readRules(fields, into: &series)
        series.held = held(fields)
        series.pinned = pinned(fields)
        series.goals = goals(fields)
        // No part of the series, but it has to be sound.
        _ = imported(fields)
        return series
    }

    private func readVersion(_ fields: Fields) {
        if let node = fields.required("parley", .version) { fields.checkVersion(node) }
    }

    // MARK: Time

    private func workshops(_ fields: Fields) -> Limits {
        guard let node = fields.required("workshops", .countOrLimits) else { return Limits() }
        if case .mapping = node.content { return fields.limits(node, "workshops") }
        let count = fields.whole(node, "workshops", expected: .countOrLimits)
        return Limits(min: count ?? 0, max: count)
    }

    private func startOn(_ fields: Fields) -> Set<Weekday>? {
        guard let node = fields["startOn"] else { return nil }
        guard case .list = node.content else {
            fields.fail("startOn", .weekdays, node)
            return nil
        }
        return fields.weekdays("startOn")
    }

    private func gap(_ fields: Fields) -> Gap {
        guard let node = fields["gap"] else { return Gap() }
        // By so many days between workshops people mean that there are as many at the least.
        let entry = Fields(node, at: "gap", keys: SeriesSchema.gap.names, log: log, wanted: .gap)
        return Gap(min: entry.whole("min"), max: entry.whole("max"))
    }

    private func blackouts(_ fields: Fields) -> [Blackout] {
        guard let node = fields["blackouts"] else { return [] }
        guard case .list(let items) = node.content else {
            return blackout(node, "blackouts", fields)
        }
        var found: [Blackout] = []
        for (number, item) in items.enumerated() {
            let new = blackout(item, SeriesPath.item(number, in: "blackouts"), fields)
            // The series counts the ranges, not what stands for them.
            for index in new.indices where new.count > 1 || found.count != number {
                log.record(SeriesPath.item(found.count + index, in: "blackouts"), at: item.position)
            }
            found += new
        }
        return found
    }

    /// A range, `{dates, why}`, or the ranges of a weekly pattern, in the place of either.
    private func blackout(_ node: SourceNode, _ path: String, _ fields: Fields) -> [Blackout] {
        guard case .mapping = node.content, node["every"] == nil || node["dates"] != nil else {
            return fields.days(node, path).map { Blackout(dates: $0) }
        }
        let entry = Fields(node, at: path, keys: SeriesSchema.blackout.names, log: log)
        let why = entry.text("why")
        let dates = entry.required("dates", .range).map { entry.days($0, entry.path("dates")) } ?? []
        return dates.map { Blackout(dates: $0, why: why) }
    }

    /// Travel days; what is missing comes from the next level up.
    func travelDays(_ fields: Fields, over above: TravelDays) -> TravelDays? {
        guard let node = fields["travelDays"] else { return nil }
        let keys = SeriesSchema.travelDays.names
        let entry = Fields(node, at: fields.path("travelDays"), keys: keys, log: log, wanted: .keys(keys))
        return TravelDays(
            before: entry.whole("before") ?? above.before, after: entry.whole("after") ?? above.after)
    }

    // MARK: Money

    /// The currency of the series; a word for one, such as `Euro`, is an error, as rates and amounts are by codes, and
    /// so is an empty text.
    private func currency(_ fields: Fields) -> String {
        let code = fields.requiredText("currency")
        if let node = fields["currency"], case .text = node.content,
            code.trimmed.isEmpty || OtherWords.currency(code) != nil
        {
            fields.fail("currency", .currency, node)
        }
        return code
    }

    private func rates(_ fields: Fields) -> [String: Rational] { amounts("rates", fields) }

    /// A mapping from words of the coordinator to numbers.
    func amounts(_ key: String, _ fields: Fields) -> [String: Rational] {
        guard let node = fields[key] else { return [:] }
        var names: [String] = []
        if case .mapping(let entries) = node.content { names = entries.map(\.key) }
        let entries = Fields(node, at: fields.path(key), keys: nil, log: log)
        var amounts: [String: Rational] = [:]
        for name in Set(names).sorted() where entries[name] != nil { amounts[name] = entries.number(name) }
        return amounts
    }
}

extension SeriesReader {
    func readRules(_ fields: Fields, into series: inout Series) {
        if let node = fields["balance"] {
            let entry = Fields(
                node, at: "balance", keys: SeriesSchema.balance.names, log: log, wanted: .keys(["maxDifference"]))
            series.balance = entry.requiredWhole("maxDifference")
        }
        if let node = fields["continuity"] {
            let entry = Fields(
                node, at: "continuity", keys: SeriesSchema.continuity.names, log: log, wanted: .keys(["returning"]))
            series.continuity = entry.requiredWhole("returning") ?? 0
        }
        series.quotas = fields.each("quotas", keys: SeriesSchema.quota.names) { entry in
            Quota(
                tag: entry.requiredText("tag"), of: entry.texts("of"),
                count: Limits(min: entry.whole("min") ?? 0, max: entry.whole("max")),
                minShare: entry.share("minShare"), maxShare: entry.share("maxShare"))
        }
        series.together = groups("together", fields, series)
        series.apart = groups("apart", fields, series)
        series.rotate = fields.flag("rotate")
    }

    /// Lists of participants. A list of theirs alone is wrong: of its people each would be a list.
    private func groups(_ key: String, _ fields: Fields, _ series: Series) -> [[String]] {
        if let node = fields[key], let texts = node.texts, !texts.isEmpty {
            let known = Set(series.participants.map(\.id))
            // `"n1, n2"` is a group by itself.
            let groups = texts.map { text in
                let ids = text.split { ",;/&+ ".contains($0) }.map(String.init)
                return known.contains(text) || !known.isSuperset(of: ids) ? [text] : ids
            }
            func shown(_ people: [String]) -> [String] {
                people.prefix(8).map { known.contains($0) ? ShownText.short($0) : ShownText.person($0) }
                    + (people.count > 8 ? [ShownText.hidden] : [])
            }
            let isFlat = groups.allSatisfy { $0.count < 2 }
            let meant = isFlat ? [groups.flatMap(\.self)] : Array(groups.prefix(8))
            log.fail(key, .flatList(meant.map(shown)), at: node.position)
            return []
        }
        return fields.items(key).map { node, path in
            if case .list(let items) = node.content, items.isEmpty { log.fail(path, .tooFewPeople, at: node.position) }
            return fields.texts(node.hidden, path, .people)
        }
    }

    func pinned(_ fields: Fields) -> [Pin] {
        fields.each("pinned", keys: SeriesSchema.pin.names) { entry in
            Pin(start: entry.requiredDay("start"), venue: entry.requiredText("venue"))
        }
    }

    func held(_ fields: Fields) -> [HeldWorkshop] {
        fields.each("held", keys: SeriesSchema.held.names) { entry in
            var workshop = HeldWorkshop(
                start: entry.requiredDay("start"), venue: entry.requiredText("venue"),
                attendees: entry.people("attendees"))
            if entry["costs"] != nil {
                workshop.costs = entry.each("costs", keys: SeriesSchema.spentCost.names) { cost in
                    SpentCost(
                        category: cost.requiredText("category"), delegation: cost.text("delegation"),
                        amount: cost.requiredNumber("amount"))
                }
            }
            if entry["funding"] != nil {
                workshop.funding = entry.each("funding", keys: SeriesSchema.spentFunding.names) { payment in
                    SpentFunding(
                        funder: payment.requiredText("funder"), category: payment.requiredText("category"),
                        delegation: payment.text("delegation"), amount: payment.requiredNumber("amount"))
                }
            }
            return workshop
        }
    }

    func goals(_ fields: Fields) -> [Goal] {
        guard fields["goals"] != nil else { return Goal.standard }
        return fields.items("goals").map { node, path in
            var tolerance: Rational?
            var kind: Goal.Kind?
            switch node.content {
            case .mapping(let entries):
                // `{attendance: {tolerance: 2}}`
                if entries.count == 1, let named = Goal.Kind(rawValue: entries[0].key) {
                    log.fail(path, wants: .goal(named), node)
                    return Goal(named)
                }
                let entry = Fields(node, at: path, keys: SeriesSchema.goal.names, log: log)
                kind = entry.requiredWord("goal")
                tolerance = entry.number("tolerance", .tolerance(kind))
            case .text:
                log.record(path, at: node.position)
                kind = fields.word(node, path)
            default: log.fail(path, wants: .goal(nil), node)
            }
            if kind == nil { log.distrust(path) }
            return Goal(kind ?? .workshops, tolerance: tolerance ?? 0)
        }
    }
}

extension SourceNode {
    /// The texts of a list of nothing else, or a text alone.
    fileprivate var texts: [String]? {
        switch content {
        case .text(let text): return [text]
        case .list(let items):
            let texts = items.compactMap { item -> String? in
                if case .text(let text) = item.content { text } else { nil }
            }
            return texts.count == items.count ? texts : nil
        default: return nil
        }
    }
}
