import SeriesAudit
import SeriesModel

extension SeriesMaker {
    /// What is bought for every workshop and once for the series.
    mutating func makeCosts() {
        var random = random(.costs)
        series.services = [
            Service(
                name: "Interpreters", category: "interpretation", perDay: Rational(random.number(850...1200)),
                currency: "EUR"),
            Service(name: "Security", category: "security", perDay: 180, perWorkshop: 400),
        ]
        series.costs = [
            SeriesCost(
                name: "Staff", category: "staff", amount: Amount(Rational(3800 * recipe.dimensions.mostWorkshops))),
            SeriesCost(name: "Audit", category: "audit", amount: Amount(3200, "EUR")),
        ]
    }

    /// Three to five grants that together hold the money that the kind allows.
    mutating func makeFunders() {
        var random = random(.funders)
        let drawn = random.number(92...118)
        let percent =
            switch recipe.kind {
            case .looseCost: 135
            case .caps: 100
            // 85 to 100 % of what is typical.
            case .tight: 85 + (drawn - 92) * 15 / 26
            case .withoutMoney: 22
            default: drawn
            }
        let money = typicalCost * (recipe.moneyPercent ?? percent) / 100
        let count = random.number(3...5)
        let weights = (0..<count).map { $0 == 0 ? 150 : random.number(70...140) }
        let whole = weights.reduce(0, +)
        for position in 0..<count {
            series.funders.append(funder(position, dollars: money * weights[position] / whole, &random))
        }
        guard features.contains(.refusals) else { return }
        let people = series.participants.indices.filter { series.participants[$0].delegation != "team" }
        for position in random.sample(2, of: people) {
            series.participants[position].refuses = [series.funders[random.number(0...1)].id]
        }
        if random.chance(30), let last = series.funders.last { series.delegations[0].refuses = [last.id] }
    }

    private func funder(_ position: Int, dollars: Int, _ random: inout SeededGenerator) -> Funder {
        let overhead = random.pick(7, 8, 10, 12, 15)
        let grant = dollars * (100 + overhead) / 100
        let names = ["Ministry", "Own funds", "Foundation", "Embassy", "Trust"]
        var funder = Funder(
            id: names[position].split(separator: " ")[0].lowercased(), name: names[position],
            amount: Rational(grant / 100 * 100), overhead: Rational(overhead))
        let most = max(1, recipe.dimensions.mostWorkshops)
        let personal = [CostCategory.travel, CostCategory.visa, CostCategory.lodging, CostCategory.perDiem]
        switch position {
        case 0:
            if features.contains(.shareLimit) { funder.maxShare = decimal(random.pick("0.45", "0.5", "0.6")) }
        case 1:
            if features.contains(.leastSpending) { funder.minSpend = Rational(grant * 45 / 10000 * 100) }
        case 2:
            funder.currency = "EUR"
            funder.amount = Rational(Currencies.units(of: "EUR", dollars: grant) / 100 * 100)
            funder.covers = personal
            let length = series.horizon.count * random.number(55...80) / 100
            let first = random.chance(65) ? series.horizon.first : series.horizon.last - (length - 1)
            funder.window = DayRange(from: first, days: length)
        case 3:
            funder.delegations = [random.pick("north", "south"), "team"]
            funder.covers = personal + [CostCategory.fee, CostCategory.venue, "interpretation"]
        default:
            funder.venues = random.sample(max(1, series.venues.count - 1), of: series.venues).map(\.id).sorted()
        }
        if features.contains(.categoryCaps), [0, 2, 3].contains(position) {
            let category = position == 3 ? CostCategory.lodging : CostCategory.travel
            let share = recipe.kind == .caps ? 40 : 50
            let units = Currencies.units(of: funder.currency, dollars: grant)
            funder.caps = [category: Rational(units * share / 10000 * 100)]
        }
        if features.contains(.workshopCaps), [0, 3].contains(position) {
            funder.perWorkshop = Rational(grant * 14 / 10 / most / 100 * 100)
        }
        return funder
    }

    /// What the most workshops cost at venues of middling price with every seat filled, in dollars.
    private var typicalCost: Int {
        let prices = series.venues.map(price).sorted()
        let middling = prices.isEmpty ? 0 : prices[(prices.count - 1) / 2]
        return Int(middling * Double(recipe.dimensions.mostWorkshops))
            + 3800 * recipe.dimensions.mostWorkshops + Currencies.units(of: nil, dollars: 3800)
    }

    /// What a workshop costs at a venue with every seat filled.
    private func price(_ venue: Venue) -> Double {
        let rate = Currencies.dollars(venue.currency)
        let days = Double(series.days)
        let stay = rate * (venue.hotel.approximation * (days + 1) + venue.perDiem.approximation * (days + 2)) + 40
        var sum = rate * (venue.dayRate.approximation * days + venue.fixed.approximation) + 1500 * days
        for delegation in series.delegations {
            let trips = people(of: delegation.id).compactMap { person in
                series.fares.first { $0.from == person.home && $0.to == venue.city }
            }
            let fares = trips.map { $0.fare.value.approximation * Currencies.dollars($0.fare.currency) }
            let fare = fares.isEmpty ? 0 : fares.reduce(0, +) / Double(people(of: delegation.id).count)
            sum += Double(delegation.seats.max ?? 0) * (fare + stay + delegation.fee.value.approximation)
        }
        return sum
    }
}
