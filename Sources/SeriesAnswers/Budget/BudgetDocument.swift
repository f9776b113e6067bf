import SeriesModel
import SeriesText

/// A budget as JSON. Money is in units with two decimals; `own` amounts are in the funder's currency.
public struct BudgetDocument: Sendable {
    private let budget: Budget
    private let name: String

    /// A document of a budget; the name is that of the series.
    public init(_ budget: Budget, name: String) {
        self.budget = budget
        self.name = name
    }

    /// The JSON, ending with a newline.
    public var text: String {
        JSONValue.object([
            "parley": .version, "name": .text(name), "currency": .text(budget.currency),
            "total": .money(budget.total), "unfunded": .money(budget.unfunded),
            "funders": .array(budget.funders.map(funder)),
            "calendar": .array(budget.months.map(month)),
            "lines": .array(budget.lines.map(line)),
        ]).document
    }

    private func funder(_ funder: FunderBudget) -> JSONValue {
        .object([
            "id": .text(funder.funder.id), "name": .text(funder.funder.name), "currency": .text(funder.currency),
            "rate": .number(funder.rate), "overheadPercent": .number(funder.funder.overhead),
            "categories": .array(
                funder.categories.map { entry in
                    .object([
                        "category": .text(entry.heading), "amount": .money(entry.sum.amount),
                        "own": .money(entry.sum.own),
                    ])
                }),
            "places": .array(funder.places.map { place($0.heading, $0.sum) }),
            "balance": balance(funder.balance), "ownBalance": balance(funder.ownBalance),
        ])
    }

    private func place(_ place: BudgetPlace, _ sum: FunderAmount) -> JSONValue {
        switch place {
        case .workshop(let start, let end, let venue):
            .object([
                "place": .text("workshop"), "start": .day(start), "end": .day(end), "venue": .text(venue),
                "amount": .money(sum.amount), "own": .money(sum.own),
            ])
        case .series:
            .object(["place": .text("series"), "amount": .money(sum.amount), "own": .money(sum.own)])
        }
    }

    private func balance(_ balance: GrantBalance) -> JSONValue {
        .object([
            "direct": .money(balance.direct), "directRounding": .number(balance.directRounding),
            "overhead": .money(balance.overhead), "overheadRounding": .number(balance.overheadRounding),
            "total": .money(balance.total), "grant": .money(balance.grant),
            "grantRounding": .number(balance.grantRounding), "left": .money(balance.left),
            "leftForDirect": .money(balance.leftForDirect),
        ])
    }

    private func month(_ month: BudgetMonth) -> JSONValue {
        let digits = "\(month.month)"
        return .object([
            "month": .text("\(month.year)-\(digits.count == 1 ? "0" : "")\(digits)"), "total": .money(month.total),
            "unfunded": .money(month.unfunded),
            "funders": .array(
                zip(budget.funders, month.sums).filter { $0.1 != .zero }.map { funder, sum in
                    .object([
                        "funder": .text(funder.funder.id), "amount": .money(sum.amount), "own": .money(sum.own),
                    ])
                }),
        ])
    }

    private func line(_ line: BudgetLine) -> JSONValue {
        var place: [JSONValue] = [.text("series"), .null, .null, .null]
        if case .workshop(let start, let end, let venue) = line.place {
            place = [.text("workshop"), .day(start), .day(end), .text(venue)]
        }
        return .object([
            "funder": .optional(line.funder), "place": place[0], "start": place[1], "end": place[2],
            "venue": place[3], "category": .text(line.category), "delegation": .optional(line.delegation),
            "due": .day(line.due), "amount": .money(line.sum.amount), "own": .money(line.sum.own),
        ])
    }
}
