import SeriesModel
import SeriesText

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
        case .condition(let condition): [text(condition.words)]
        case .past(let today): ["today is \(today.short)"]
        case .held(let day): ["the workshop of \(day.short) has been held"]
        case .gap(let day, let days): ["less than \(counted(days, "day", "days")) after the workshop of \(day.short)"]
        case .tooFew(let id, let needed, let able, let absences):
            [
                "\(series.name(ofDelegation: id)): \(needed) needed, and \(able == 0 ? "nobody" : "only \(able)") can come:"
            ] + grouped(absences).map { "  " + $0 }
        case .absent(let absence, let isRequired):
            [
                "\(called(absence.participant))\(isRequired ? ", who has to be there," : "") \(absence.reason.words)"
            ]
        case .money(let missing): ["\(missing.grouped) \(series.currency) are missing"]
        case .rules(let rules):
            [
                rules.count == 1
                    ? "without this rule there would be a plan:"
                    : "without any one of these rules there would be a plan:"
            ]
                + rules.flatMap(lines).map { "  " + $0 }
        case .severalRules: ["several rules together stand in the way: leaving out any one of them does not help"]
        }
    }

    /// What of a rule is in the way, in a line or two.
    private func lines(_ rule: StatedRule) -> [String] {
        let shown = rule.conditions.prefix(Self.shownConditions)
        let more = rule.conditions.count - shown.count
        let sentence = Sentence.listed(shown.map(\.words) + (more > 0 ? ["\(more) more"] : []), "and")
        return wrapped(text: text(sentence), to: 88)
    }

    /// So many conditions of a rule are told one by one.
    private static let shownConditions = 4

    /// A line for each reason: `is away Mon 1 – Wed 3 Mar 2027: Leila Haddad, Omar Said`.
    private func grouped(_ absences: [Absence]) -> [String] {
        var reasons: [Absence.Reason] = []
        for absence in absences where !reasons.contains(absence.reason) { reasons.append(absence.reason) }
        return reasons.flatMap { reason in
            let names = absences.filter { $0.reason == reason }.map { called($0.participant) }
            return wrapped(["\(reason.words): \(names[0])"] + names.dropFirst(), to: 72)
                .enumerated().map { $0 == 0 ? $1 : "  " + $1 }
        }
    }

    /// A sentence with participants as they are called here.
    func text(_ sentence: Sentence) -> String { sentence.text(calling: called) }

    /// What a participant is called.
    func called(_ id: String) -> String { series.name(ofParticipant: id, codenames: codenames) }
}
