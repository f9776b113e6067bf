import SeriesModel
import SeriesText

/// Writes a plan as JSON that people can read: one line for each goal, cost and payment.
struct PlanText {
    private let plan: Plan
    private let made: PlanOrigin?

    init(_ plan: Plan, made: PlanOrigin?) {
        self.plan = plan
        self.made = made
    }

    var text: String {
        var lines = ["{"]
        lines.append("  \"parley\": 1,")
        lines.append("  \"name\": \(quoted(plan.name)),")
        lines.append("  \"status\": \(quoted(plan.status.rawValue)),")
        lines += list("goals", plan.goals.map(goal), indent: "  ", comma: true)
        lines += workshops()
        lines += list("seriesCosts", plan.seriesCosts.map(cost), indent: "  ", comma: true)
        lines += list("seriesFunding", plan.seriesFunding.map(payment), indent: "  ", comma: true)
        lines.append("  \"total\": \(plan.total)\(made == nil ? "" : ",")")
        if let made {
            lines.append("  \"made\": {")
            let entries = entries(of: made)
            for (position, entry) in entries.enumerated() {
                var inner = entry.value.lines
                inner[0] = "\(quoted(entry.key)): " + inner[0]
                if position + 1 < entries.count { inner[inner.count - 1] += "," }
                lines += inner.map { "    " + $0 }
            }
            lines.append("  }")
        }
        lines.append("}")
        return lines.joined(separator: "\n") + "\n"
    }

    /// How the plan was made; always the same keys.
    private func entries(of made: PlanOrigin) -> KeyValuePairs<String, JSONValue> {
        [
            "command": .text(made.command), "version": .text(made.version), "series": .optional(made.series),
            "with": .array(made.with.map { .text($0) }), "heldUntil": made.heldUntil.map { .day($0) } ?? .null,
            "baseline": made.baseline.map { .array($0.workshops.map(before)) } ?? .null,
        ]
    }

    private func before(_ workshop: PlannedWorkshop) -> JSONValue {
        let attendees = JSONValue.array(workshop.attendees.map { .text($0) })
        guard !workshop.costs.isEmpty else {
            return .object([
                "start": .day(workshop.start), "end": .day(workshop.end), "venue": .text(workshop.venue),
                "attendees": attendees,
            ])
        }
        return .object([
            "start": .day(workshop.start), "end": .day(workshop.end), "venue": .text(workshop.venue),
            "attendees": attendees,
            "costs": .array(
                workshop.costs.map { entry in
                    guard let delegation = entry.delegation else {
                        return .object(["category": .text(entry.category), "amount": .money(entry.amount)])
                    }
                    return .object([
                        "category": .text(entry.category), "delegation": .text(delegation),
                        "amount": .money(entry.amount),
                    ])
                }),
            "funding": .array(
                workshop.funding.map { entry in
                    guard let delegation = entry.delegation else {
                        return .object([
                            "funder": .text(entry.funder), "category": .text(entry.category),
                            "amount": .money(entry.amount),
                        ])
                    }
                    return .object([
                        "funder": .text(entry.funder), "category": .text(entry.category),
                        "delegation": .text(delegation), "amount": .money(entry.amount),
                    ])
                }),
        ])
    }

    private func workshops() -> [String] {
        guard !plan.workshops.isEmpty else { return ["  \"workshops\": [],"] }
        var lines = ["  \"workshops\": ["]
        for (index, workshop) in plan.workshops.enumerated() {
            lines.append("    {")
            lines.append("      \"start\": \"\(workshop.start)\",")
            lines.append("      \"end\": \"\(workshop.end)\",")
            lines.append("      \"venue\": \(quoted(workshop.venue)),")
            lines.append("      \"attendees\": [\(workshop.attendees.map(quoted).joined(separator: ", "))],")
            lines += list("costs", workshop.costs.map(cost), indent: "      ", comma: true)
            lines += list("funding", workshop.funding.map(payment), indent: "      ", comma: false)
            lines.append(index + 1 < plan.workshops.count ? "    }," : "    }")
        }
        return lines + ["  ],"]
    }

    /// A list with an item on each line.
    private func list(_ key: String, _ items: [String], indent: String, comma: Bool) -> [String] {
        let end = comma ? "," : ""
        guard !items.isEmpty else { return ["\(indent)\"\(key)\": []\(end)"] }
        let lines = items.enumerated().map { "\(indent)  \($1)\($0 + 1 < items.count ? "," : "")" }
        return ["\(indent)\"\(key)\": ["] + lines + ["\(indent)]\(end)"]
    }

    private func goal(_ outcome: GoalOutcome) -> String {
        let isMoney = outcome.goal == .cost
        var text = "{\"goal\": \(quoted(outcome.goal.rawValue)), \"value\": \(number(outcome.value, isMoney: isMoney))"
        text += ", \"bound\": \(outcome.bound.map { number($0, isMoney: isMoney) } ?? "null")}"
        return text
    }

    private func cost(_ entry: CostEntry) -> String {
        "{\"category\": \(quoted(entry.category))\(delegation(entry.delegation)), \"amount\": \(entry.amount)}"
    }

    private func payment(_ entry: FundingEntry) -> String {
        "{\"funder\": \(quoted(entry.funder)), \"category\": \(quoted(entry.category))"
            + "\(delegation(entry.delegation)), \"amount\": \(entry.amount)}"
    }

    private func delegation(_ id: String?) -> String { id.map { ", \"delegation\": \(quoted($0))" } ?? "" }

    /// Exact where decimals can show it, as every sum of numbers of a series file; otherwise to 12 decimals.
    private func number(_ value: Rational, isMoney: Bool) -> String {
        let cents = value * 100
        if isMoney, cents.isWhole, let whole = Int(exactly: cents.numerator) { return "\(Money(cents: whole))" }
        let text = "\(value)"
        guard text.contains("/") else { return text }
        let scale = 1_000_000_000_000
        let rounded = Rational((value * Rational(scale)).roundedHalfUp, over: Rational(scale).numerator)
        return "\(rounded ?? value)"
    }

    private func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
