import SeriesModel

/// Says what stands in the way as a coordinator would.
struct ObstacleWords {
    let series: Series
    /// Whether participants are called by their ids.
    let codenames: Bool

    /// Obstacles as lines of text.
    func lines(_ obstacles: [Obstacle]) -> [String] {
        if obstacles.isEmpty { return ["the search stopped before this was known"] }
        return obstacles.flatMap(lines)
    }

    private func lines(_ obstacle: Obstacle) -> [String] {
        switch obstacle {
        case .horizon(let horizon): ["outside the time of the series, \(horizon.spoken)"]
        case .past(let today): ["today is \(today.short)"]
        case .weekday(let weekday): ["no workshop starts on a \(weekday.spoken)"]
        case .blackout(let blackout):
            ["no meetings \(blackout.dates.spoken)" + (blackout.why.map { ": \($0)" } ?? "")]
        case .closed(let venue, let days): ["\(name(ofVenue: venue)) is closed \(days.spoken)"]
        case .held(let day): ["the workshop of \(day.short) has been held"]
        case .gap(let day, let days): ["less than \(days) days after the workshop of \(day.short)"]
        case .tooFew(let id, let needed, let able, let absences):
            ["\(name(ofDelegation: id)) needs \(needed), and \(able == 0 ? "nobody" : "only \(able)") can come:"]
                + wrapped(absences.map(words), to: 72).map { "  " + $0 }
        case .absent(let absence): ["\(words(absence)), and has to be there"]
        case .money(let missing): ["\(missing.grouped) \(series.currency) are missing"]
        case .rules(let rules): rules.map { "\($0.words), and this rule alone stands in the way" }
        case .severalRules: ["several rules together stand in the way; leaving out one of them does not help"]
        }
    }

    /// `Leila Haddad is away Mon 1 – Wed 3 Mar 2027`.
    func words(_ absence: Absence) -> String {
        let name = name(ofParticipant: absence.participant)
        switch absence.reason {
        case .venue: return "\(name) does not come to this venue"
        case .entry: return "\(name) is not let into the country"
        case .away(let days): return "\(name) is away \(days.spoken)"
        case .notAvailable: return "\(name) is not available then"
        case .past: return "\(name) would have had to leave already"
        case .visa(let notice, let day):
            return "\(name) needs a visa, which takes \(counted(notice, "day", "days")): not before \(day.short)"
        }
    }

    /// What a participant is called.
    func name(ofParticipant id: String) -> String {
        codenames ? id : series.participants.first { $0.id == id }?.name ?? id
    }

    /// What a venue is called.
    func name(ofVenue id: String) -> String { series.venues.first { $0.id == id }?.name ?? id }

    private func name(ofDelegation id: String) -> String { series.delegations.first { $0.id == id }?.name ?? id }
}

extension SeriesRule {
    /// The rule as a coordinator would say it.
    var words: String {
        switch self {
        case .workshops: "there are just so many workshops"
        case .gap: "workshops keep their distance in days"
        case .pinned: "other workshops are fixed"
        case .required: "some have to be at every workshop"
        case .seats: "every delegation has its seats"
        case .capacity: "the venue has only so many places"
        case .balance: "the sides have to be about equally strong"
        case .attends: "everybody attends so and so often"
        case .uses: "every venue is used so and so often"
        case .quotas: "there are shares to keep among the attendees"
        case .continuity: "enough of each side come back from one workshop to the next"
        case .together: "some come only together"
        case .apart: "some do not sit at one table"
        case .rotate: "no venue is used twice in a row"
        case .money: "the funders have their rules"
        }
    }
}

extension Weekday {
    /// `Monday`.
    var spoken: String {
        switch self {
        case .mon: "Monday"
        case .tue: "Tuesday"
        case .wed: "Wednesday"
        case .thu: "Thursday"
        case .fri: "Friday"
        case .sat: "Saturday"
        case .sun: "Sunday"
        }
    }
}
