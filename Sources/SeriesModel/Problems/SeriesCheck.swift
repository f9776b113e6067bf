/// One pass over a series that gathers its problems; the checks are in extensions, by subject.
struct SeriesCheck {
    let series: Series
    let faulty: FaultyPaths
    private(set) var problems: [SeriesProblem] = []
    let delegations: IDIndex
    let participants: IDIndex
    let venues: IDIndex
    let funders: IDIndex
    private let secrets: SecretWords

    init(series: Series, faulty: FaultyPaths) {
        self.series = series
        self.faulty = faulty
        delegations = IDIndex(series.delegations.map { ($0.id, $0.name) }, list: "delegations", faulty: faulty)
        participants = IDIndex(series.participants.map { ($0.id, nil) }, list: "participants", faulty: faulty)
        venues = IDIndex(series.venues.map { ($0.id, $0.name) }, list: "venues", faulty: faulty)
        secrets = SecretWords(series.participants)
        funders = IDIndex(series.funders.map { ($0.id, $0.name) }, list: "funders", faulty: faulty)
    }

    /// Adds a problem, unless the part could not be read.
    mutating func add(_ path: String, _ kind: ProblemKind, wantedBy: String? = nil) {
        guard !faulty.covers(path) else { return }
        problems.append(SeriesProblem(path: path, kind: kind.hiding(secrets.contains), wantedBy: wantedBy))
    }

    // MARK: Numbers

    mutating func count(
        _ number: Int, _ path: @autoclosure () -> String, from minimum: Int = 0, to maximum: Int = SeriesBounds.count
    ) {
        if number < minimum { add(path(), .belowMinimum(String(number), minimum: minimum)) }
        if number > maximum { add(path(), .aboveMaximum(String(number), maximum: maximum)) }
    }

    mutating func limits(_ limits: Limits, _ path: @autoclosure () -> String) {
        if limits.min == limits.max {
            count(limits.min, path())
            return
        }
        count(limits.min, path() + ".min")
        guard let maximum = limits.max else { return }
        count(maximum, path() + ".max")
        if limits.min > maximum, !faulty.coversAny(of: [path() + ".min", path() + ".max"]) {
            add(path(), .minimumAboveMaximum(minimum: String(limits.min), maximum: String(maximum)))
        }
    }

    mutating func travelDays(_ days: TravelDays?, _ path: @autoclosure () -> String) {
        guard let days else { return }
        for (number, key) in [(days.before, "before"), (days.after, "after")] {
            if number < 0 { add("\(path()).\(key)", .belowMinimum(String(number), minimum: 0)) }
            if number > SeriesBounds.days {
                add("\(path()).\(key)", .tooManyDays(String(number), maximum: SeriesBounds.days))
            }
        }
    }

    mutating func notNegative(_ number: Rational?, _ path: @autoclosure () -> String, to maximum: Int? = nil) {
        guard let number else { return }
        if number < 0 { add(path(), .belowMinimum("\(number)", minimum: 0)) }
        if let maximum, number > Rational(maximum) { add(path(), .aboveMaximum("\(number)", maximum: maximum)) }
    }

    mutating func share(_ number: Rational?, _ path: @autoclosure () -> String) {
        guard let number, number < 0 || number > 1 else { return }
        add(path(), .notAShare("\(number)"))
    }

    /// A sum of money: not negative, and its worth in the series currency not beyond counting.
    mutating func money(
        _ number: Rational?, in currency: String?, times factor: Double = 1, _ path: @autoclosure () -> String
    ) {
        guard let number else { return }
        if number < 0 {
            add(path(), .belowMinimum("\(number)", minimum: 0))
        } else if !(number.approximation * rate(of: currency) * factor <= Double(SeriesBounds.money)) {
            add(path(), .amountTooLarge("\(number)"))
        }
    }

    /// The worth of one unit, 1 where it is unknown.
    func rate(of currency: String?) -> Double {
        guard let currency, currency != series.currency else { return 1 }
        return series.rates[currency]?.approximation ?? 1
    }

    // MARK: Words

