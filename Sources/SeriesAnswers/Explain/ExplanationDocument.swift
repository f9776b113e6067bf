public import SeriesModel
import SeriesText

/// An explanation as JSON. People are named by their ids.
public struct ExplanationDocument: Sendable {
    private let explanation: Explanation
    private let series: Series

    /// A document of an explanation.
    public init(_ explanation: Explanation, of series: Series) {
        self.explanation = explanation
        self.series = series
    }

    /// The JSON, ending with a newline.
    public var text: String { document.document }

    private var document: JSONValue {
        .object([
            "parley": .version, "name": .text(series.name), "verdict": .text(explanation.verdict.rawValue),
            "reason": .optional(explanation.conflicts.first?.reason.rawValue),
            "waysOut": .array(explanation.waysOut.map(way)),
            "conflicts": .array(explanation.conflicts.map(conflict)),
            "complete": .text(explanation.isComplete ? "yes" : "no"),
            "partial": explanation.partial.map(plan) ?? .null,
        ])
    }

    private func conflict(_ conflict: Conflict) -> JSONValue {
        .object([
            "reason": .text(conflict.reason.rawValue), "minimal": .text(conflict.isMinimal ? "proven" : "unknown"),
            "conditions": .array(conflict.conditions.map(JSONValue.condition)),
            "evidence": .array(conflict.evidence.map { .text("\($0)") }),
        ])
    }

    private func way(_ way: WayOut) -> JSONValue {
        .object([
            "changes": .array(
                way.changes.map { change in
                    .object([
                        "path": .text(change.path), "to": value(change.value), "words": .text("\(change.words)"),
                    ])
                }),
            "burden": .text(way.burden.rawValue), "least": .text(way.isLeast ? "proven" : "unknown"),
            "extraMoney": .money(way.extraMoney), "plan": plan(way.plan),
        ])
    }

    private func value(_ value: ConditionValue) -> JSONValue {
        switch value {
        case .lifted: .null
        case .number(let number): .number(Rational(number))
        case .day(let day): .day(day)
        case .weekdays(let days): .array(Weekday.allCases.filter(days.contains).map { .text($0.rawValue) })
        case .days(let days): .array(days.map { .text("\($0)") })
        case .added(let items): .array(items.map { .text($0) })
        case .amount(let amount): .number(amount)
        }
    }

    private func plan(_ plan: Plan) -> JSONValue {
        .object([
            "status": .text(plan.status.rawValue), "total": .money(plan.total),
            "goals": .array(
                plan.goals.map { .object(["goal": .text($0.goal.rawValue), "value": .goal($0.goal, $0.value)]) }),
            "workshops": .array(plan.workshops.map(JSONValue.workshop)),
        ])
    }
}
