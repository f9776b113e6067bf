import TestSupport
import SeriesModel

/// Everything a small series can choose from: slots, and for each slot every set of attendees that may meet there.
struct BruteForceMenu {
    /// A workshop with its attendees, and what that comes to.
    struct Meeting {
        let day: Day
        let venue: Int
        /// Participants as bits.
        let set: Int
        /// What is still to be funded.
        let lines: [BruteForceLine]
        /// Cost, whoever pays.
        let cents: Int
        let weight: Int
        let reluctant: Int
        /// For each side, in hundredths.
        let hours: [Int]
        /// In hundredths of a kg.
        let emissions: Int
    }

    struct Slot {
        let day: Day
        let venue: Int
        var meetings: [Meeting] = []
    }

    private(set) var slots: [Slot] = []
    private(set) var held: [Meeting] = []
    /// The participants of each side as bits.
    let sideMasks: [Int]
    private let series: Series
    private let prices: BruteForcePrices

    init(_ series: Series) {
        self.series = series
        prices = BruteForcePrices(series)
        sideMasks = series.delegations.filter { $0.role == .side }.map { side in
            Self.mask(series) { $0.delegation == side.id }
        }
        held = series.held.map { meeting(of: $0) }.sorted { $0.day < $1.day }
        for offset in 0..<series.horizon.count {
            let day = series.horizon.first + offset
            for venue in series.venues.indices where isOption(day, venue) {
                var slot = Slot(day: day, venue: venue)
                let able = Self.mask(series) { canAttend($0, day, venue) }
                for set in 0..<(1 << series.participants.count) where set & ~able == 0 && isRight(set, venue) {
                    slot.meetings.append(meeting(set, day, venue))
                }
                slots.append(slot)
            }
        }
    }

    private static func mask(_ series: Series, _ isIn: (Participant) -> Bool) -> Int {
        series.participants.enumerated().reduce(0) { $0 | (isIn($1.element) ? 1 << $1.offset : 0) }
    }

    private func people(_ set: Int) -> [Participant] {
        series.participants.indices.filter { set & (1 << $0) != 0 }.map { series.participants[$0] }
    }

    // MARK: Meetings

    private func meeting(_ set: Int, _ day: Day, _ venue: Int) -> Meeting {
        let lines = prices.lines(people(set), day, venue)
        return meeting(set, day, venue, lines, cents: lines.map(\.cents).reduce(0, +))
    }

    private func meeting(of held: HeldWorkshop) -> Meeting {
        let venue = series.venues.firstIndex { $0.id == held.venue }.sure
        let set = Self.mask(series) { held.attendees.contains($0.id) }
        guard let costs = held.costs else { return meeting(set, held.start, venue) }
        let cents = costs.map { Int(($0.amount * 100).roundedHalfUp) }.reduce(0, +)
        let isOpen = held.funding == nil
        let lines = costs.map { prices.line(of: $0, people(set), held.start, venue) }
        return meeting(set, held.start, venue, isOpen ? lines : [], cents: cents)
    }

    private func meeting(_ set: Int, _ day: Day, _ venue: Int, _ lines: [BruteForceLine], cents: Int) -> Meeting {
        let place = series.venues[venue]
        func sum(_ set: Int, _ value: (Fare) -> Rational) -> Int {
            let trips = people(set).filter { $0.home != place.city }.map { person in
                series.fares.first { $0.from == person.home && $0.to == place.city }.sure
            }
            return Int((trips.map(value).reduce(0, +) * 100).floor)
        }
        return Meeting(
            day: day, venue: venue, set: set, lines: lines, cents: cents,
            weight: people(set).map(\.weight).reduce(0, +),
            reluctant: people(set).filter { isReluctant($0, day, venue) }.count,
            hours: sideMasks.map { sum(set & $0, \.hours) }, emissions: sum(set, \.kgCO2))
    }

    private func isReluctant(_ person: Participant, _ day: Day, _ venue: Int) -> Bool {
        person.reluctant.contains(series.venues[venue].id) || person.poll?[day] == .ifNeedBe
            || prices.away(person, day, venue).contains { away in person.ifNeedBe.contains { $0.contains(away) } }
    }

    // MARK: Rules of one workshop

    private func isOption(_ day: Day, _ venue: Int) -> Bool {
        if let today = series.today, today - day >= 0 { return false }
        if let starts = series.starts, !starts.contains(where: { $0.first <= day && day <= $0.last }) { return false }
        if let weekdays = series.startOn, !weekdays.contains(day.weekday) { return false }
        return (0..<series.days).map { day + $0 }.allSatisfy { meetingDay in
            series.horizon.contains(meetingDay) && !series.blackouts.contains { $0.dates.contains(meetingDay) }
                && !series.venues[venue].closed.contains { $0.contains(meetingDay) }
        }
    }

    private func canAttend(_ person: Participant, _ day: Day, _ venue: Int) -> Bool {
        if let venues = person.venues, !venues.contains(series.venues[venue].id) { return false }
        if let poll = person.poll, ![.yes, .ifNeedBe].contains(poll[day]) { return false }
        let away = prices.away(person, day, venue)
        for day in away {
            if person.unavailable.contains(where: { $0.contains(day) }) { return false }
            if let given = person.available, !(given + person.ifNeedBe).contains(where: { $0.contains(day) }) {
                return false
            }
        }
        return prices.admittedFee(person, away[0], venue) != nil
    }

    private func isRight(_ set: Int, _ venue: Int) -> Bool {
        let attendees = people(set)
        guard series.participants.allSatisfy({ !$0.required || attendees.contains($0) }) else { return false }
        for delegation in series.delegations {
            let count = attendees.filter { $0.delegation == delegation.id }.count
            guard count >= delegation.seats.min, count <= delegation.seats.max ?? .max else { return false }
        }
        if let capacity = series.venues[venue].capacity, attendees.count > capacity { return false }
        let sides = sideMasks.map { (set & $0).nonzeroBitCount }
        if let balance = series.balance, let most = sides.max(), let least = sides.min(), most - least > balance {
            return false
        }
        for ids in series.together {
            let there = Set(ids).filter { id in attendees.contains { $0.id == id } }.count
            guard there == 0 || there == Set(ids).count else { return false }
        }
        for ids in series.apart where attendees.filter({ ids.contains($0.id) }).count > 1 { return false }
        return series.quotas.allSatisfy { keeps($0, attendees) }
    }

    private func keeps(_ quota: Quota, _ attendees: [Participant]) -> Bool {
        let sides = series.delegations.filter { $0.role == .side }.map(\.id)
        let counted = attendees.filter { (quota.of ?? sides).contains($0.delegation) }
        let tagged = counted.filter { $0.tags.contains(quota.tag) }.count
        guard tagged >= quota.count.min, tagged <= quota.count.max ?? .max else { return false }
        if let share = quota.minShare, Rational(tagged) < share * Rational(counted.count) { return false }
        if let share = quota.maxShare, Rational(tagged) > share * Rational(counted.count) { return false }
        return true
    }
}
