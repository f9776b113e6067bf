extension SeriesCheck {
    mutating func checkCosts() {
        for (index, service) in series.services.enumerated() {
            let path = "services[\(index)]"
            currency(service.currency, path + ".currency")
            money(service.perDay, in: service.currency, path + ".perDay")
            money(service.perWorkshop, in: service.currency, path + ".perWorkshop")
        }
        for (index, cost) in series.costs.enumerated() {
            let path = "costs[\(index)]"
            currency(cost.amount.currency, path + ".currency")
            money(cost.amount.value, in: cost.amount.currency, path + ".amount")
        }
    }

    mutating func checkFunders() {
        identities(funders)
        for (index, funder) in series.funders.enumerated() {
            let path = "funders[\(index)]"
            currency(funder.currency, path + ".currency")
            money(funder.amount, in: funder.currency, path + ".amount")
            references(funder.delegations, to: delegations, .delegation, path + ".delegations")
            references(funder.venues, to: venues, .venue, path + ".venues")
            notNegative(funder.overhead, path + ".overhead")
            share(funder.maxShare, path + ".maxShare")
            for (category, cap) in funder.caps.sorted(by: { $0.key < $1.key }) {
                money(cap, in: funder.currency, SeriesPath.key(category, in: path + ".caps"))
            }
            for (category, heading) in (funder.headings ?? [:]).sorted(by: { $0.key < $1.key }) {
                money(heading, in: funder.currency, SeriesPath.key(category, in: path + ".headings"))
            }
            notNegative(funder.reallocation, path + ".reallocation")
            if funder.headings == nil, funder.reallocation > 0 {
                add(path + ".reallocation", .reallocationWithoutHeadings)
            }
            money(funder.perWorkshop, in: funder.currency, path + ".perWorkshop")
            money(funder.minSpend, in: funder.currency, path + ".minSpend")
        }
    }

    /// A bound above everything that the series can cost, and above what all funders give, against overflow of cents.
    mutating func checkTotal() {
        guard problems.isEmpty else { return }  // a sum over wrong numbers says nothing
        let largest = Double(SeriesBounds.money)
        var perPerson = 0.0
        let travel = series.participants.compactMap(\.travelDays) + series.delegations.compactMap(\.travelDays)
        let away = ([series.travelDays] + travel).map { $0.before + $0.after }.max() ?? 0
        let daysAway = Double(series.days + away)
        let fareFactor = max(1, series.venues.flatMap(\.seasons).map(\.fare.approximation).max() ?? 1)
        perPerson += fareFactor * (series.fares.map { worth($0.fare) }.max() ?? 0)
        perPerson += series.visas.map { worth($0.fee) }.max() ?? 0
        perPerson += (series.delegations.map(\.fee) + series.participants.compactMap(\.fee)).map(worth).max() ?? 0
        var perWorkshop = 0.0
        var stay = 0.0
        for venue in series.venues {
            let hotelFactor = max(1, venue.seasons.map(\.hotel.approximation).max() ?? 1)
            let day = hotelFactor * venue.hotel.approximation + venue.perDiem.approximation
            stay = max(stay, rate(of: venue.currency) * day)
            let rent = Double(series.days) * venue.dayRate.approximation + venue.fixed.approximation
            perWorkshop = max(perWorkshop, rate(of: venue.currency) * rent)
        }
        perPerson += daysAway * stay
        for service in series.services {
            perWorkshop +=
                rate(of: service.currency)
                * (Double(series.days) * service.perDay.approximation + service.perWorkshop.approximation)
        }
        let workshops = Double(min(series.workshops.max ?? Int.max, series.horizon.count) + series.held.count)
        var total = workshops * (perWorkshop + Double(series.participants.count) * perPerson)
        total += series.costs.map { worth($0.amount) }.reduce(0, +)
        for workshop in series.held {
            total += (workshop.costs ?? []).map(\.amount.approximation).reduce(0, +)
            total += (workshop.funding ?? []).map(\.amount.approximation).reduce(0, +)
        }
        let given = series.funders.map { worth(Amount($0.amount, $0.currency)) }.reduce(0, +)
        if !(total <= largest) || !(given <= largest) { add("", .seriesTooExpensive) }
    }

    private func worth(_ amount: Amount) -> Double { amount.value.approximation * rate(of: amount.currency) }
}
