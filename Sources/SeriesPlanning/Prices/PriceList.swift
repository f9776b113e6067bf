import OrderedCollections
import SeriesModel

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
        let always = PriceList.Admission(isRefused: false, notice: 0, fee: .zero)
        guard !passports.isEmpty, let country = series.venues[venue].country else { return [always] }
        return passports.map { passport in
            guard let visa = visas[BorderCrossing(passport: passport, country: country)] else { return always }
            return PriceList.Admission(
                isRefused: visa.refused, notice: visa.notice,
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
