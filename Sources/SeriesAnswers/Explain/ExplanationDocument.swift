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
    public var text: String { document.lines.joined(separator: "\n") + "\n" }

    private var words: ConditionWording { ConditionWording(series: series, codenames: true) }

    private var document: JSONValue {
        .object([
            "name": .text(series.name), "verdict": .text(explanation.verdict.rawValue),
            "reason": .optional(explanation.conflicts.first?.reason.rawValue),
            "conflicts": .array(explanation.conflicts.map(conflict)),
            "waysOut": .array(explanation.waysOut.map(way)),
            "complete": .text(explanation.isComplete ? "yes" : "no"),
            "partial": explanation.partial.map(plan) ?? .null,
        ])
    }

    private func conflict(_ conflict: Conflict) -> JSONValue {
        .object([
            "reason": .text(conflict.reason.rawValue), "minimal": .text(conflict.isMinimal ? "proven" : "unknown"),
            "conditions": .array(
                conflict.conditions.map { .object(["path": .text($0.path), "words": .text(words.sentence($0))]) }),
            "evidence": .array(conflict.evidence.map { .text(EvidenceWording(words: words).sentence($0)) }),
        ])
    }

    private func way(_ way: WayOut) -> JSONValue {
        .object([
            "changes": .array(way.amendments.map(change)), "least": .text(way.isLeast ? "proven" : "unknown"),
            "extraMoney": .money(way.extraMoney), "plan": plan(way.plan),
        ])
    }

    private func change(_ amendment: Amendment) -> JSONValue {
        .object([
            "path": .text(amendment.condition.path), "to": value(amendment.value),
            "words": .text(words.change(amendment)),
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
                plan.goals.map { .object(["goal": .text($0.goal.rawValue), "value": .number($0.value)]) }),
            "workshops": .array(
                plan.workshops.map {
                    .object([
                        "start": .day($0.start), "venue": .text($0.venue),
                        "attendees": .array($0.attendees.map { .text($0) }),
                    ])
                }),
        ])
    }
}
