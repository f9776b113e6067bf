import SeriesModel
import SeriesText

/// A budget as one flat table for spreadsheets, RFC 4180.
///
/// A row of kind `direct` is a payment, one of kind `overhead` the overhead of a funder, one of kind `unfunded` a cost
/// of a held workshop that no funder of the series pays. The amounts are whole cents and add up; beside each stands the
/// exact number that was rounded, to 6 decimals where it goes on.
public struct BudgetTable: Sendable {
    private let budget: Budget

    /// A table of a budget.
    public init(_ budget: Budget) {
        self.budget = budget
    }

    /// The names of the columns.
    public static let columns = [
        "kind", "funder", "funder_name", "place", "start", "end", "venue", "category", "delegation", "due", "amount",
        "amount_exact", "currency", "own_amount", "own_exact", "own_currency",
    ]

    /// The table, its head first.
    public var text: String {
        var table = CSVText()
        table.add(Self.columns)
        let funders = Dictionary(firstOf: budget.funders.map { ($0.funder.id, $0) })
        for line in budget.lines {
            let funder = line.funder.flatMap { funders[$0] }
            let exact = line.sum.amount.units
            table.add(
                [funder == nil ? "unfunded" : "direct", line.funder ?? "", funder?.funder.name ?? ""]
                    + fields(of: line.place) + [line.category, line.delegation ?? "", "\(line.due)"]
                    + fields(
                        line.sum, exact: exact, ownExact: exact.divided(by: funder?.rate ?? 1) ?? 0,
                        currency: funder?.currency ?? budget.currency))
        }
        for funder in budget.funders where funder.funder.overhead > 0 {
            let (balance, own) = (funder.balance, funder.ownBalance)
            table.add(
                ["overhead", funder.funder.id, funder.funder.name] + fields(of: .series) + ["overhead", "", ""]
                    + fields(
                        FunderAmount(amount: balance.overhead, own: own.overhead),
                        exact: balance.overhead.units + balance.overheadRounding,
                        ownExact: own.overhead.units + own.overheadRounding, currency: funder.currency))
        }
        return table.text
    }

    private func fields(of place: BudgetPlace) -> [String] {
        switch place {
        case .workshop(let start, let end, let venue): ["workshop", "\(start)", "\(end)", venue]
        case .series: ["series", "", "", ""]
        }
    }

    private func fields(_ sum: FunderAmount, exact: Rational, ownExact: Rational, currency: String) -> [String] {
        [
            "\(sum.amount)", exact.decimal(to: 6), budget.currency, "\(sum.own)", ownExact.decimal(to: 6), currency,
        ]
    }
}
