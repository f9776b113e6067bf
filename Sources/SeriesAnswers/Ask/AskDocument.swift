public import SeriesModel
import SeriesText

/// What to ask of a funder as JSON. Money is in units of the funder's currency with two decimals.
public struct AskDocument: Sendable {
    private let ask: Ask
    private let series: Series

    /// A document of what to ask.
    public init(_ ask: Ask, of series: Series) {
        self.ask = ask
        self.series = series
    }

    /// The JSON, ending with a newline.
    public var text: String {
        JSONValue.object([
            "parley": .version, "name": .text(series.name), "funder": .text(ask.funder.id),
            "currency": .text(ask.currency), "overheadPercent": .number(ask.funder.overhead),
            "extent": .text(ask.isWhole ? "whole" : "partial"),
            "levels": .array(ask.levels.map(level)),
        ]).document
    }

    private func level(_ level: AskLevel) -> JSONValue {
        .object([
            "workshops": .number(Rational(level.workshops)), "attendance": .number(level.attendance),
            "amount": .money(level.amount), "bound": level.isProven ? .money(level.amount) : .null,
            "headings": .array(
                level.budget.categories.map { entry in
                    .object(["category": .text(entry.heading), "amount": .money(entry.sum.own)])
                }),
            "overhead": .money(level.budget.ownBalance.overhead), "rounding": .money(level.rounding),
            "schedule": .array(level.plan.workshops.map(JSONValue.workshop)),
        ])
    }
}
