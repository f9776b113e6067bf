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
        case .startDay(let day): ["\(day.short) is none of the days on which a workshop may start"]
        case .blackout(let blackout):
            ["no meetings \(blackout.dates.spoken)" + (blackout.why.map { ": \($0)" } ?? "")]
        case .closed(let venue, let days): ["\(name(ofVenue: venue)) is closed \(days.spoken)"]
        case .held(let day): ["the workshop of \(day.short) has been held"]
        case .gap(let day, let days): ["less than \(days) days after the workshop of \(day.short)"]
        case .tooFew(let id, let needed, let able, let absences):
            ["\(name(ofDelegation: id)): \(needed) needed, and \(able == 0 ? "nobody" : "only \(able)") can come:"]
                + grouped(absences).map { "  " + $0 }
        case .absent(let absence, let isRequired):
            [
                "\(name(ofParticipant: absence.participant))\(isRequired ? ", who has to be there" : ""): "
                    + words(absence.reason)
            ]
        case .money(let missing): ["\(missing.grouped) \(series.currency) are missing"]
        case .rules(let rules):
            rules.count == 1
                ? rules.map { "one rule stands in the way: \(words($0))" }
                : ["without any one of these rules there would be a plan:"] + rules.map { "  \(words($0))" }
        case .severalRules: ["several rules together stand in the way: leaving out any one of them does not help"]
        }
    }

    /// A line for each reason: `away Mon 1 – Wed 3 Mar 2027: Leila Haddad, Omar Said`.
    private func grouped(_ absences: [Absence]) -> [String] {
        var reasons: [Absence.Reason] = []
        for absence in absences where !reasons.contains(absence.reason) { reasons.append(absence.reason) }
        return reasons.flatMap { reason in
            let names = absences.filter { $0.reason == reason }.map { name(ofParticipant: $0.participant) }
            return wrapped(["\(words(reason)): \(names[0])"] + names.dropFirst(), to: 72)
                .enumerated().map { $0 == 0 ? $1 : "  " + $1 }
        }
    }

    /// `away Mon 1 – Wed 3 Mar 2027`.
    private func words(_ reason: Absence.Reason) -> String {
        switch reason {
        case .venue: "not willing to come to this venue"
        case .entry: "not let into the country"
        case .away(let days): "away \(days.spoken)"
        case .notAvailable: "not available then"
        case .past: "would have to leave before today"
        case .visa(let notice, let day):
            "visa takes \(counted(notice, "day", "days")), so not away before \(day.short)"
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
