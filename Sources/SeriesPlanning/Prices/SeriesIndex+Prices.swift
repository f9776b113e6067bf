package import OrderedCollections
package import SeriesModel

extension SeriesIndex {
    /// Position of the season in which a workshop at an option starts; nil outside all seasons.
    func season(of option: WorkshopOption) -> Int? {
        series.venues[option.venue].seasons.firstIndex { $0.dates.contains { $0.contains(option.start) } }
    }

    /// What one attendance of a person costs: section 6 of the format, each amount rounded once.
    package func personalPrices(_ person: Int, at option: WorkshopOption) -> PersonalPrices {
        let trip = prices.trip(person, to: option.venue, season: season(of: option))
        return PersonalPrices(
            travel: trip.travel, visa: entryFee(person, for: option) ?? lowestFee(person, at: option.venue),
            lodging: trip.lodging, perDiem: trip.perDiem, fee: people[person].fee)
    }

    /// What a workshop at a venue costs whoever attends, by category, the venue first.
    package func workshopPrices(at venue: Int) -> OrderedDictionary<String, Money> { prices.workshops[venue] }

    /// The costs of the series, one line each, in the order of the file.
    package func seriesLines() -> [CostLine] {
        series.costs.map { cost in
            CostLine(
                key: .init(category: cost.category, delegation: nil, refusals: []),
                amount: Money(roundingHalfUp: cost.amount.value * rate(cost.amount.currency)))
        }
    }

    /// The cost lines of a workshop, in the order of delegations, categories and refusals.
    func lines(at option: WorkshopOption, attendees: [Int]) -> [CostLine] {
        var amounts: OrderedDictionary<CostLine.Key, Money> = [:]
        for person in attendees {
            for (category, amount) in personalPrices(person, at: option).entries {
                let key = CostLine.Key(
                    category: category, delegation: people[person].delegation, refusals: people[person].refuses)
                amounts[key, default: .zero] += amount
            }
        }
        for (category, amount) in workshopPrices(at: option.venue) {
            amounts[CostLine.Key(category: category, delegation: nil, refusals: []), default: .zero] += amount
        }
        return amounts.filter { $0.value != .zero }.map { CostLine(key: $0.key, amount: $0.value) }
    }

    /// Positions of the funders that may pay a line of a workshop at an option, or of the series where none is given.
    func payers(of key: CostLine.Key, at option: WorkshopOption?) -> [Int] {
        funders.indices.filter { position in
            let funder = funders[position]
            guard funder.pays(key.category, of: key.delegation), !key.refusals.contains(position) else { return false }
            guard let option else { return true }
            return funder.isOpen(for: option.meetingDays(series.days)) && funder.pays(at: option.venue)
        }
    }
}
