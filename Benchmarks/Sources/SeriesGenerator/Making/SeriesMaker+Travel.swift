import SeriesModel

extension SeriesMaker {
    /// A round trip for every home and venue that are not the same city.
    mutating func makeFares() {
        let venues = VenueCity.all.map(\.city).filter { city in series.venues.contains { $0.city == city.code } }
        for (number, home) in homes.enumerated() {
            for venue in venues where venue.code != home.code {
                // The same for a pair of cities whatever other cities there are.
                var random = random(.travel, 50 * number + (VenueCity.all.firstIndex { $0.city == venue } ?? 0))
                let kilometres = home.kilometres(to: venue)
                let euros = FareTable.euros(for: kilometres) * random.number(85...130) / 100
                let hours = Rational(FareTable.tenthsOfHours(for: kilometres) + 2 * random.number(0...12))
                series.fares.append(
                    Fare(
                        from: home.code, to: venue.code, fare: Amount(Rational(euros), "EUR"),
                        hours: hours * decimal("0.1"), kgCO2: Rational(FareTable.kilogramsOfCO2(for: kilometres))))
            }
        }
    }

    private var homes: [City] {
        let known = dialogue.sides.joined() + Dialogue.thirdParties + Dialogue.guests
        let used = Set(series.participants.map(\.home))
        var homes: [City] = []
        for city in known where used.contains(city.code) && !homes.contains(where: { $0.code == city.code }) {
            homes.append(city)
        }
        return homes
    }

    /// Free entry, visas on arrival, by mail, at the consulate; and now and then none.
    mutating func makeVisas() {
        let welcome: Set<String> = ["US", "GB", "FR", "NO", "CH", "FI", "CA", "IE", "JP", "KR"]
        let passports = Set(series.participants.flatMap(\.passports)).sorted()
        let countries = Set(series.venues.compactMap(\.country)).sorted()
        for (row, passport) in passports.enumerated() {
            for country in countries where country != passport {
                let column = VenueCity.all.firstIndex { $0.city.country == country } ?? 0
                var random = random(.visas, 50 * row + column)
                let isWelcome = welcome.contains(passport)
                switch random.number(0...99) {
                case ..<4 where !isWelcome:
                    series.visas.append(Visa(passport: passport, country: country, refused: true))
                case ..<(isWelcome ? 80 : 25): break
                default:
                    let notice = random.pick(3, 14, 14, 30, 45, 60)
                    let fee = Amount(Rational(random.pick(35, 50, 80, 120)))
                    series.visas.append(Visa(passport: passport, country: country, notice: notice, fee: fee))
                }
            }
        }
    }
}
