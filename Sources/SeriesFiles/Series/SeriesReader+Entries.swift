import SeriesModel

extension SeriesReader {
    func delegations(_ fields: Fields, _ travel: TravelDays) -> [Delegation] {
        fields.each("delegations", keys: SeriesSchema.delegation.names) { entry in
            let id = entry.requiredText("id")
            let name = entry.name()
            var delegation = Delegation(id: id, name: name, role: entry.requiredWord("role") ?? .guest)
            entry.read(Delegation.limits, into: &delegation)
            delegation.travelDays = travelDays(entry, over: travel)
            delegation.fee = Amount(entry.number("fee") ?? 0)
            delegation.refuses = entry.texts("refuses") ?? []
            delegation.cancels = entry.share("cancels")
            return delegation
        }
    }

    func participants(_ fields: Fields, _ series: Series) -> [Participant] {
        let levels = Dictionary(firstOf: series.delegations.map { ($0.id, $0.travelDays ?? series.travelDays) })
        return fields.each("participants", keys: SeriesSchema.participant.names) { entry in
            let delegation = entry.requiredText("delegation")
            let above = levels[delegation] ?? series.travelDays
            var person = Participant(
                id: entry.requiredText("id"), name: entry.name(), delegation: delegation,
                home: entry.requiredText("home"))
            person.passports = entry.texts("passports") ?? []
            person.unavailable = entry.ranges("unavailable") ?? []
            person.available = entry.ranges("available")
            person.ifNeedBe = entry.ranges("ifNeedBe") ?? []
            person.poll = poll(entry)
            person.venues = entry.texts("venues")
            person.reluctant = entry.texts("reluctant") ?? []
            entry.read(Participant.limits, into: &person)
            person.required = entry.flag("required")
            person.weight = entry.whole("weight") ?? 1
            person.tags = entry.texts("tags") ?? []
            person.travelDays = travelDays(entry, over: above)
            person.fee = entry.number("fee").map { Amount($0) }
            person.refuses = entry.texts("refuses") ?? []
            person.cancels = entry.share("cancels")
            return person
        }
    }

    /// Answers to start days, by day. `yes` and `no` may have been read as truth values.
    func poll(_ fields: Fields) -> [Day: PollAnswer]? {
        guard let node = fields["poll"] else { return nil }
        var answers: [Day: PollAnswer] = [:]
        for (day, answer, path) in fields.days(of: node, fields.path("poll")) {
            switch answer.content {
            case .boolean(let isYes): answers[day] = isYes ? .yes : .no
            default: answers[day] = fields.word(answer, path)
            }
        }
        return answers
    }

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

    func services(_ fields: Fields) -> [Service] {
        fields.each("services", keys: SeriesSchema.service.names) { entry in
            var service = Service(
                name: entry.name(), category: entry.requiredText("category"), perDay: entry.number("perDay") ?? 0,
                perWorkshop: entry.number("perWorkshop") ?? 0, currency: entry.text("currency"))
            service.estimated = estimated(entry, Estimated.service)
            return service
        }
    }

    func costs(_ fields: Fields) -> [SeriesCost] {
        fields.each("costs", keys: SeriesSchema.cost.names) { entry in
            var cost = SeriesCost(
                name: entry.name(), category: entry.requiredText("category"),
                amount: Amount(entry.requiredNumber("amount"), entry.text("currency")))
            cost.estimated = estimated(entry, Estimated.cost)
            return cost
        }
    }

    func funders(_ fields: Fields) -> [Funder] {
        return fields.each("funders", keys: SeriesSchema.funder.names) { entry in
            var funder = Funder(
                id: entry.requiredText("id"), name: entry.name(), amount: entry.requiredNumber("amount"))
            funder.currency = entry.text("currency")
            funder.window = entry["window"].flatMap { entry.range($0, entry.path("window")) }
            funder.covers = entry.texts("covers")
            funder.delegations = entry.texts("delegations")
            funder.venues = entry.texts("venues")
            funder.overhead = entry.number("overhead", .percent) ?? 0
            funder.maxShare = entry.share("maxShare")
            funder.caps = amounts("caps", entry)
            funder.headings = entry["headings"] == nil ? nil : amounts("headings", entry)
            funder.reallocation = entry.number("reallocation", .factor) ?? 0
            funder.perWorkshop = entry.number("perWorkshop")
            funder.minSpend = entry.number("minSpend")
            return funder
        }
    }
}