    mutating func currency(_ code: String?, _ path: @autoclosure () -> String) {
        guard let code, code != series.currency, series.rates[code] == nil else { return }
        guard !faulty.coversAny(of: ["currency", SeriesPath.key(code, in: "rates")]) else { return }
        let known = series.rates.count > 500 ? [] : [series.currency] + series.rates.keys.sorted()
        add(path(), .unknownCurrency(code, suggestion: NearestWord.suggestion(for: code, among: known)))
    }

    mutating func references(
        _ ids: [String]?, to index: IDIndex, _ referent: Referent, _ path: @autoclosure () -> String
    ) {
        for (position, id) in (ids ?? []).enumerated() where !index.knows(id) {
            reference(id, to: index, referent, SeriesPath.item(position, in: path()))
        }
    }

    mutating func reference(_ id: String, to index: IDIndex, _ referent: Referent, _ path: @autoclosure () -> String) {
        // Where an id could not be read, it may be the one that is meant.
        guard !index.knows(id), index.isComplete else { return }
        if referent == .participant {
            person(id, path())
            return
        }
        let few = index.ids.count <= 4 ? index.ids : []
        add(
            path(),
            .unknownReference(
                referent, id, suggestion: index.named[id] ?? NearestWord.suggestion(for: id, among: index.ids),
                known: few))
    }

    /// Somebody whom the series does not have, of whom no more is said than their name could not tell.
    private mutating func person(_ id: String, _ path: String) {
        let suggestion = NearestWord.suggestion(for: id, among: participants.ids)
        let places = secrets.places(ofName: id)
        let held = series.held.filter { $0.attendees.contains(id) }.count
        if !places.isEmpty {
            add(path, .nameForID(places))
        } else if path.hasPrefix("held") {
            add(path, .unknownAttendee(ShownText.person(id), suggestion: suggestion, held: held))
        } else {
            add(
                path,
                .unknownReference(
                    .participant, ShownText.person(id), suggestion: suggestion,
                    known: participants.ids.count <= 4 ? participants.ids : []))
        }
    }

    mutating func identities(_ index: IDIndex) {
        for (position, id) in index.given.enumerated() {
            let path = "\(index.list)[\(position)].id"
            if id.isEmpty { add(path, .emptyID) }
            if let first = index.first[id], first != position, !id.isEmpty {
                add(path, .duplicateID(id, first: "\(index.list)[\(first)]"))
            }
        }
    }
}

extension Series {
    /// Everything that is wrong with the series, in the order of its keys; empty where it can be planned.
    ///
    /// The same checks hold for series from files and for those put together in code.
    public func problems() -> [SeriesProblem] { problems(except: FaultyPaths()) }

    /// Everything that is wrong, but nothing about parts that could not be read, nor what only follows from them.
    package func problems(except faulty: FaultyPaths) -> [SeriesProblem] {
        var check = SeriesCheck(series: self, faulty: faulty)
        check.checkSize()
        check.checkCalendar()
        check.checkDelegations()
        check.checkParticipants()
        check.checkVenues()
        check.checkTravel()
        check.checkCosts()
        check.checkFunders()
        check.checkRules()
        check.checkHeld()
        check.checkGoals()
        check.checkMissingFares()
        check.checkTotal()
        return check.problems
    }
}

/// The ids of a list, and where each stands first.
package struct IDIndex {
    /// The key of the list: `venues`.
    package let list: String
    /// One for each entry, in order.
    package let given: [String]
    /// The position of the first entry with an id.
    package let first: [String: Int]
    /// The first few hundred different ids, in order: enough to guess what was meant.
    package let ids: [String]
    /// The id of the first entry of a name, where names may be told.
    package let named: [String: String]
    /// Whether every id could be read, so that an unknown one is surely wrong.
    package let isComplete: Bool

    package init(_ entries: [(id: String, name: String?)], list: String, faulty: FaultyPaths) {
        given = entries.map(\.id)
        named = Dictionary(firstOf: entries.compactMap { id, name in name.map { ($0, id) } })
        self.list = list
        var first: [String: Int] = [:]
        var complete = !faulty.covers(list)
        for (position, id) in given.enumerated() {
            if !faulty.isEmpty, faulty.covers("\(list)[\(position)].id") {
                complete = false
            } else if first[id] == nil {
                first[id] = position
            }
        }
        self.first = first
        ids = given.enumerated().lazy.filter { first[$1] == $0 }.prefix(500).map(\.element)
        isComplete = complete
    }

    package func knows(_ id: String) -> Bool { first[id] != nil }
}

