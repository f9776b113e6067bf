import OrderedCollections
package import SeriesModel

/// A valid series with its references resolved: ids become positions, defaults are filled in, amounts are cents.
///
/// Everything in planning stands on it; nothing in planning looks an id up again.
package struct SeriesIndex: Sendable {
    package private(set) var series: Series
    package let people: [Person]
    /// Participants of each delegation, in the order of the series.
    package let members: [[Int]]
    /// Positions of the delegations that are sides.
    package let sides: [Int]
    package let funders: [FundingRules]
    package let held: [HeldRecord]
    let pinned: [WorkshopOption]
    let quotas: [TagQuota]
    /// Positions of participants, without repetition.
    let together: [[Int]]
    /// Groups of people who all come or none: whom the lists of ``together`` join.
    let companions: [Set<Int>]
    /// Positions of participants.
    let apart: [Set<Int>]
    /// The workshops of the baseline plan that are not held.
    let baseline: [BaselineWorkshop]
    let participantByID: [String: Int]
    let venueByID: [String: Int]
    let funderByID: [String: Int]
    let fares: [CityPair: Fare]
    let visas: [BorderCrossing: Visa]
    /// What everything costs.
    private(set) var prices = PriceList()

    /// Resolves a series that has no problems; references of any other are left out.
    package init(_ series: Series, baseline: Plan? = nil) {
        self.series = series
        func positions(_ ids: [String]) -> [String: Int] {
            Dictionary(firstOf: zip(ids, ids.indices))
        }
        let delegationByID = positions(series.delegations.map(\.id))
        let participantByID = positions(series.participants.map(\.id))
        let venueByID = positions(series.venues.map(\.id))
        let funderByID = positions(series.funders.map(\.id))
        self.participantByID = participantByID
        self.venueByID = venueByID
        self.funderByID = funderByID
        let people = series.participants.map { participant in
            let position = delegationByID[participant.delegation] ?? 0
            return Person(
                participant, of: series.delegations[position], at: position, in: series, venueByID: venueByID,
                funderByID: funderByID)
        }
        self.people = people
        members = series.delegations.indices.map { delegation in
            people.indices.filter { people[$0].delegation == delegation }
        }
        sides = series.delegations.indices.filter { series.delegations[$0].role == .side }
        funders = series.funders.map {
            FundingRules($0, in: series, delegationByID: delegationByID, venueByID: venueByID)
        }
        fares = Dictionary(firstOf: series.fares.map { (CityPair(from: $0.from, to: $0.to), $0) })
        visas = Dictionary(
            firstOf: series.visas.map { (BorderCrossing(passport: $0.passport, country: $0.country), $0) })
        held = series.held.map {
            HeldRecord(
                $0, participantByID: participantByID, venueByID: venueByID, delegationByID: delegationByID,
                funderByID: funderByID)
        }.sorted { $0.start < $1.start }
        let sides = sides
        quotas = series.quotas.map { quota in
            TagQuota(
                tag: quota.tag, delegations: Set(quota.of?.compactMap { delegationByID[$0] } ?? sides),
                count: quota.count, minShare: quota.minShare, maxShare: quota.maxShare)
        }
        together = series.together.map { Array(OrderedSet($0.compactMap { participantByID[$0] })) }
        companions = series.companions.map { Set($0.compactMap { participantByID[$0] }) }
        apart = series.apart.map { Set($0.compactMap { participantByID[$0] }) }
        pinned = series.pinned.compactMap { pin in
            venueByID[pin.venue].map { WorkshopOption(venue: $0, start: pin.start) }
        }
        let heldOptions = Set(held.map(\.option))
        self.baseline = (baseline?.workshops ?? []).compactMap { workshop in
            let option = venueByID[workshop.venue].map { WorkshopOption(venue: $0, start: workshop.start) }
            if let option, heldOptions.contains(option) { return nil }
            let attendees = Set(workshop.attendees)
            let known = Set(attendees.compactMap { participantByID[$0] })
            return BaselineWorkshop(option: option, attendees: known, strangers: attendees.count - known.count)
        }
        prices = PriceList(self)
    }

    /// The same where it is known that every plan that counts has so many workshops, held ones included.
    func wanting(atLeast workshops: Int) -> SeriesIndex {
        var index = self
        index.series.workshops.min = max(workshops, series.workshops.min)
        return index
    }

    /// How many of a delegation attend at least wherever a workshop is planned: its least seats, and of a side so many
    /// as must come back, since with two workshops or more each stands beside another.
    func leastSeats(_ delegation: Int) -> Int {
        let seats = series.delegations[delegation].seats.min
        let isBesideAnother = !held.isEmpty || series.workshops.min >= 2
        return series.delegations[delegation].role == .side && isBesideAnother ? max(seats, series.continuity) : seats
    }

    /// What one unit of a currency is worth in the series currency; 1 for nil.
    func rate(_ currency: String?) -> Rational { series.rate(of: currency) }

    /// The fare between two cities, or nil for the same city.
    package func fare(from home: String, to city: String) -> Fare? { fares[CityPair(from: home, to: city)] }

    /// Whether a person lives in the city of a venue.
    package func isLocal(_ person: Int, at venue: Int) -> Bool {
        people[person].home == series.venues[venue].city
    }

    /// The days a person is away for an option; for locals, the meeting days.
    package func daysAway(_ person: Int, for option: WorkshopOption) -> DayRange {
        let meeting = option.meetingDays(series.days)
        guard !isLocal(person, at: option.venue) else { return meeting }
        let travel = people[person].travelDays
        return DayRange(meeting.first - travel.before, meeting.last + travel.after) ?? meeting
    }
}

extension SeriesIndex {
    /// The position of a participant; nil where the series has no such person.
    package func person(_ id: String) -> Int? { participantByID[id] }

    /// The option at which a workshop of a plan is held; nil where the series has no such venue.
    package func option(of workshop: PlannedWorkshop) -> WorkshopOption? {
        venueByID[workshop.venue].map { WorkshopOption(venue: $0, start: workshop.start) }
    }

    /// The last day on which somebody can apply for a visa for an option, with the passport that leaves the most time;
    /// nil where they need none that takes time, or none admits them at all.
    package func lastDayToApply(_ person: Int, for option: WorkshopOption) -> Day? {
        visaDeadline(person, for: option)?.day
    }

    /// The visa that leaves somebody the most time to apply for an option, and the last day to do so; nil where they
    /// need none that takes time, or none admits them at all.
    package func visaDeadline(_ person: Int, for option: WorkshopOption) -> (visa: Visa, day: Day)? {
        guard let country = series.venues[option.venue].country else { return nil }
        let leaves = daysAway(person, for: option).first
        var last: (visa: Visa, day: Day)?
        for passport in people[person].passports {
            guard let visa = visas[BorderCrossing(passport: passport, country: country)] else { return nil }
            guard !visa.refused else { continue }
            guard visa.notice > 0 else { return nil }
            let day = leaves - visa.notice
            if last.map({ day > $0.day }) ?? true { last = (visa, day) }
        }
        return last
    }

    /// Whether some passport of a person, or none where they list none, is let into the country of a venue.
    package func isAdmitted(_ person: Int, at venue: Int) -> Bool {
        prices.admissions(person, at: venue).contains { !$0.isRefused }
    }

    /// The hours that somebody travels to a venue and back; nil for locals.
    package func hours(_ person: Int, to venue: Int) -> Rational? {
        fare(from: people[person].home, to: series.venues[venue].city)?.hours
    }
}
