import SeriesModel

extension JSONValue {
    /// What stands in the way; participants by their ids.
    static func obstacle(_ obstacle: Obstacle) -> JSONValue {
        switch obstacle {
        case .horizon(let days): .object(["reason": .text("horizon"), "dates": .text("\(days)")])
        case .past(let today): .object(["reason": .text("past"), "today": .day(today)])
        case .weekday(let weekday): .object(["reason": .text("weekday"), "weekday": .text(weekday.rawValue)])
        case .startDay(let day): .object(["reason": .text("startDay"), "start": .day(day)])
        case .blackout(let blackout):
            .object([
                "reason": .text("blackout"), "dates": .text("\(blackout.dates)"), "why": .optional(blackout.why),
            ])
        case .closed(let venue, let days):
            .object(["reason": .text("closed"), "venue": .text(venue), "dates": .text("\(days)")])
        case .held(let day): .object(["reason": .text("held"), "start": .day(day)])
        case .gap(let day, let days):
            .object(["reason": .text("gap"), "after": .day(day), "days": .number(Rational(days))])
        case .tooFew(let delegation, let needed, let able, let absences):
            .object([
                "reason": .text("tooFew"), "delegation": .text(delegation), "needed": .number(Rational(needed)),
                "able": .number(Rational(able)), "absences": .array(absences.map(absence)),
            ])
        case .absent(let absence, let isRequired):
            .object(["reason": .text(isRequired ? "requiredAbsent" : "absent"), "absence": self.absence(absence)])
        case .money(let missing): .object(["reason": .text("money"), "missing": .money(missing)])
        case .rules(let rules):
            .object(["reason": .text("rules"), "rules": .array(rules.map { .text($0.rawValue) })])
        case .severalRules: .object(["reason": .text("severalRules")])
        }
    }

    private static func absence(_ absence: Absence) -> JSONValue {
        let participant = JSONValue.text(absence.participant)
        return switch absence.reason {
        case .venue: .object(["participant": participant, "reason": .text("venue")])
        case .entry: .object(["participant": participant, "reason": .text("entry")])
        case .away(let days):
            .object(["participant": participant, "reason": .text("away"), "dates": .text("\(days)")])
        case .notAvailable: .object(["participant": participant, "reason": .text("notAvailable")])
        case .past: .object(["participant": participant, "reason": .text("past")])
        case .visa(let notice, let day):
            .object([
                "participant": participant, "reason": .text("visa"), "notice": .number(Rational(notice)),
                "from": .day(day),
            ])
        }
    }
}
