import SeriesModel

/// Writes a series as a file, YAML: one line for each person, venue, fare and funder.
///
/// The parts are in flow style with quoted texts, so that no text can be read as anything else.
struct SeriesText {
    private let series: Series

    init(_ series: Series) { self.series = series }

    /// The file.
    var text: String {
        var lines = ["parley: 1"]
        for (key, value) in header.pairs { lines.append("\(key): \(value.written)") }
        for (key, list) in lists where !list.isEmpty {
            lines.append("\(key):")
            lines += list.map { "- \($0.written)" }
        }
        lines.append("goals: \(FlowValue.list(series.goals.map(goal)).written)")
        return lines.joined(separator: "\n") + "\n"
    }

    private var header: FlowMap {
        var map = FlowMap()
        map.put("name", .text(series.name))
        map.put("horizon", .plain("\(series.horizon)"))
        map.put("today", series.today.map { .plain("\($0)") })
        map.put("workshops", limits(series.workshops))
        map.put("days", .whole(series.days))
        map.put("startOn", series.startOn.map { days in words(Weekday.allCases.filter(days.contains).map(\.rawValue)) })
        map.put("gap", limits(series.gap))
        map.put("travelDays", travelDays(series.travelDays))
        map.put("currency", .text(series.currency))
        if !series.rates.isEmpty {
            var rates = FlowMap()
            for (code, rate) in series.rates.sorted(by: { $0.key < $1.key }) { rates.put(code, .number(rate)) }
            map.put("rates", .map(rates))
        }
        map.put("balance", series.balance.map { .map(FlowMap(("maxDifference", .whole($0)))) })
        if series.continuity > 0 { map.put("continuity", .map(FlowMap(("returning", .whole(series.continuity))))) }
        if series.rotate { map.put("rotate", .plain("true")) }
        return map
    }

    private var lists: [(String, [FlowValue])] {
        [
            ("blackouts", series.blackouts.map(blackout)),
            ("delegations", series.delegations.map { .map(delegation($0)) }),
            ("participants", series.participants.map { .map(participant($0)) }),
            ("venues", series.venues.map { .map(venue($0)) }),
            ("fares", series.fares.map { .map(fare($0)) }),
            ("visas", series.visas.map { .map(visa($0)) }),
            ("services", series.services.map { .map(service($0)) }),
            ("costs", series.costs.map { .map(cost($0)) }),
            ("funders", series.funders.map { .map(funder($0)) }),
            ("quotas", series.quotas.map { .map(quota($0)) }),
            ("together", series.together.map(words)),
            ("apart", series.apart.map(words)),
        ]
    }

    private func goal(_ goal: Goal) -> FlowValue {
        guard goal.tolerance != 0 else { return .plain(goal.kind.rawValue) }
        return .map(FlowMap(("goal", .plain(goal.kind.rawValue)), ("tolerance", .number(goal.tolerance))))
    }
}
