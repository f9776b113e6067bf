package import SeriesModel

/// A participant with the series' and the delegation's defaults filled in.
package struct Person: Sendable {
    package let id: String
    /// Position of the delegation.
    package let delegation: Int
    package let isOfSide: Bool
    let home: String
    let passports: [String]
    let travelDays: TravelDays
    /// Honorarium per attendance.
    let fee: Money
    /// Positions of the funders from which they take nothing, ascending.
    package let refuses: [Int]
    /// Whether each venue is acceptable.
    let accepts: [Bool]
    /// Whether they would rather not go to each venue.
    private let isReluctant: [Bool]
    private let ifNeedBe: [DayRange]
    private let poll: [Day: PollAnswer]?
    package let calendar: Availability
    package let attends: Limits
    package let isRequired: Bool
    package let weight: Int
    let tags: Set<String>

    init(
        _ participant: Participant, of delegation: Delegation, at position: Int, in series: Series,
        venueByID: [String: Int], funderByID: [String: Int]
    ) {
        id = participant.id
        self.delegation = position
        isOfSide = delegation.role == .side
        home = participant.home
        passports = participant.passports
        travelDays = participant.travelDays ?? delegation.travelDays ?? series.travelDays
        let fee = participant.fee ?? delegation.fee
        self.fee = Money(roundingHalfUp: fee.value * series.rate(of: fee.currency))
        refuses = Set((delegation.refuses + participant.refuses).compactMap { funderByID[$0] }).sorted()
        func flags(_ ids: [String]) -> [Bool] {
            var flags = Array(repeating: false, count: series.venues.count)
            for venue in ids.compactMap({ venueByID[$0] }) { flags[venue] = true }
            return flags
        }
        accepts = participant.venues.map(flags) ?? Array(repeating: true, count: series.venues.count)
        isReluctant = flags(participant.reluctant)
        ifNeedBe = participant.ifNeedBe
        poll = participant.poll
        calendar = Availability(
            available: participant.available.map { $0 + participant.ifNeedBe }, unavailable: participant.unavailable)
        attends = participant.attends
        isRequired = participant.required
        weight = participant.weight
        tags = Set(participant.tags)
    }

    /// What they answer to a workshop that starts on a day; what they were asked and did not answer is a no.
    package func says(toStart day: Day) -> PollAnswer { poll.map { $0[day] ?? .no } ?? .yes }

    /// Whether they would rather not attend at a venue, or on days of which one is given only if need be.
    func isReluctant(at venue: Int, away days: DayRange) -> Bool {
        isReluctant[venue] || ifNeedBe.contains { $0.overlaps(days) }
    }
}

/// The days on which somebody can be away.
package struct Availability: Sendable {
    /// Disjoint, ascending, never adjacent; nil: every day that is not unavailable.
    private let available: [DayRange]?
    private let unavailable: [DayRange]

    init(available: [DayRange]?, unavailable: [DayRange]) {
        self.available = available?.merged
        self.unavailable = unavailable.merged
    }

    /// Whether every day of a range is available. O(log n) in the number of ranges.
    package func contains(_ days: DayRange) -> Bool {
        if let next = Availability.firstEnding(onOrAfter: days.first, in: unavailable), next.first <= days.last {
            return false
        }
        guard let available else { return true }
        guard let holding = Availability.firstEnding(onOrAfter: days.first, in: available) else { return false }
        return holding.contains(days)
    }

    private static func firstEnding(onOrAfter day: Day, in ranges: [DayRange]) -> DayRange? {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].last < day { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count ? ranges[low] : nil
    }
}
