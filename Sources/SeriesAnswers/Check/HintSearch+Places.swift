import OrderedCollections
import SeriesFiles
import SeriesModel
import SeriesPlanning
import SeriesText

/// Countries, visas, and venues where nothing can be held.
extension HintSearch {
    mutating func searchPlaces() {
        searchCodes()
        searchVisas()
        searchCities()
        searchVenues()
    }

    /// Every code that is none, where it stands first, with the one that may be meant.
    private mutating func searchCodes() {
        var codes: [(path: String, code: String)] = []
        for (number, person) in series.participants.enumerated() {
            codes += person.passports.enumerated().map { ("participants[\(number)].passports[\($0)]", $1) }
        }
        for (number, venue) in series.venues.enumerated() {
            if let country = venue.country { codes.append(("venues[\(number)].country", country)) }
        }
        for (number, visa) in series.visas.enumerated() {
            codes += [("visas[\(number)].passport", visa.passport), ("visas[\(number)].country", visa.country)]
        }
        let counts = codes.reduce(into: [String: Int]()) { $0[$1.code, default: 0] += 1 }
        let known = counts.keys.filter(CountryCodes.contains).sorted()
        let rows = Set(series.visas.flatMap { [$0.passport, $0.country] })
        var told: Set<String> = []
        for (path, code) in codes where !CountryCodes.contains(code) && told.insert(code).inserted {
            let consequence =
                series.visas.isEmpty || rows.contains(code) ? "" : ", and no visa row has it: no visa is asked for"
            // Who has more of them than this knows of no codes.
            let meant = told.count > 50 ? nil : CountryCodes.meant(by: code, known: known)
            add(
                .country, path,
                "\(shown(code)) is no country code of ISO 3166, such as DE\(consequence)"
                    + others((counts[code] ?? 1) - 1, "more place", "more places"),
                maybe(meant))
        }
    }

    private mutating func searchVisas() {
        guard !series.visas.isEmpty else { return }
        for (number, venue) in series.venues.enumerated() where venue.country == nil {
            add(
                .venueCountry, "venues[\(number)]", "has no country, so nobody needs a visa there",
                "Maybe add its country, such as DE.")
        }
        let bare = series.participants.indices.filter { series.participants[$0].passports.isEmpty }
        if bare.count == series.participants.count {
            add(.passports, "participants", "nobody has a passport, so no visa is asked for")
        } else if let first = bare.first {
            let others = others(bare.count - 1)
            add(
                .passports, "participants[\(first)]", "has no passport, so no visa is asked for\(others)",
                "Maybe add it, such as passports: [DE].")
        }
        let countries = Set(series.venues.compactMap(\.country))
        // A row too many does no harm; one is a mistake where it was most likely meant for what has none.
        let bareVenues = countries.subtracting(series.visas.map(\.country)).sorted()
        for (number, visa) in series.visas.enumerated() {
            if !countries.contains(visa.country), CountryCodes.contains(visa.country), !bareVenues.isEmpty {
                add(
                    .visaRow, "visas[\(number)].country",
                    "no venue is in \(shown(visa.country)); without a row "
                        + "\(bareVenues.count == 1 ? "is" : "are") \(listed(bareVenues.map(shown)))")
            }
        }
    }

    /// Homes that are the city of a venue, and are not written like it: `Tunis` and `TUN`.
    private mutating func searchCities() {
        let cities = OrderedSet(series.venues.map(\.city))
        var homes: OrderedDictionary<String, [Int]> = [:]
        for (number, person) in series.participants.enumerated() where !cities.contains(person.home) {
            homes[person.home, default: []].append(number)
        }
        for (home, people) in homes {
            guard let city = cities.first(where: { SameCity.isMeant(by: home, and: $0) }), let first = people.first
            else { continue }
            let others = others(people.count - 1)
            add(
                .city, "participants[\(first)].home",
                "\(shown(home)) is the same city as \(shown(city)), where a venue is: written otherwise, whoever lives there "
                    + "travels and lodges there\(others)",
                maybe(city))
        }
    }

    /// Why no workshop can start on any day.
    private mutating func searchStarts() {
        guard series.workshops.min > series.held.count else { return }
        if let today = series.today, today >= lastStart { return }  // said of `today`
        let (path, reason) =
            switch (series.startOn, series.starts) {
            case (.some(let days), _) where days.isEmpty: ("startOn", "it lists no weekday")
            case (_, .some(let days)) where days.isEmpty: ("starts", "it lists no day")
            case (.some, .some): ("starts", "none of them is on a weekday of startOn, with the workshop in the horizon")
            default:
                series.horizon.count < series.days
                    ? ("horizon", "it is shorter than a workshop")
                    : ("horizon", "blackouts, closed venues and start days leave none of it")
            }
        add(.limits, path, "no workshop can start on any day: \(reason)")
    }

    private mutating func searchVenues() {
        guard !options.isEmpty else { return searchStarts() }
        let open = Set(options.map(\.venue))
        let least = series.delegations.map(\.seats.min).reduce(0, +)
        for (number, venue) in series.venues.enumerated() {
            let path = "venues[\(number)]"
            if !open.contains(number) {
                add(.venue, path + ".closed", "is closed on every date on which a workshop may start")
            } else if let capacity = venue.capacity, capacity < least {
                add(
                    .venue, path + ".capacity",
                    "holds \(capacity), and the least seats of all delegations are \(least): no workshop can be here")
            } else if venue.uses.max == 0 {
                add(.venue, path + ".uses", "may hold 0 workshops")
            }
        }
    }
}
