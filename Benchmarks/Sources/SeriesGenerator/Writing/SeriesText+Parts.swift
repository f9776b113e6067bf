import SeriesModel

extension SeriesText {
    func words(_ words: [String]) -> FlowValue { .list(words.map { .text($0) }) }

    func ranges(_ ranges: [DayRange]) -> [FlowValue] { ranges.map { .plain("\($0)") } }

    func limits(_ limits: Limits) -> FlowValue {
        var map = FlowMap(("min", .whole(limits.min)))
        map.put("max", limits.max.map { .whole($0) })
        return .map(map)
    }

    /// Limits that are left out where they allow everything.
    func bindingLimits(_ limits: Limits) -> FlowValue? { limits == Limits() ? nil : self.limits(limits) }

    func travelDays(_ days: TravelDays) -> FlowValue {
        .map(FlowMap(("before", .whole(days.before)), ("after", .whole(days.after))))
    }

    func blackout(_ blackout: Blackout) -> FlowValue {
        var map = FlowMap(("dates", .plain("\(blackout.dates)")))
        map.put("why", blackout.why.map { .text($0) })
        return .map(map)
    }

    func delegation(_ delegation: Delegation) -> FlowMap {
        var map = FlowMap(
            ("id", .text(delegation.id)), ("name", .text(delegation.name)), ("role", .plain(delegation.role.rawValue)))
        map.put("seats", bindingLimits(delegation.seats))
        map.put("travelDays", delegation.travelDays.map(travelDays))
        map.put("fee", number: delegation.fee.value, unless: 0)
        map.put("refuses", list: delegation.refuses.map { .text($0) })
        return map
    }

    func participant(_ person: Participant) -> FlowMap {
        var map = FlowMap(
            ("id", .text(person.id)), ("name", .text(person.name)), ("delegation", .text(person.delegation)),
            ("home", .text(person.home)))
        map.put("passports", list: person.passports.map { .text($0) })
        map.put("unavailable", list: ranges(person.unavailable))
        map.put("venues", person.venues.map(words))
        map.put("reluctant", list: person.reluctant.map { .text($0) })
        map.put("attends", bindingLimits(person.attends))
        map.put("weight", number: Rational(person.weight), unless: 1)
        map.put("tags", list: person.tags.map { .text($0) })
        map.put("travelDays", person.travelDays.map(travelDays))
        map.put("refuses", list: person.refuses.map { .text($0) })
        return map
    }

    func quota(_ quota: Quota) -> FlowMap {
        var map = FlowMap(("tag", .text(quota.tag)))
        map.put("of", quota.of.map(words))
        if quota.count.min > 0 { map.put("min", .whole(quota.count.min)) }
        map.put("max", quota.count.max.map { .whole($0) })
        map.put("minShare", quota.minShare.map { .number($0) })
        map.put("maxShare", quota.maxShare.map { .number($0) })
        return map
    }
}
