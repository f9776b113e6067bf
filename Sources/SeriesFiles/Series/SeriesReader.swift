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

    /// The currency of the series; a word for one, such as `Euro`, is an error: rates and amounts are by codes.
    private func currency(_ fields: Fields) -> String {
        let code = fields.requiredText("currency")
        if OtherWords.currency(code) != nil, let node = fields["currency"] { fields.fail("currency", .currency, node) }
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
