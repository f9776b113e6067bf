package import OrderedCollections
package import SeriesModel

/// Every amount of section 6 of the format, converted, scaled and rounded once, for all people, venues and seasons.
///
/// Exact arithmetic is slow, and the same amount comes up at every start day: it is done here, once.
struct PriceList: Sendable {
    /// What a trip costs, whatever the visa.
    struct Trip: Sendable {
        let travel: Money
        let lodging: Money
        let perDiem: Money
    }

    /// A passport at a border.
    struct Admission: Sendable {
        /// The country of the passport that is shown; nil where none is.
        let passport: String?
        let isRefused: Bool
        /// Days before the first day away; 0: always in time.
        let notice: Int
        let fee: Money
    }

    /// For each venue, season (the last: outside all seasons) and person.
    private let trips: [[[Trip]]]
    /// For each venue and person, one for each passport; one for whoever needs no visa.
    private let admissions: [[[Admission]]]
    /// For each venue what a workshop costs whoever attends, by category, the venue first.
    let workshops: [OrderedDictionary<String, Money>]

    /// The list of a series without venues.
    init() {
        trips = []
        admissions = []
        workshops = []
    }

    init(_ index: SeriesIndex) {
        let venues = index.series.venues
        trips = venues.indices.map { venue in
            (venues[venue].seasons.map { $0 } + [nil]).map { season in
                index.people.indices.map { index.trip($0, to: venue, in: season) }
            }
        }
        admissions = venues.indices.map { venue in
            index.people.indices.map { index.admissions($0, at: venue) }
        }
        workshops = venues.indices.map { index.pricedWorkshop(at: $0) }
    }

    func trip(_ person: Int, to venue: Int, season: Int?) -> Trip {
        let seasons = trips[venue]
        return seasons[season ?? seasons.count - 1][person]
    }

    func admissions(_ person: Int, at venue: Int) -> [Admission] { admissions[venue][person] }
}

extension SeriesIndex {
    fileprivate func trip(_ person: Int, to position: Int, in season: Season?) -> PriceList.Trip {
        let venue = series.venues[position]
        let venueRate = rate(venue.currency)
        let perDiem = Money(roundingHalfUp: venue.perDiem * venueRate)
        guard !isLocal(person, at: position) else {
            return PriceList.Trip(travel: .zero, lodging: .zero, perDiem: series.days * perDiem)
        }
        let travelDays = people[person].travelDays
        let daysAway = series.days + travelDays.before + travelDays.after
        let fare = fare(from: people[person].home, to: venue.city)?.fare ?? Amount(0)
        let night = Money(roundingHalfUp: venue.hotel * venueRate * (season?.hotel ?? 1))
        return PriceList.Trip(
            travel: Money(roundingHalfUp: fare.value * rate(fare.currency) * (season?.fare ?? 1)),
            lodging: (daysAway - 1) * night, perDiem: daysAway * perDiem)
    }

    fileprivate func admissions(_ person: Int, at venue: Int) -> [PriceList.Admission] {
        let passports = people[person].passports
        let always = PriceList.Admission(passport: nil, isRefused: false, notice: 0, fee: .zero)
        guard !passports.isEmpty, let country = series.venues[venue].country else { return [always] }
        return passports.map { passport in
            guard let visa = visas[BorderCrossing(passport: passport, country: country)] else { return always }
            return PriceList.Admission(
                passport: passport, isRefused: visa.refused, notice: visa.notice,
                fee: Money(roundingHalfUp: visa.fee.value * rate(visa.fee.currency)))
        }
    }

    fileprivate func pricedWorkshop(at venue: Int) -> OrderedDictionary<String, Money> {
        let place = series.venues[venue]
        let venueRate = rate(place.currency)
        var prices: OrderedDictionary<String, Money> = [:]
        prices[CostCategory.venue, default: .zero] +=
            series.days * Money(roundingHalfUp: place.dayRate * venueRate)
            + Money(roundingHalfUp: place.fixed * venueRate)
        for service in series.services {
            let serviceRate = rate(service.currency)
            prices[service.category, default: .zero] +=
                series.days * Money(roundingHalfUp: service.perDay * serviceRate)
                + Money(roundingHalfUp: service.perWorkshop * serviceRate)
        }
        return prices
    }
}

/// The sum of one category at one workshop, of one delegation's attendees with the same refusals where it is personal;
/// or one cost of the series.
package struct CostLine: Hashable, Sendable {
    /// What makes two costs the same line.
    package struct Key: Hashable, Sendable {
        package let category: String
        /// Position of the delegation, or nil where the cost is not personal.
        package let delegation: Int?
        /// Positions of the funders that its attendees refuse, ascending.
        package let refusals: [Int]
    }

    package let key: Key
    package var amount: Money
}

/// The five personal amounts of one attendance, in the order of ``CostCategory/personal``.
package struct PersonalPrices: Hashable, Sendable {
    let travel: Money
    let visa: Money
    let lodging: Money
    let perDiem: Money
    let fee: Money

    /// Category and amount of each that is not zero.
    var entries: [(category: String, amount: Money)] {
        zip(CostCategory.personal, [travel, visa, lodging, perDiem, fee])
            .map { (category: $0, amount: $1) }
            .filter { $0.amount != .zero }
    }

    /// Their sum.
    package var total: Money { travel + visa + lodging + perDiem + fee }
}

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
