import SeriesModel

extension SeriesMaker {
    private var numberOfSides: Int {
        switch recipe.kind {
        case .threeSides, .threeSidesFairness: 3
        default: 2
        }
    }

    /// Two or three sides, the third party, and perhaps guests.
    mutating func makeDelegations() {
        var random = random(.delegations)
        // The table has about sixteen chairs for the sides, however many they are.
        let seats = recipe.dimensions.seats
        let fewer = numberOfSides > 2 && seats.lowerBound > 2 ? 1 : 0
        for (id, name) in [("north", "North"), ("south", "South"), ("east", "East")].prefix(numberOfSides) {
            series.delegations.append(
                Delegation(
                    id: id, name: name, role: .side,
                    seats: Limits(min: seats.lowerBound - fewer, max: seats.upperBound - 2 * fewer),
                    fee: Amount(Rational(random.pick(0, 0, 150, 200)))))
        }
        series.delegations.append(
            Delegation(
                id: "team", name: "Facilitators", role: .thirdParty,
                seats: Limits(min: min(2, recipe.dimensions.team - 1), max: min(3, recipe.dimensions.team)),
                fee: Amount(Rational(random.pick(800, 1100)))))
        guard features.contains(.guests) else { return }
        series.delegations.append(
            Delegation(id: "guests", name: "Guests", role: .guest, seats: Limits(min: 0, max: 2), fee: Amount(450)))
    }

    /// Candidates with homes, passports, calendars and wishes.
    mutating func makePeople() {
        for (position, side) in sides.enumerated() {
            var random = random(.people, position)
            let fewer = numberOfSides > 2 && recipe.dimensions.people.lowerBound > 8 ? 2 : 0
            let count = random.number(recipe.dimensions.people) - fewer
            let shared = sharedHolidays(&random)
            for number in 1...count {
                var own = self.random(.people, 10 * number + position)
                var person = person("\(side.id.prefix(1))\(number)", side.id, dialogue.sides[position], shared, &own)
                if own.chance(42) { person.tags.append("woman") }
                if own.chance(28) { person.tags.append("expert") }
                if features.contains(.weights) { person.weight = own.pick(1, 1, 1, 2, 3) }
                if features.contains(.attendanceLimits), own.chance(30) {
                    let half = max(1, recipe.dimensions.mostWorkshops / 2)
                    person.attends = own.chance(50) ? Limits(min: 1) : Limits(max: half)
                }
                series.participants.append(person)
            }
        }
        for number in 1...recipe.dimensions.team {
            var own = random(.people, 10 * number + 8)
            var person = person("t\(number)", "team", Dialogue.thirdParties, [], &own)
            if number.isMultiple(of: 2) { person.tags.append("woman") }
            series.participants.append(person)
        }
        guard features.contains(.guests) else { return }
        for number in 1...2 {
            var own = random(.people, 10 * number + 9)
            var person = person("g\(number)", "guests", Dialogue.guests, [], &own)
            person.travelDays = TravelDays(before: 2, after: 1)
            series.participants.append(person)
        }
    }

    private func person(
        _ id: String, _ delegation: String, _ cities: [City], _ shared: [DayRange], _ random: inout SeededGenerator
    ) -> Participant {
        let home = cities[random.number(0...(cities.count - 1))]
        var passports = [home.country]
        if random.chance(12) {
            let second = random.pick("US", "GB", "FR")
            if second != home.country { passports.append(second) }
        }
        return Participant(
            id: id, delegation: delegation, home: home.code, passports: passports,
            unavailable: shared + absences(&random))
    }

    /// Feasts that a whole side keeps: a week or so, once or twice a year.
    private func sharedHolidays(_ random: inout SeededGenerator) -> [DayRange] {
        stride(from: 0, to: recipe.dimensions.weeks, by: 30).compactMap { week in
            let first = Self.firstDay + 7 * week + random.number(20...180)
            let range = DayRange(from: first, days: random.pick(4, 7, 10))
            return series.horizon.overlaps(range) ? range : nil
        }
    }

    /// About one trip or duty a month, most of them short.
    private func absences(_ random: inout SeededGenerator) -> [DayRange] {
        var absences: [DayRange] = []
        var day = Self.firstDay - 12
        while day < series.horizon.last + 10 {
            day = day + random.number(4...44)
            let length = random.pick(2, 2, 3, 3, 4, 5, 7, 9, 13)
            absences.append(DayRange(from: day, days: length))
            day = day + length
        }
        return absences
    }
}
