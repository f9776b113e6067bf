public import SeriesModel
import SeriesText

/// A trade-off as JSON. Values are in the unit of their goal; money is in units with two decimals.
public struct FrontierDocument: Sendable {
    private let frontier: Frontier
    private let series: Series

    /// A document of a trade-off.
    public init(_ frontier: Frontier, of series: Series) {
        self.frontier = frontier
        self.series = series
    }

    /// The JSON, ending with a newline.
    public var text: String {
        JSONValue.object([
            "parley": .version, "name": .text(series.name), "currency": .text(series.currency),
            "of": .array(frontier.goals.map { .text($0.rawValue) }), "against": .text(frontier.against.rawValue),
            "extent": .text(frontier.isWhole ? "whole" : "partial"),
            "steps": .array(frontier.steps.map(step)),
        ]).document
    }

    private func step(_ step: FrontierStep) -> JSONValue {
        .object([
            "values": .array(zip(frontier.goals, step.values).map { .goal($0, $1) }),
            "price": .goal(frontier.against, step.price),
            "bound": step.bound.map { .goal(frontier.against, $0) } ?? .null,
            "workshops": .array(step.plan.workshops.map(JSONValue.workshop)),
        ])
    }
}

extension JSONValue {
    /// A workshop without its money.
    static func workshop(_ workshop: PlannedWorkshop) -> JSONValue {
        .object([
            "start": .day(workshop.start), "end": .day(workshop.end), "venue": .text(workshop.venue),
            "attendees": .array(workshop.attendees.map { .text($0) }),
        ])
    }
}
