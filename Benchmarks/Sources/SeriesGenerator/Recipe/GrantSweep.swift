import SeriesModel

/// A series with another amount of its largest grant, from three quarters of it to five quarters, in equal whole steps.
package struct GrantSweep: Hashable, Sendable {
    /// How many amounts.
    package static let count = 50

    /// The amounts from the least on, in units of the funder's currency.
    package let amounts: [Int]
    private let series: Series
    private let position: Int

    /// The sweep of a series; nil where its largest grant, the first of equals, is missing or has too few
    /// units for whole steps.
    package init?(of series: Series) {
        let worth = { (funder: Funder) in
            funder.amount * (funder.currency.flatMap { series.rates[$0] } ?? 1)
        }
        guard let position = series.funders.indices.max(by: { worth(series.funders[$0]) < worth(series.funders[$1]) })
        else { return nil }
        let grant = Money(roundingDown: series.funders[position].amount).cents / 100
        let step = grant / 2 / (Self.count - 1)
        guard step > 0 else { return nil }
        amounts = (0..<Self.count).map { grant * 3 / 4 + $0 * step }
        self.series = series
        self.position = position
    }

    /// The file with the sweep as one scenario.
    package var scenarios: String {
        "- \(part): \(amounts[0])..\(amounts[amounts.count - 1]) by \(amounts[1] - amounts[0])\n"
    }

    /// What answers call the change to an amount.
    package func change(to amount: Int) -> String { "\(part): \(amount)" }

    /// The series with an amount, as a file, YAML.
    package func text(amount: Int) -> String {
        var changed = series
        changed.funders[position].amount = Rational(amount)
        return SeriesText(changed).text
    }

    private var part: String { "funders.\(series.funders[position].id).amount" }
}
