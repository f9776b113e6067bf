extension SeriesCheck {
    mutating func checkVenues() {
        identities(venues)
        for (index, venue) in series.venues.enumerated() {
            let path = "venues[\(index)]"
            check(Venue.limits, of: venue, path)
            currency(venue.currency, path + ".currency")
            let factor = venue.seasons.map(\.hotel.approximation).max() ?? 1
            money(venue.dayRate, in: venue.currency, path + ".dayRate")
            money(venue.fixed, in: venue.currency, path + ".fixed")
            money(venue.hotel, in: venue.currency, times: max(1, factor), path + ".hotel")
            money(venue.perDiem, in: venue.currency, path + ".perDiem")
            for (number, season) in venue.seasons.enumerated() {
                notNegative(season.fare, "\(path).seasons[\(number)].fare")
                notNegative(season.hotel, "\(path).seasons[\(number)].hotel")
            }
            checkSeasons(of: venue, path + ".seasons")
        }
    }

    private mutating func checkSeasons(of venue: Venue, _ path: String) {
        var ranges: [(range: DayRange, path: String)] = []
        for (number, season) in venue.seasons.enumerated() {
            let dates = "\(path)[\(number)].dates"
            for (position, range) in season.dates.enumerated() {
                ranges.append((range, season.dates.count == 1 ? dates : SeriesPath.item(position, in: dates)))
            }
        }
        ranges.sort { ($0.range.first, $0.range.last, $0.path) < ($1.range.first, $1.range.last, $1.path) }
        guard var widest = ranges.first else { return }
        for next in ranges.dropFirst() {
            if next.range.first <= widest.range.last, !faulty.covers(widest.path) {
                add(
                    next.path,
                    .overlappingSeasons("\(next.range)", other: "\(widest.range)", first: widest.path))
            }
            if next.range.last > widest.range.last { widest = next }
        }
    }

    mutating func checkTravel() {
        let factor = series.venues.flatMap(\.seasons).map(\.fare.approximation).max() ?? 1
        var fares: [CityPair: Int] = [:]
        for (index, fare) in series.fares.enumerated() {
            let path = "fares[\(index)]"
            currency(fare.fare.currency, path + ".currency")
            money(fare.fare.value, in: fare.fare.currency, times: max(1, factor), path + ".fare")
            notNegative(fare.hours, path + ".hours", to: SeriesBounds.perTrip)
            notNegative(fare.kgCO2, path + ".kgCO2", to: SeriesBounds.perTrip)
            guard !faulty.coversAny(of: [path + ".from", path + ".to"]) else { continue }
            let pair = CityPair(from: fare.from, to: fare.to)
            if let first = fares[pair] {
                add(path, .duplicateFare(pair, first: "fares[\(first)]"))
            } else {
                fares[pair] = index
            }
        }
        var visas: [BorderCrossing: Int] = [:]
        for (index, visa) in series.visas.enumerated() {
            let path = "visas[\(index)]"
            count(visa.notice, path + ".notice")
            currency(visa.fee.currency, path + ".currency")
            money(visa.fee.value, in: visa.fee.currency, path + ".fee")
            guard !faulty.coversAny(of: [path + ".passport", path + ".country"]) else { continue }
            let pair = BorderCrossing(passport: visa.passport, country: visa.country)
            if let first = visas[pair] {
                add(
                    path,
                    .duplicateVisa(passport: visa.passport, country: visa.country, first: "visas[\(first)]"))
            } else {
                visas[pair] = index
            }
        }
    }

    /// One problem that lists every pair without a fare.
    mutating func checkMissingFares() {
        guard !faulty.coversAny(of: ["fares", "participants", "venues"]) else { return }
        // A row whose city could not be read may be any of those that seem to be missing.
        for index in series.fares.indices where faulty.coversAny(of: ["fares[\(index)].from", "fares[\(index)].to"]) {
            return
        }
        let known = Set(series.fares.map { CityPair(from: $0.from, to: $0.to) })
        // What somebody has to travel, with a fare or without.
        var wanted: Set<CityPair> = []
        let cities = series.venues.indices.filter { !faulty.coversAny(of: ["venues[\($0)].city", "venues[\($0)].id"]) }
        for (index, person) in series.participants.enumerated()
        where !faulty.coversAny(of: ["participants[\(index)].home", "participants[\(index)].venues"]) {
            let acceptable = person.venues.map(Set.init)
            for position in cities {
                let venue = series.venues[position]
                guard acceptable?.contains(venue.id) ?? true, venue.city != person.home else { continue }
                wanted.insert(CityPair(from: person.home, to: venue.city))
            }
        }
        for (number, workshop) in series.held.enumerated() where !faulty.covers("held[\(number)].venue") {
            guard let position = venues.first[workshop.venue], cities.contains(position) else { continue }
            let city = series.venues[position].city
            for id in workshop.attendees {
                guard let index = participants.first[id], !faulty.covers("participants[\(index)].home") else {
                    continue
                }
                let pair = CityPair(from: series.participants[index].home, to: city)
                if pair.from != pair.to { wanted.insert(pair) }
            }
        }
        let missing = wanted.subtracting(known)
        guard !missing.isEmpty else { return }
        // A row that is wanted as it stands is not the other way round.
        let turned = Set(missing.map { CityPair(from: $0.to, to: $0.from) }).subtracting(wanted)
        let reversed = series.fares.indices.filter {
            turned.contains(CityPair(from: series.fares[$0].from, to: series.fares[$0].to))
        }
        let pairs = missing.sorted()
        let otherwise = writtenOtherwise(pairs)
        add(
            "fares",
            .missingFares(
                pairs, reversed: reversed.map { "fares[\($0)]" }, near: otherwise?.near ?? misspelt(among: pairs)),
            wantedBy: otherwise?.path ?? wanting(pairs))
    }

    /// The city of a venue or the home of somebody for whom all these fares are missing; else of the first the venue.
    private func wanting(_ pairs: [CityPair]) -> String? {
        let isOfOneHome = Set(pairs.map(\.to)).count > 1 && Set(pairs.map(\.from)).count == 1
        return isOfOneHome
            ? series.participants.firstIndex { $0.home == pairs.first?.from }.map { "participants[\($0)].home" }
            : series.venues.firstIndex { $0.city == pairs.first?.to }.map { "venues[\($0)].city" }
    }

    /// A city that has the fare but for capitals and small letters, `Mad` for `MAD`, and where it is written. The one
    /// in capitals is right.
    private func writtenOtherwise(_ missing: [CityPair]) -> (near: NearCities, path: String?)? {
        let rows = Dictionary(firstOf: series.fares.enumerated().map { ($1.cities.inCapitals, $0) })
        for pair in missing {
            guard let number = rows[pair.inCapitals] else { continue }
            let row = series.fares[number].cities
            for (key, one, other) in [("from", pair.from, row.from), ("to", pair.to, row.to)] where one != other {
                let isRow = one == one.uppercased()
                let near = NearCities(city: isRow ? other : one, meant: [isRow ? one : other], areWritten: true)
                let home = series.participants.firstIndex { $0.home == one }.map { "participants[\($0)].home" }
                let venue = series.venues.firstIndex { $0.city == one }.map { "venues[\($0)].city" }
                return (near, isRow ? "fares[\(number)].\(key)" : key == "from" ? home : venue)
            }
        }
        return nil
    }

    /// A city of which no fare is known but of one that is written nearly like it. Codes are all nearly alike.
    private func misspelt(among missing: [CityPair]) -> NearCities? {
        let (homes, places) = (Set(series.fares.map(\.from)), Set(series.fares.map(\.to)))
        for pair in missing {
            for (city, known) in [(pair.from, homes), (pair.to, places)] where city.count > 3 && !known.contains(city) {
                let near = NearestWord.suggestion(for: city, among: known.sorted().prefix(500))
                if let near { return NearCities(city: city, meant: [near], areWritten: true) }
            }
        }
        return nil
    }
}

extension Fare {
    fileprivate var cities: CityPair { CityPair(from: from, to: to) }
}

extension CityPair {
    fileprivate var inCapitals: CityPair { CityPair(from: from.uppercased(), to: to.uppercased()) }
}
