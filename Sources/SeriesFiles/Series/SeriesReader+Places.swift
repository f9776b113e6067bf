import SeriesModel

extension SeriesReader {
    func venues(_ fields: Fields) -> [Venue] {
        var isNamed: [Bool] = []
        let venues = fields.each("venues", keys: SeriesSchema.venue.names) { entry in
            let (id, name) = (entry.requiredText("id"), entry.name())
            isNamed.append(name != nil)
            var venue = Venue(id: id, name: name, city: entry.requiredText("city"))
            venue.country = entry.text("country")
            entry.read(Venue.limits, into: &venue)
            venue.closed = entry.ranges("closed") ?? []
            venue.currency = entry.text("currency")
            venue.dayRate = entry.number("dayRate") ?? 0
            venue.fixed = entry.number("fixed") ?? 0
            venue.hotel = entry.number("hotel") ?? 0
            venue.perDiem = entry.number("perDiem") ?? 0
            venue.estimated = estimated(entry, Estimated.venue)
            venue.seasons = entry.each("seasons", keys: SeriesSchema.season.names) { entry in
                _ = entry.required("dates", .range)
                var season = Season(
                    dates: entry.ranges("dates") ?? [], fare: entry.number("fare", .factor) ?? 1,
                    hotel: entry.number("hotel", .factor) ?? 1)
                season.estimated = estimated(entry, Estimated.season)
                return season
            }
            return venue
        }
        return called(venues, isNamed)
    }

    /// Those without a name called by their city, with the id where others stand in the same one.
    private func called(_ venues: [Venue], _ isNamed: [Bool]) -> [Venue] {
        let cities = venues.map { City.spoken($0.city) }
        let numbers = Dictionary(cities.map { ($0, 1) }, uniquingKeysWith: +)
        return venues.enumerated().map { index, venue in
            var venue = venue
            if !isNamed[index], let city = cities[index] {
                venue.name = numbers[city] == 1 ? city : "\(city) (\(venue.id))"
            }
            return venue
        }
    }

    func fares(_ fields: Fields) -> [Fare] {
        fields.each("fares", keys: SeriesSchema.fare.names) { entry in
            var fare = Fare(
                from: entry.requiredText("from"), to: entry.requiredText("to"),
                fare: Amount(entry.requiredNumber("fare"), entry.text("currency")),
                hours: entry.number("hours") ?? 0, kgCO2: entry.number("kgCO2") ?? 0)
            fare.estimated = estimated(entry, Estimated.fare)
            return fare
        }
    }

    func visas(_ fields: Fields) -> [Visa] {
        fields.each("visas", keys: SeriesSchema.visa.names) { entry in
            var visa = Visa(
                passport: entry.requiredText("passport"), country: entry.requiredText("country"),
                notice: entry.whole("notice") ?? 0, fee: Amount(entry.number("fee") ?? 0, entry.text("currency")),
                refused: entry.flag("refused"))
            visa.estimated = estimated(entry, Estimated.visa)
            return visa
        }
    }

    /// Which numbers of an entry are estimates: `true` for all of them, or some of their keys.
    func estimated(_ entry: Fields, _ keys: [String]) -> Estimated {
        var estimated = Estimated(source: entry.text("source"))
        guard let node = entry["estimated"] else { return estimated }
        let path = entry.path("estimated")
        switch node.content {
        case .boolean(let isWhole): estimated.keys = isWhole ? keys : []
        case .list(let items):
            let found = items.enumerated().compactMap { number, item in
                entry.word(item, SeriesPath.item(number, in: path), among: keys)
            }
            estimated.keys = keys.filter(found.contains)
        case .text: estimated.keys = [entry.word(node, path, among: keys)].compactMap(\.self)
        default: entry.fail("estimated", .trueOrSome(keys), node)
        }
        return estimated
    }
}
