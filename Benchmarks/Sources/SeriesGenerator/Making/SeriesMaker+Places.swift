import SeriesModel

extension SeriesMaker {
    /// Venues, one of them where somebody lives if there is such a one.
    mutating func makeVenues() {
        var random = random(.venues)
        let homes = Set(dialogue.sides.prefix(sides.count).joined().map(\.code))
        let shuffled = random.sample(VenueCity.all.count, of: VenueCity.all)
        let local = shuffled.first { homes.contains($0.city.code) } ?? shuffled[0]
        let places = [local] + shuffled.filter { $0 != local }
        for (number, place) in places.prefix(recipe.dimensions.venues).enumerated() {
            series.venues.append(venue(place, number))
        }
        makeWishes()
    }

    private func venue(_ place: VenueCity, _ number: Int) -> Venue {
        var random = random(.venues, number + 1)
        let most = recipe.dimensions.mostWorkshops
        let units = { (dollars: Int) in Rational(Currencies.units(of: place.currency, dollars: dollars)) }
        var venue = Venue(
            id: place.city.name.lowercased(), name: place.city.name, city: place.city.code, country: place.city.country,
            capacity: random.pick(19, 21, 24, 30), currency: place.currency, dayRate: units(random.number(900...2200)),
            fixed: units(random.number(300...900)), hotel: units(place.night * random.number(85...115) / 100),
            perDiem: units(place.day))
        if random.chance(50) {
            let closed = random.number(0...max(1, 7 * recipe.dimensions.weeks - 21))
            venue.closed = [DayRange(from: Self.firstDay + closed, days: random.number(5...18))]
        }
        let isScarce = random.chance(40) && recipe.dimensions.venues > 1
        venue.uses = Limits(max: isScarce ? max(2, most / 2) : most)
        for year in 0...(recipe.dimensions.weeks / 52) {
            let summer = DayRange(from: Self.firstDay + 364 * year + 161, days: 77)
            let festival = DayRange(
                from: Self.firstDay + 364 * year + random.number(80...110), days: random.number(7...14))
            let cheap = random.chance(35)
            if series.horizon.overlaps(festival), random.chance(60) {
                venue.seasons.append(Season(dates: [festival], fare: decimal("1.1"), hotel: decimal("1.3")))
            }
            if series.horizon.overlaps(summer) {
                venue.seasons.append(
                    Season(dates: [summer], fare: decimal("1.2"), hotel: decimal(cheap ? "0.85" : "1.25")))
            }
        }
        return venue
    }

    /// Who would go where, and who would rather not.
    private mutating func makeWishes() {
        let ids = series.venues.map(\.id)
        for position in series.participants.indices {
            var random = random(.venues, 100 + position)
            if random.chance(10), ids.count > 1 {
                let refused = ids[random.number(0...(ids.count - 1))]
                series.participants[position].venues = ids.filter { $0 != refused }
            }
            guard random.chance(30) else { continue }
            let reluctant = ids[random.number(0...(ids.count - 1))]
            series.participants[position].reluctant = [reluctant]
        }
    }

    func decimal(_ text: String) -> Rational { Rational(decimal: text) ?? 1 }
}
