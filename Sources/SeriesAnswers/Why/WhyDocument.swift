public import SeriesModel
import SeriesText

/// Why a plan is as it is, as JSON; participants by their ids.
public struct WhyDocument: Sendable {
    private let why: Why
    private let series: Series

    /// A document of answers.
    public init(_ why: Why, of series: Series) {
        self.why = why
        self.series = series
    }

    /// The JSON, ending with a newline.
    public var text: String {
        JSONValue.object([
            "parley": .version, "name": .text(series.name), "currency": .text(series.currency),
            "answers": .array(why.answers.map(answer)),
        ]).document
    }

    private func answer(_ answer: WhyAnswer) -> JSONValue {
        var outcome = "unknown"
        var goals: [GoalChange] = []
        var obstacles: [Obstacle] = []
        var workshops: [PlannedWorkshop] = []
        switch answer.outcome {
        case .plan(let plan, let changes):
            outcome = plan.status == .optimal ? "plan" : "unproven"
            goals = changes
            workshops = plan.workshops
        case .impossible(let found):
            outcome = "impossible"
            obstacles = found
        case .unknown: break
        }
        return .object([
            "workshop": answer.workshop.map { .number(Rational($0)) } ?? .null, "question": question(answer.question),
            "inPlan": .text(answer.isInPlan ? "yes" : "no"), "outcome": .text(outcome),
            "goals": .array(
                goals.map { change in
                    .object([
                        "goal": .text(change.goal.rawValue), "before": .goal(change.goal, change.before),
                        "after": .goal(change.goal, change.after),
                    ])
                }),
            "obstacles": .array(obstacles.map(JSONValue.obstacle)),
            "workshops": .array(workshops.map(JSONValue.workshop)),
        ])
    }

    private func question(_ question: WhyQuestion) -> JSONValue {
        switch question {
        case .workshop(let venue, let start): .object(["venue": .text(venue), "start": .day(start)])
        case .venue(let venue): .object(["venue": .text(venue)])
        case .attendance(let participant, let number):
            .object(["participant": .text(participant), "workshop": .number(Rational(number))])
        case .starts(let venue, let range):
            .object([
                "venue": venue.map(JSONValue.text) ?? .null, "from": .day(range.first), "to": .day(range.last),
            ])
        case .participant(let participant): .object(["participant": .text(participant)])
        case .pair(let first, let second): .object(["participants": .array([.text(first), .text(second)])])
        }
    }
}
