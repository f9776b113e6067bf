import SeriesFiles
import SeriesModel
import SeriesText

/// A new plan and what it changes, as JSON: `{"plan": …, "changes": …}`. People are named by their ids.
public struct ChangesDocument: Sendable {
    private let comparison: PlanComparison?
    private let plan: String

    /// A document of changes.
    ///
    /// - Parameters:
    ///   - comparison: what changes; nil where there is no new plan.
    ///   - plan: the new plan as the JSON of a plan file.
    public init(_ comparison: PlanComparison?, plan: String) {
        self.comparison = comparison
        self.plan = plan
    }

    /// The JSON, ending with a newline.
    public var text: String {
        let planLines = plan.split(separator: "\n").map(String.init)
        var lines = ["{"]
        lines += nested("plan", planLines, comma: true)
        lines += nested("changes", (comparison.map(changes) ?? .null).lines, comma: false)
        lines.append("}")
        return lines.joined(separator: "\n") + "\n"
    }

    private func nested(_ key: String, _ lines: [String], comma: Bool) -> [String] {
        lines.enumerated().map { position, line in
            "  " + (position == 0 ? "\"\(key)\": " : "") + line + (comma && position == lines.count - 1 ? "," : "")
        }
    }

    private func changes(_ comparison: PlanComparison) -> JSONValue {
        .object([
            "count": .number(Rational(comparison.count)),
            "held": .array(comparison.held.map { .object(place($0)) }),
            "kept": .array(
                comparison.kept.map { change in
                    .object([
                        "start": .day(change.after.start), "end": .day(change.after.end),
                        "venue": .text(change.after.venue), "in": ids(change.joining), "out": ids(change.leaving),
                    ])
                }),
            "moved": .array(
                comparison.moved.map { change in
                    .object([
                        "from": .object(place(change.before)), "to": .object(place(change.after)),
                        "in": ids(change.joining), "out": ids(change.leaving),
                    ])
                }),
            "new": .array(comparison.new.map(whole)),
            "dropped": .array(comparison.dropped.map(whole)),
            "cost": comparison.cost.map { .object(sum($0)) } ?? .null,
            "funders": .array(
                comparison.funders.map { changed in
                    .object([
                        "funder": .text(changed.funder), "before": .money(changed.sum.before),
                        "after": .money(changed.sum.after), "difference": .money(changed.sum.difference),
                    ])
                }),
        ])
    }

    private func place(_ workshop: PlannedWorkshop) -> KeyValuePairs<String, JSONValue> {
        ["start": .day(workshop.start), "end": .day(workshop.end), "venue": .text(workshop.venue)]
    }

    private func whole(_ workshop: PlannedWorkshop) -> JSONValue {
        .object([
            "start": .day(workshop.start), "end": .day(workshop.end), "venue": .text(workshop.venue),
            "attendees": ids(workshop.attendees),
        ])
    }

    private func sum(_ sum: ChangedSum) -> KeyValuePairs<String, JSONValue> {
        ["before": .money(sum.before), "after": .money(sum.after), "difference": .money(sum.difference)]
    }

    private func ids(_ ids: [String]) -> JSONValue { .array(ids.map { .text($0) }) }
}
