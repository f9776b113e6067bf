import SeriesModel

extension SeriesText {
    func venue(_ venue: Venue) -> FlowMap {
        var map = FlowMap(("id", .text(venue.id)), ("name", .text(venue.name)), ("city", .text(venue.city)))
        map.put("country", venue.country.map { .text($0) })
        map.put("capacity", venue.capacity.map { .whole($0) })
        map.put("closed", list: ranges(venue.closed))
        map.put("uses", bindingLimits(venue.uses))
        map.put("currency", venue.currency.map { .text($0) })
        map.put("dayRate", number: venue.dayRate, unless: 0)
        map.put("fixed", number: venue.fixed, unless: 0)
        map.put("hotel", number: venue.hotel, unless: 0)
        map.put("perDiem", number: venue.perDiem, unless: 0)
        map.put("seasons", list: venue.seasons.map { .map(season($0)) })
        return map
    }

    private func season(_ season: Season) -> FlowMap {
        var map = FlowMap(("dates", .list(ranges(season.dates))))
        map.put("fare", number: season.fare, unless: 1)
        map.put("hotel", number: season.hotel, unless: 1)
        return map
    }

    func fare(_ fare: Fare) -> FlowMap {
        var map = FlowMap(
            ("from", .text(fare.from)), ("to", .text(fare.to)), ("fare", .number(fare.fare.value)))
        map.put("currency", fare.fare.currency.map { .text($0) })
        map.put("hours", number: fare.hours, unless: 0)
        map.put("kgCO2", number: fare.kgCO2, unless: 0)
        return map
    }

    func visa(_ visa: Visa) -> FlowMap {
        var map = FlowMap(("passport", .text(visa.passport)), ("country", .text(visa.country)))
        if visa.refused {
            map.put("refused", .plain("true"))
            return map
        }
        map.put("notice", .whole(visa.notice))
        map.put("fee", number: visa.fee.value, unless: 0)
        map.put("currency", visa.fee.currency.map { .text($0) })
        return map
    }

    func service(_ service: Service) -> FlowMap {
        var map = FlowMap(("name", .text(service.name)), ("category", .text(service.category)))
        map.put("perDay", number: service.perDay, unless: 0)
        map.put("perWorkshop", number: service.perWorkshop, unless: 0)
        map.put("currency", service.currency.map { .text($0) })
        return map
    }

    func cost(_ cost: SeriesCost) -> FlowMap {
        var map = FlowMap(
            ("name", .text(cost.name)), ("category", .text(cost.category)), ("amount", .number(cost.amount.value)))
        map.put("currency", cost.amount.currency.map { .text($0) })
        return map
    }

    func funder(_ funder: Funder) -> FlowMap {
        var map = FlowMap(("id", .text(funder.id)), ("name", .text(funder.name)), ("amount", .number(funder.amount)))
        map.put("currency", funder.currency.map { .text($0) })
        map.put("window", funder.window.map { .plain("\($0)") })
        map.put("covers", funder.covers.map(words))
        map.put("delegations", funder.delegations.map(words))
        map.put("venues", funder.venues.map(words))
        map.put("overhead", number: funder.overhead, unless: 0)
        map.put("maxShare", funder.maxShare.map { .number($0) })
        if !funder.caps.isEmpty {
            var caps = FlowMap()
            for (category, cap) in funder.caps.sorted(by: { $0.key < $1.key }) { caps.put(category, .number(cap)) }
            map.put("caps", .map(caps))
        }
        map.put("perWorkshop", funder.perWorkshop.map { .number($0) })
        map.put("minSpend", funder.minSpend.map { .number($0) })
        return map
    }
}
