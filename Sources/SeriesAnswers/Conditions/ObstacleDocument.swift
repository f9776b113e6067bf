import SeriesModel
import SeriesText

extension JSONValue {
    /// What stands in the way; participants by their ids.
    static func obstacle(_ obstacle: Obstacle) -> JSONValue {
        switch obstacle {
        case .condition(let condition): .object(["reason": .text("condition"), "condition": self.condition(condition)])
        case .past(let today): .object(["reason": .text("past"), "today": .day(today)])
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
            .object([
                "reason": .text("rules"),
                "rules": .array(
                    rules.map { rule in
                        .object(["rule": .text(rule.code), "conditions": .array(rule.conditions.map(condition))])
                    }),
            ])
        case .severalRules: .object(["reason": .text("severalRules")])
        }
    }

    /// A condition, its place and its words.
    static func condition(_ condition: StatedCondition) -> JSONValue {
        .object(["path": .text(condition.path), "words": .text("\(condition.words)")])
    }

    private static func absence(_ absence: Absence) -> JSONValue {
        let participant = JSONValue.text(absence.participant)
        let reason = JSONValue.text(absence.reason.code)
        return switch absence.reason {
        case .venue, .entry, .notAvailable, .poll, .past: .object(["participant": participant, "reason": reason])
        case .away(let days):
            .object(["participant": participant, "reason": reason, "dates": .text("\(days)")])
        case .visa(let notice, let day):
            .object([
                "participant": participant, "reason": reason, "notice": .number(Rational(notice)), "from": .day(day),
            ])
        }
    }
}
