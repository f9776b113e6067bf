import TestSupport
import SeriesModel

/// An amount, what for, and the funders that may pay it, as bits.
struct BruteForceLine: Hashable {
    let category: String
    let payers: Int
    let cents: Int
}

/// Section 6 of the format, amount by amount.
struct BruteForcePrices {
    private let series: Series

    init(_ series: Series) { self.series = series }

    /// The days somebody is away for a workshop; for locals, the meeting days.
    func away(_ person: Participant, _ day: Day, _ venue: Int) -> [Day] {
        guard person.home != series.venues[venue].city else { return (0..<series.days).map { day + $0 } }
        let delegation = series.delegations.first { $0.id == person.delegation }.sure
        let travel = person.travelDays ?? delegation.travelDays ?? series.travelDays
        return (-travel.before..<(series.days + travel.after)).map { day + $0 }
    }

    /// The lowest fee among the passports that admit somebody in time; nil where none does.
    func admittedFee(_ person: Participant, _ leaving: Day, _ venue: Int) -> Int? {
        person.passports.isEmpty ? 0 : fees(person, leaving, venue, onlyAdmitted: true).min()
    }

    private func fees(_ person: Participant, _ leaving: Day, _ venue: Int, onlyAdmitted: Bool) -> [Int] {
        person.passports.compactMap { passport in
            let rule = series.visas.first { $0.passport == passport && $0.country == series.venues[venue].country }
            guard let rule else { return 0 }
            if onlyAdmitted {
                if rule.refused { return nil }
                if let today = series.today, rule.notice > 0, leaving - today < rule.notice { return nil }
            }
            return cents(rule.fee.value, rule.fee.currency)
        }
    }

    func cents(_ value: Rational, _ currency: String?, times factor: Rational = 1) -> Int {
        let rate = currency.map { $0 == series.currency ? 1 : series.rates[$0].sure } ?? 1
        return Int((value * rate * factor * 100).roundedHalfUp)
    }

    /// The costs of a workshop, person by person: lines that funders see alike are added up later.
    func lines(_ people: [Participant], _ day: Day, _ venue: Int) -> [BruteForceLine] {
        let place = series.venues[venue]
        let season = place.seasons.first { $0.dates.contains { $0.contains(day) } }
        var lines: [BruteForceLine] = []
        func add(_ category: String, _ cents: Int, _ person: Participant? = nil) {
            let payers = payers(category, person.map { [$0] } ?? [], person?.delegation, (day, venue))
            if cents > 0 { lines.append(BruteForceLine(category: category, payers: payers, cents: cents)) }
        }
        for person in people {
            let away = away(person, day, venue)
            let visa =
                admittedFee(person, away[0], venue) ?? fees(person, away[0], venue, onlyAdmitted: false).min() ?? 0
            add("visa", visa, person)
            add("perDiem", away.count * cents(place.perDiem, place.currency), person)
            let fee = person.fee ?? series.delegations.first { $0.id == person.delegation }.sure.fee
            add("fee", cents(fee.value, fee.currency), person)
            guard person.home != place.city else { continue }
            let fare = series.fares.first { $0.from == person.home && $0.to == place.city }.sure.fare
            add("travel", cents(fare.value, fare.currency, times: season?.fare ?? 1), person)
            add("lodging", (away.count - 1) * cents(place.hotel, place.currency, times: season?.hotel ?? 1), person)
        }
        add("venue", series.days * cents(place.dayRate, place.currency) + cents(place.fixed, place.currency))
        for service in series.services {
            add(
                service.category,
                series.days * cents(service.perDay, service.currency) + cents(service.perWorkshop, service.currency))
        }
        return lines
    }

    /// What was spent at a held workshop, refused by whomever any of its attendees refuses.
    func line(of cost: SpentCost, _ people: [Participant], _ day: Day, _ venue: Int) -> BruteForceLine {
        let concerned = people.filter { $0.delegation == cost.delegation }
        return BruteForceLine(
            category: cost.category, payers: payers(cost.category, concerned, cost.delegation, (day, venue)),
            cents: Int((cost.amount * 100).roundedHalfUp))
    }

    /// A cost of the series.
    func line(of cost: SeriesCost) -> BruteForceLine {
        BruteForceLine(
            category: cost.category, payers: payers(cost.category, [], nil, nil),
            cents: cents(cost.amount.value, cost.amount.currency))
    }

    private func payers(
        _ category: String, _ people: [Participant], _ delegation: String?, _ place: (day: Day, venue: Int)?
    ) -> Int {
        var payers = 0
        for (number, funder) in series.funders.enumerated() {
            if let covers = funder.covers, !covers.contains(category) { continue }
            if let headings = funder.headings, headings[category] == nil { continue }
            if let delegations = funder.delegations, let delegation, !delegations.contains(delegation) { continue }
            if let place {
                let meeting = (0..<series.days).map { place.day + $0 }
                if let window = funder.window, !meeting.allSatisfy({ window.contains($0) }) { continue }
                if let venues = funder.venues, !venues.contains(series.venues[place.venue].id) { continue }
            }
            let isRefused = people.contains { person in
                person.refuses.contains(funder.id)
                    || series.delegations.contains { $0.id == person.delegation && $0.refuses.contains(funder.id) }
            }
            if !isRefused { payers |= 1 << number }
        }
        return payers
    }
}
