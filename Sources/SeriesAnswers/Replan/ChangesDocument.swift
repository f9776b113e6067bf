public import SeriesFiles
public import SeriesModel
import SeriesText

/// A new plan and what it changes, as JSON: `{"plan": …, "changes": …}`. People are named by their ids.
public struct ChangesDocument: Sendable {
    private let comparison: PlanComparison?
    private let plan: Plan
    private let made: PlanOrigin?
    private let estimated: EstimatedShare?

    /// A document of a new plan, how it was made, how much of it rests on estimates, and of what changes; nil where
    /// there is no new plan.
    public init(
        _ comparison: PlanComparison?, plan: Plan, made: PlanOrigin? = nil, estimated: EstimatedShare? = nil
    ) {
        self.estimated = estimated
        self.comparison = comparison
        self.plan = plan
        self.made = made
    }

    /// The JSON, ending with a newline.
    public var text: String {
        let share = estimated.map { JSONValue(encoding: $0) } ?? .absent
        return JSONValue.block([
            "plan": PlanFile.json(of: plan, made: made, estimated: share), "changes": comparison.map(changes) ?? .null,
        ]).document
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
            "new": .array(comparison.new.map { .workshop($0) }),
            "dropped": .array(comparison.dropped.map { .workshop($0) }),
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

    private func place(_ workshop: PlannedWorkshop) -> JSONPairs {
        ["start": .day(workshop.start), "end": .day(workshop.end), "venue": .text(workshop.venue)]
    }

    private func sum(_ sum: ChangedSum) -> JSONPairs {
        ["before": .money(sum.before), "after": .money(sum.after), "difference": .money(sum.difference)]
    }

    private func ids(_ ids: [String]) -> JSONValue { .array(ids.map { .text($0) }) }
}
