import SeriesFiles
import SeriesModel

/// Reads a line of JSON as the answer to a scenario.
struct AnswerReader {
    let log: ReadingLog

    func answer(_ node: SourceNode) -> ScenarioAnswer? {
        let before = log.diagnostics.count
        let fields = Fields(node, at: "", keys: nil, log: log)
        let statuses = Plan.Status.allCases.map(\.rawValue)
        let status = fields.required("status", .word(statuses)).flatMap { fields.word($0, "status", among: statuses) }
        var answer = ScenarioAnswer(
            key: fields.requiredText("key"), changes: fields.texts("changes") ?? [],
            status: status.flatMap(Plan.Status.init(rawValue:)) ?? .unknown, currency: fields.requiredText("currency"))
        let kinds = Goal.Kind.allCases.map(\.rawValue)
        answer.goals = fields.each("goals", keys: nil) { entry in
            let word = entry.required("goal", .word(kinds)).flatMap { entry.word($0, entry.path("goal"), among: kinds) }
            return GoalOutcome(
                goal: word.flatMap(Goal.Kind.init(rawValue:)) ?? .workshops, value: entry.requiredNumber("value"),
                bound: entry.number("bound"))
        }
        answer.cost = fields.number("cost").map { Money(roundingHalfUp: $0) } ?? .zero
        answer.left = fields.each("left", keys: nil) { entry in
            ScenarioAnswer.GrantLeft(
                funder: entry.requiredText("funder"), amount: Money(roundingHalfUp: entry.requiredNumber("amount")))
        }
        answer.difference = fields["difference"].map { difference($0) }
        answer.workshops = fields.each("workshops", keys: nil) { entry in
            PlannedWorkshop(
                start: entry.requiredDay("start"), end: entry.requiredDay("end"), venue: entry.requiredText("venue"),
                attendees: entry.texts("attendees") ?? [])
        }
        return log.diagnostics.count == before ? answer : nil
    }

    private func difference(_ node: SourceNode) -> ScenarioDifference {
        let fields = Fields(node, at: "difference", keys: nil, log: log)
        func count(_ key: String) -> Int { fields.requiredWhole(key) ?? 0 }
        return ScenarioDifference(
            kept: count("kept"), moved: count("moved"), new: count("new"), dropped: count("dropped"),
            joining: count("in"), leaving: count("out"))
    }
}
