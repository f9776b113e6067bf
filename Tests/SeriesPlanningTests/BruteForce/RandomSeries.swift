import TestSupport
import SeriesModel

/// Small series in which every rule of the format has a chance to bind, made from a seed.
struct RandomSeries {
    private(set) var series: Series
    /// A plan from which changes count, where there is one.
    private(set) var baseline: Plan?
    var random: SeededGenerator
    let first = Day(year: 2027, month: 3, day: 1).sure
    let cities = ["AAA", "BBB", "CCC"]
    let countries = ["AA", "BB", "CC"]

    init(seed: Int) {
        random = SeededGenerator(seed: seed)
        series = Series(
            name: "random \(seed)", horizon: DayRange(from: first, days: 1), workshops: Limits(), days: 1,
            currency: "USD",
            rates: ["EUR": decimal("1.0843")])
        makeCalendar()
        makeDelegations()
        makePeople()
        makeVenues()
        makeTravel()
        makeCosts()
        makeFunders()
        makeRules()
        makeHeld()
        makePins()
        makeStarts()
        makeGoals()
    }

    func range(_ random: inout SeededGenerator, length: ClosedRange<Int>) -> DayRange {
        DayRange(from: first + random.number(-3...36), days: random.number(length))
    }

    private mutating func makeCalendar() {
        series.days = random.number(1...3)
        series.horizon = DayRange(from: first, days: random.number(24...38))
        let most = random.pick([1, 2, 2, 2, 3])
        series.workshops = Limits(
            min: random.pick([most, max(0, most - 1), max(0, most - 1), 0]), max: random.chance(8) ? nil : most)
        series.startOn = [random.pick(Weekday.allCases)]
        if most < 3, random.chance(25) { series.startOn?.insert(random.pick(Weekday.allCases)) }
        if random.chance(60) { series.today = first - random.number(0...20) }
        let least = random.pick([0, 3, 6, 7, 8, 12])
        series.gap = Limits(min: least, max: random.chance(40) ? max(least, random.pick([7, 14, 21])) : nil)
        if random.chance(30) { series.blackouts = [Blackout(dates: range(&random, length: 1...4))] }
        if random.chance(40) {
            series.travelDays = TravelDays(before: random.number(0...2), after: random.number(0...2))
        }
    }

    private mutating func makeDelegations() {
        let sides = random.chance(20) ? 3 : 2
        for side in 0..<sides {
            let least = random.pick([0, 0, 1, 1, 1, 2])
            series.delegations.append(
                Delegation(
                    id: "side\(side)", role: .side, seats: Limits(min: least, max: random.chance(60) ? least + 1 : nil),
                    fee: Amount(random.chance(30) ? decimal("120.505") : 0)))
        }
        if random.chance(50) {
            series.delegations.append(
                Delegation(
                    id: "team", role: random.pick([.thirdParty, .guest]),
                    seats: Limits(min: random.pick([0, 0, 1]), max: 1),
                    travelDays: random.chance(50) ? TravelDays(before: 2, after: 0) : nil, fee: Amount(250)))
        }
        for position in series.delegations.indices where random.chance(10) {
            series.delegations[position].refuses = ["f\(random.number(0...2))"]
        }
    }

    private mutating func makePeople() {
        let count = random.number(4...5)
        for number in 0..<max(count, series.delegations.count + 1) {
            // Everybody has somebody; who comes after that is chance.
            let delegation =
                number < series.delegations.count ? series.delegations[number] : random.pick(series.delegations)
            var person = Participant(
                id: "p\(number)", delegation: delegation.id, home: random.pick(cities),
                passports: random.chance(60) ? [random.pick(countries)] : [])
            if random.chance(20) { person.passports.append(random.pick(countries)) }
            if random.chance(35) { person.unavailable = [range(&random, length: 1...9)] }
            if random.chance(8) {
                person.available = [range(&random, length: 10...30), range(&random, length: 3...10)]
            }
            if random.chance(25) { person.ifNeedBe = [range(&random, length: 1...9)] }
            if random.chance(10) { person.venues = ["v0"] }
            if random.chance(40) { person.reluctant = ["v\(random.number(0...1))"] }
            if random.chance(25) { person.attends = Limits(min: random.pick([0, 0, 1]), max: random.number(1...2)) }
            person.required = random.chance(4)
            person.weight = random.pick([1, 1, 1, 2, 3, 0])
            if random.chance(50) { person.tags = ["expert"] }
            if random.chance(15) { person.travelDays = TravelDays(before: random.number(0...3), after: 1) }
            if random.chance(15) { person.fee = Amount(decimal("33.335"), random.chance(50) ? "EUR" : nil) }
            if random.chance(15) { person.refuses = ["f\(random.number(0...2))"] }
            series.participants.append(person)
        }
    }

    private mutating func makeVenues() {
        for number in 0..<2 {
            var venue = Venue(
                id: "v\(number)", city: cities[number], country: random.chance(85) ? countries[number] : nil,
                capacity: random.chance(25) ? random.number(2...4) : nil,
                currency: random.chance(50) ? "EUR" : nil, dayRate: decimal("\(random.number(100...900)).5"),
                fixed: Rational(random.number(0...300)), hotel: decimal("\(random.number(60...200)).99"),
                perDiem: Rational(random.number(30...90)))
            if random.chance(25) { venue.closed = [range(&random, length: 1...6)] }
            if random.chance(20) { venue.uses = Limits(min: random.pick([0, 0, 1]), max: random.number(1...2)) }
            if random.chance(50) {
                venue.seasons = [
                    Season(dates: [range(&random, length: 3...12)], fare: decimal("1.15"), hotel: decimal("0.875"))
                ]
            }
            series.venues.append(venue)
        }
    }

    private mutating func makeTravel() {
        for home in cities {
            for venue in cities.prefix(2) where home != venue {
                series.fares.append(
                    Fare(
                        from: home, to: venue,
                        fare: Amount(decimal("\(random.number(90...700)).25"), random.chance(40) ? "EUR" : nil),
                        hours: decimal("\(random.number(2...9)).\(random.pick(["5", "25", "0"]))"),
                        kgCO2: decimal("\(random.number(50...900)).\(random.pick(["0", "1"]))")))
            }
        }
        for passport in countries {
            for country in countries.prefix(2) where passport != country && random.chance(60) {
                series.visas.append(
                    Visa(
                        passport: passport, country: country, notice: random.pick([0, 0, 7, 14, 30]),
                        fee: Amount(Rational(random.number(0...90)), random.chance(30) ? "EUR" : nil),
                        refused: random.chance(7)))
            }
        }
    }

    private mutating func makeCosts() {
        if random.chance(40) {
            series.services = [
                Service(
                    category: random.pick(["interpretation", "venue", "travel"]), perDay: decimal("99.995"),
                    perWorkshop: 50, currency: random.chance(30) ? "EUR" : nil)
            ]
        }
        if random.chance(40) { series.costs = [SeriesCost(category: "staff", amount: Amount(1500, "EUR"))] }
        if random.chance(15) { series.costs.append(SeriesCost(category: "venue", amount: Amount(decimal("333.335")))) }
    }

    /// Changes the series under construction; for the parts in other files.
    mutating func change(_ change: (inout Series, inout SeededGenerator) -> Void) { change(&series, &random) }

    mutating func count(changesFrom plan: Plan) { baseline = plan }
}

/// A number as a series file writes it, where `number` is something else.
func decimal(_ text: String) -> Rational { number(text) }
