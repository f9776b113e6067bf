import SeriesFiles
import SeriesModel
import SeriesText

/// An answer to a scenario as a line of JSON, for programs and for files that a sweep goes on from. It holds ids only.
public struct AnswerLine: Sendable {
    private let answer: ScenarioAnswer

    /// The line of an answer.
    public init(_ answer: ScenarioAnswer) {
        self.answer = answer
    }

    /// The line, which ends with a newline; the same answer gives the same line, byte for byte.
    public var text: String {
        let goals: [JSONValue] = answer.goals.map { outcome in
            .object([
                "goal": .text(outcome.goal.rawValue), "value": .goal(outcome.goal, outcome.value),
                "bound": outcome.bound.map { .goal(outcome.goal, $0) } ?? .null,
            ])
        }
        let difference: JSONValue =
            answer.difference.map { difference in
                .object([
                    "kept": count(difference.kept), "moved": count(difference.moved), "new": count(difference.new),
                    "dropped": count(difference.dropped), "in": count(difference.joining),
                    "out": count(difference.leaving),
                ])
            } ?? .null
        let left: [JSONValue] = answer.left.map {
            .object(["funder": .text($0.funder), "amount": .money($0.amount)])
        }
        let line = JSONValue.object([
            "key": .text(answer.key), "changes": .array(answer.changes.map { .text($0) }),
            "status": .text(answer.status.rawValue), "goals": .array(goals), "currency": .text(answer.currency),
            "cost": answer.hasPlan ? .money(answer.cost) : .null, "left": .array(left), "difference": difference,
            "workshops": .array(answer.workshops.map { .workshop($0) }),
        ])
        return line.written + "\n"
    }

    private func count(_ number: Int) -> JSONValue { .number(Rational(number)) }
}