/// How large the numbers of a series may be, far beyond any dialogue, so that no sum or product of whole numbers
/// overflows.
package enum SeriesBounds {
    /// Seats, weights, gaps, days of notice and every other whole number.
    package static let count = 1_000_000_000
    /// Meeting days and travel days: 100 years.
    package static let days = 36_525
    /// Days of the horizon: ten years.
    package static let horizon = 3_653
    /// Candidates, of whom a workshop seats a few.
    package static let participants = 2_000
    /// Venues to choose from.
    package static let venues = 200
    /// Delegations; any two sides may have to be balanced.
    package static let delegations = 50
    /// Funders.
    package static let funders = 100
    /// Workshops that have taken place.
    package static let held = 500
    /// Questions whether somebody comes to a workshop on a day at a venue: people times venues times start days.
    package static let choices = 2_000_000
    /// Units of the series currency: any one amount, and all that the series can cost.
    package static let money = 1_000_000_000_000_000
    /// 0001-01-01.
    package static let firstDay = Day(number: -719_162)
    /// 9999-12-31.
    package static let lastDay = Day(number: 2_932_896)
    /// Hours and kilograms of one trip.
    package static let perTrip = 1_000_000_000
}

extension SeriesCheck {
    /// More than can be planned in good time and memory is refused before anything is searched.
    mutating func checkSize() {
        for (list, count, maximum) in [
            ("delegations", series.delegations.count, SeriesBounds.delegations),
            ("participants", series.participants.count, SeriesBounds.participants),
            ("venues", series.venues.count, SeriesBounds.venues),
            ("funders", series.funders.count, SeriesBounds.funders),
            ("held", series.held.count, SeriesBounds.held),
        ] where count > maximum {
            add(list, .tooManyEntries(count, maximum: maximum))
        }
        guard problems.isEmpty, isInCalendar(series.horizon), series.horizon.count <= SeriesBounds.horizon,
            !faulty.coversAny(of: ["horizon", "startOn", "starts", "days"])
        else { return }
        let (people, venues, starts) = (series.participants.count, series.venues.count, series.startDays)
        guard people * venues * starts > SeriesBounds.choices else { return }
        add(
            "",
            .tooManyChoices(people: people, venues: venues, starts: starts, maximum: SeriesBounds.choices))
    }
}

extension Series {
    /// On how many days of the horizon a workshop may start, as far as weekdays and the days that are given say.
    package var startDays: Int {
        (0..<horizon.count).lazy.map { horizon.first + $0 }.count { day in
            (startOn?.contains(day.weekday) ?? true) && (starts?.contains { $0.contains(day) } ?? true)
        }
    }
}

extension SeriesCheck {
    mutating func checkDelegations() {
        identities(delegations)
        for (index, delegation) in series.delegations.enumerated() {
            let path = "delegations[\(index)]"
            check(Delegation.limits, of: delegation, path)
            travelDays(delegation.travelDays, path + ".travelDays")
            currency(delegation.fee.currency, path + ".fee")
            money(delegation.fee.value, in: delegation.fee.currency, path + ".fee")
            references(delegation.refuses, to: funders, .funder, path + ".refuses")
            share(delegation.cancels, path + ".cancels")
        }
    }

    mutating func checkParticipants() {
        identities(participants)
        for (index, person) in series.participants.enumerated() {
            let path = "participants[\(index)]"
            reference(person.delegation, to: delegations, .delegation, path + ".delegation")
            references(person.venues, to: venues, .venue, path + ".venues")
            references(person.reluctant, to: venues, .venue, path + ".reluctant")
            check(Participant.limits, of: person, path)
            count(person.weight, path + ".weight")
            travelDays(person.travelDays, path + ".travelDays")
            currency(person.fee?.currency, path + ".fee")
            money(person.fee?.value, in: person.fee?.currency, path + ".fee")
            references(person.refuses, to: funders, .funder, path + ".refuses")
            share(person.cancels, path + ".cancels")
        }
    }
}
