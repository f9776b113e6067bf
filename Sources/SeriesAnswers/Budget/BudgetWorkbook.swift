import OrderedCollections
public import SeriesModel
import SeriesText
package import TableFiles

/// A budget as a workbook that goes on calculating: a summary, a sheet for each funder, when the money is needed,
/// exchange rates to be changed, and every line.
///
/// Every sum is a formula over the sheet *Lines*, and stands there with what it comes to, from whole cents, so that
/// programs which do not calculate show the same. Lines are summed up by numbers of funders, places, categories and
/// months, as texts could be taken for patterns. Each sheet has a cell that says whether its sums tie with the plan.
/// Lines are what the plan has; a rate that is changed changes what they are in a funder's own currency.
public struct BudgetWorkbook: Sendable {
    private let budget: Budget
    private let series: Series

    /// A workbook of a budget.
    public init(_ budget: Budget, of series: Series) {
        self.budget = budget
        self.series = series
    }

    /// The file; the same budget gives the same bytes.
    public var bytes: [UInt8] { WorkbookWriter.bytes(of: tables) }

    package var tables: [OutputTable] {
        let book = Book(budget, series)
        return [book.summary] + book.funders + [book.calendar, book.rates, book.lines]
    }
}

/// The sheets, which refer to each other.
private struct Book {
    let budget: Budget
    let series: Series
    /// What the sheets of funders are called.
    let names: [String]
    /// Categories and places by their numbers, from 1.
    let categories: [String]
    let places: [BudgetPlace]
    /// The first of each month, from the first to the last in which money is needed.
    let months: [Day]
    /// Currencies other than the series', in the order of the funders.
    let currencies: [String]

    private static let (summaryName, calendarName, ratesName, linesName) = ("Summary", "Calendar", "Rates", "Lines")

    init(_ budget: Budget, _ series: Series) {
        self.budget = budget
        self.series = series
        categories = budget.categories
        places = budget.places
        currencies = Array(OrderedSet(budget.funders.map(\.currency)).subtracting([budget.currency]))
        var taken: Set<String> = ["summary", "calendar", "rates", "lines", "history"]
        names = budget.funders.map { Self.sheetName($0.funder.name, &taken) }
        var months: [Day] = []
        if let first = budget.months.first, let last = budget.months.last {
            for number in (first.year * 12 + first.month - 1)...(last.year * 12 + last.month - 1) {
                if let day = Day(year: number / 12, month: number % 12 + 1, day: 1) { months.append(day) }
            }
        }
        self.months = months
    }

    /// A name as sheets may have it: 31 characters, some of which have a meaning of their own, and each name once.
    private static func sheetName(_ name: String, _ taken: inout Set<String>) -> String {
        var plain = String(name.onOneLine.map { ":\\/?*[]'".contains($0) ? "-" : $0 })
        // Programs count UTF-16.
        while plain.utf16.count > 31 { plain.removeLast() }
        if plain.allSatisfy({ $0 == " " }) { plain = "Funder" }
        var number = 1
        var result = plain
        while !taken.insert(result.lowercased()).inserted {
            number += 1
            var short = plain
            while short.utf16.count + "\(number)".count + 1 > 31 { short.removeLast() }
            result = "\(short) \(number)"
        }
        return result
    }

    // MARK: Cells

    private static let ties = "ties"

    /// `ties`, where two cells have the same amount.
    private func tie(_ one: String, _ other: String) -> OutputCell {
        .strong(.formula("IF(ABS(ROUND(\(one)-\(other),2))<0.005,\"\(Self.ties)\",\"differs\")", .text(Self.ties)))
    }

    private func text(_ text: String) -> OutputCell { text.isEmpty ? .empty : .text(text) }

    private func day(_ day: Day) -> OutputCell { .day(day.number, "\(day)") }

    private func number(_ number: Int) -> OutputCell { .number("\(number)") }

    private func number(_ number: Rational) -> OutputCell { .number(number.decimal(to: 9)) }

    /// A range of a column of the lines; of one empty row at least, so that it is one.
    private func lines(_ column: String) -> String {
        "\(Self.linesName)!$\(column)$2:$\(column)$\(max(1, budget.lines.count) + 1)"
    }

    /// The sum of those lines that have these numbers.
    private func sum(_ column: String, _ conditions: [(column: String, is: String)], _ money: Money) -> OutputCell {
        let tests = conditions.map { "\(lines($0.column)),\($0.is)" }.joined(separator: ",")
        return .formula("ROUND(SUMIFS(\(lines(column)),\(tests)),2)", .cents(money.cents))
    }

    private func words(_ month: Day) -> String { "\(Day.months[month.date.month - 1]) \(month.date.year)" }

    /// A month as lines have it: 202702.
    private func number(ofMonth day: Day) -> Int { day.date.year * 100 + day.date.month }

    /// The cell of a currency's rate.
    private func rate(_ currency: String) -> String? {
        currencies.firstIndex(of: currency).map { "\(Self.ratesName)!$B$\($0 + 2)" }
    }

    private func rateAsPlanned(_ currency: String) -> String? {
        currencies.firstIndex(of: currency).map { "\(Self.ratesName)!$C$\($0 + 2)" }
    }

    /// A formula that rounds down to a cent, but not because of the last binary digit.
    private func down(_ formula: String) -> String { "ROUNDDOWN(ROUND(\(formula),7),2)" }

    // MARK: Lines

    var lines: OutputTable {
        var rows: [[OutputCell]] = budget.lines.enumerated().map { position, line in
            let row = position + 2
            let funder = budget.funders.firstIndex { $0.funder.id == line.funder }
            var dates: [OutputCell] = [.empty, .empty]
            if case .workshop(let start, let end, _) = line.place { dates = [day(start), day(end)] }
            let currency = funder.map { budget.funders[$0].currency } ?? budget.currency
            var own = OutputCell.cents(line.sum.own.cents)
            if let rate = rate(currency), let planned = rateAsPlanned(currency) {
                own = .formula(
                    "IF(\(rate)=\(planned),\(line.sum.own),ROUND(M\(row)/\(rate),2))", own)
            }
            return [
                number(position + 1), number(funder.map { $0 + 1 } ?? 0),
                text(funder.map { budget.funders[$0].funder.name } ?? "nobody"),
                number((places.firstIndex(of: line.place) ?? -1) + 1), text(line.place.words(in: series)), dates[0],
                dates[1],
                number((categories.firstIndex(of: line.category) ?? -1) + 1),
                text(CostCategory.words(for: line.category)),
                text(line.delegation.map(series.name(ofDelegation:)) ?? ""),
                .input(day(line.due)),
                .formula("YEAR(K\(row))*100+MONTH(K\(row))", number(number(ofMonth: line.due))),
                .cents(line.sum.amount.cents), own, text(currency),
            ]
        }
        let last = max(1, budget.lines.count) + 1
        rows.append([])
        rows.append(
            [.strong(.text("total"))] + Array(repeating: .empty, count: 11)
                + [.strong(.formula("ROUND(SUM(M2:M\(last)),2)", .cents(budget.total.cents)))])
        rows.append(
            [.text("with the plan")] + Array(repeating: .empty, count: 11)
                + [tie("M\(rows.count + 1)", "\(Self.summaryName)!$B$\(summaryRows.plan)")])
        return OutputTable(
            name: Self.linesName,
            heads: [
                OutputHead("line"), OutputHead("funder no."), OutputHead("funder"), OutputHead("place no."),
                OutputHead("place"), OutputHead("first day", form: .date), OutputHead("last day", form: .date),
                OutputHead("category no."), OutputHead("category"), OutputHead("delegation"),
                OutputHead("needed on", form: .date), OutputHead("month"), OutputHead(budget.currency),
                OutputHead("own amount"), OutputHead("own currency"),
            ], rows: rows.padded(to: 15), isForPaper: true)
    }

    // MARK: Rates

    var rates: OutputTable {
        var rows: [[OutputCell]] = currencies.map { currency in
            let rate = series.rate(of: currency)
            return [.text(currency), .input(number(rate)), number(rate)]
        }
        let row = currencies.count + 2
        rows.append([])
        let notes = [
            "Change a rate in column B, and all amounts in that currency follow.",
            "Costs stay as they were planned, in \(budget.currency).",
        ]
        rows += notes.map { [.text($0)] }
        if !currencies.isEmpty {
            rows.append([
                .text("rates"),
                .strong(
                    .formula(
                        "IF(SUMPRODUCT(--(B2:B\(row - 1)<>C2:C\(row - 1)))=0,\"as planned\",\"changed\")",
                        .text("as planned"))),
            ])
        }
        return OutputTable(
            name: Self.ratesName,
            heads: [
                OutputHead("one unit of"), OutputHead("is worth in \(budget.currency)"), OutputHead("as planned"),
            ], rows: rows.padded(to: 3), isForPaper: true)
    }

    // MARK: A funder

    /// Rows of a funder's sheet that others refer to.
    private struct FunderRows {
        var direct = 0
        var overhead = 0
        var total = 0
        var grant = 0
        var left = 0
        var ties = 0
    }

    var funders: [OutputTable] { budget.funders.indices.map { sheet($0).table } }

    private func sheet(_ position: Int) -> (table: OutputTable, rows: FunderRows) {
        let funder = budget.funders[position]
        let isForeign = funder.currency != budget.currency
        let of = (column: "B", is: "\(position + 1)")
        var at = FunderRows()
        var rows: [[OutputCell]] = []
        /// The number that the next row has in the sheet.
        var next: Int { rows.count + 2 }
        func add(_ name: String, _ amount: OutputCell, _ own: OutputCell, isStrong: Bool = false) {
            func shown(_ cell: OutputCell) -> OutputCell { isStrong ? .strong(cell) : cell }
            rows.append([shown(.text(name)), shown(amount)] + (isForeign ? [shown(own)] : []))
        }
        func group(_ title: String) {
            if !rows.isEmpty { rows.append([]) }
            rows.append([.strong(.text(title))])
        }
        /// A block of sums by one column of the lines, and the row of its sum.
        func block(_ title: String, _ column: String, _ items: [(name: String, number: Int, sum: FunderAmount)]) -> Int
        {
            group(title)
            let first = next
            for item in items {
                let conditions = [of, (column: column, is: "\(item.number)")]
                add(
                    item.name, sum("M", conditions, item.sum.amount), sum("N", conditions, item.sum.own))
            }
            let last = max(first, next - 1)
            let row = next
            func total(_ column: String, _ money: Money) -> OutputCell {
                items.isEmpty
                    ? .cents(0) : .formula("ROUND(SUM(\(column)\(first):\(column)\(last)),2)", .cents(money.cents))
            }
            let sum = items.reduce(.zero) { $0 + $1.sum }
            add("sum", total("B", sum.amount), total("C", sum.own), isStrong: true)
            return row
        }
        let byCategory = block(
            "by category", "H",
            categories.enumerated().compactMap { number, category in
                funder.categories.first { $0.heading == category }.map {
                    (CostCategory.words(for: category), number + 1, $0.sum)
                }
            })
        let byPlace = block(
            "by workshop", "D",
            places.enumerated().compactMap { number, place in
                funder.places.first { $0.heading == place }.map { (place.words(in: series), number + 1, $0.sum) }
            })
        let byMonth = block(
            "by month in which it is needed", "L",
            months.compactMap { month in
                budget.months.first { $0.year == month.date.year && $0.month == month.date.month }.map {
                    (words(month), number(ofMonth: month), $0.sums[position])
                }
            })
        group("the grant")
        let (balance, own) = (funder.balance, funder.ownBalance)
        let rate = rate(funder.currency)
        at.direct = next
        add(
            "direct costs", .formula("B\(byCategory)", .cents(balance.direct.cents)),
            .formula("C\(byCategory)", .cents(own.direct.cents)), isStrong: true)
        let percent = next
        add(
            "overhead, % of direct costs", number(funder.funder.overhead), number(funder.funder.overhead))
        at.overhead = next
        func overhead(_ column: String) -> String { down("\(column)\(at.direct)*\(column)\(percent)/100") }
        add(
            "overhead", .formula(overhead("B"), .cents(balance.overhead.cents)),
            .formula(overhead("C"), .cents(own.overhead.cents)))
        at.total = next
        func total(_ column: String) -> String { "ROUND(\(column)\(at.direct)+\(column)\(at.overhead),2)" }
        add(
            "total", .formula(total("B"), .cents(balance.total.cents)),
            .formula(total("C"), .cents(own.total.cents)), isStrong: true)
        at.grant = next
        let grant = OutputCell.cents(own.grant.cents)
        add(
            "grant",
            rate.map { .formula(down("\(number: funder.funder.amount)*\($0)"), .cents(balance.grant.cents)) } ?? grant,
            grant)
        at.left = next
        func left(_ column: String) -> String { "ROUND(\(column)\(at.grant)-\(column)\(at.total),2)" }
        add(
            "left of it", .formula(left("B"), .cents(balance.left.cents)), .formula(left("C"), .cents(own.left.cents)),
            isStrong: true)
        headings(of: funder, add: { rows.append($0) }, next: { rows.count + 2 }, byCategory: byCategory)
        rows.append([])
        at.ties = next
        func check(_ column: String) -> OutputCell {
            let sums = [byCategory, byPlace, byMonth].map { "\(column)\($0)" }
            let whole = "SUMIFS(\(lines(column == "B" ? "M" : "N")),\(lines("B")),\(of.is))"
            let tests = sums.map { "ABS(ROUND(\($0)-\(whole),2))<0.005" }.joined(separator: ",")
            return .strong(.formula("IF(AND(\(tests)),\"\(Self.ties)\",\"differs\")", .text(Self.ties)))
        }
        add("with the lines", check("B"), check("C"))
        if let rate {
            // Parley rounds the sum down, once.
            let exact = down("B\(at.direct)/\(rate)")
            rows.append([
                .text("with the rate"), .empty,
                .strong(
                    .formula(
                        "IF(ABS(ROUND(C\(at.direct)-\(exact),2))<0.005,\"\(Self.ties)\",\"but for rounding\")",
                        .text(Self.ties))),
            ])
        }
        let heads = [funder.funder.name, budget.currency] + (isForeign ? [funder.currency] : [])
        let table = OutputTable(
            name: names[position], heads: heads.map { OutputHead($0.onOneLine) },
            rows: rows.padded(to: heads.count), isForPaper: true)
        return (table, at)
    }

    /// What a funder's headings and caps allow, in its own currency.
    private func headings(
        of funder: FunderBudget, add: ([OutputCell]) -> Void, next: () -> Int, byCategory: Int
    ) {
        let limited = funder.categories.enumerated().compactMap { position, entry in
            funder.funder.most(for: entry.heading).map { (position, entry, Money(roundingDown: $0)) }
        }
        guard !limited.isEmpty else { return }
        let isForeign = funder.currency != budget.currency
        add([])
        add([.strong(.text("at most, in \(funder.currency)"))])
        for (position, entry, most) in limited {
            let row = next()
            let paid = "\(isForeign ? "C" : "B")\(position + 3)"
            add([.text(CostCategory.words(for: entry.heading)), .cents(most.cents)])
            add([
                .text("  left of it"),
                .formula("ROUND(B\(row)-\(paid),2)", .cents(most.cents - entry.sum.own.cents)),
            ])
        }
    }

    // MARK: The summary

    /// Rows of the summary that others refer to.
    private var summaryRows: (first: Int, nobody: Int, sum: Int, plan: Int) {
        let nobody = budget.funders.count + 2
        return (2, nobody, nobody + 1, nobody + 2)
    }

    var summary: OutputTable {
        let at = summaryRows
        var rows: [[OutputCell]] = budget.funders.enumerated().map { position, funder in
            let sheet = Table.quoted(names[position])
            let rows = self.sheet(position).rows
            let isForeign = funder.currency != budget.currency
            func cell(_ column: String, _ row: Int, _ money: Money) -> OutputCell {
                .formula("\(sheet)!\(column)\(row)", .cents(money.cents))
            }
            let (balance, own) = (funder.balance, funder.ownBalance)
            let column = isForeign ? "C" : "B"
            return [
                text(funder.funder.name), cell("B", rows.direct, balance.direct),
                .formula(
                    "IF($B$\(at.sum)=0,0,B\(position + 2)/$B$\(at.sum))",
                    .share(share(balance.direct).decimal(to: 12))), cell("B", rows.overhead, balance.overhead),
                cell("B", rows.total, balance.total), cell("B", rows.grant, balance.grant),
                cell("B", rows.left, balance.left), text(funder.currency), cell(column, rows.total, own.total),
                cell(column, rows.grant, own.grant), cell(column, rows.left, own.left),
                .formula("\(sheet)!B\(rows.ties)", .text(Self.ties)),
            ]
        }
        rows.append([
            .text("nobody, of what was held"), sum("M", [(column: "B", is: "0")], budget.unfunded),
        ])
        func total(_ column: String, _ money: Money, last: Int) -> OutputCell {
            .strong(.formula("ROUND(SUM(\(column)\(at.first):\(column)\(last)),2)", .cents(money.cents)))
        }
        let last = max(at.first, at.nobody - 1)
        let balances = budget.funders.map(\.balance)
        rows.append(
            [.strong(.text("sum")), total("B", budget.total, last: at.nobody), .empty]
                + (balances.isEmpty
                    ? []
                    : [
                        total("D", balances.map(\.overhead).total, last: last),
                        total("E", balances.map(\.total).total, last: last),
                        total("F", balances.map(\.grant).total, last: last),
                        total("G", balances.map(\.left).total, last: last),
                    ]))
        rows.append([.text("the plan's cost"), .cents(budget.total.cents)])
        rows.append([.text("with the plan"), tie("B\(at.sum)", "B\(at.plan)")])
        // What is beyond one grant takes nothing from another.
        let left = balances.map(\.left).filter { $0 > .zero }
        if left.count < balances.count(where: { $0.left != .zero }) {
            rows.append(
                [.text("left of grants that suffice")] + Array(repeating: .empty, count: 5) + [
                    .formula("ROUND(SUMIF(G\(at.first):G\(last),\">0\"),2)", .cents(left.total.cents))
                ])
        }
        rows.append([])
        let notes = [
            "Budget of \(series.name). Sums are worked out from the sheet Lines; cells with a coloured ground may be "
                + "changed.", DueDates.words,
            "Overhead, grants and amounts in other currencies are rounded down to a cent.",
        ]
        rows += notes.map { [.text($0)] }
        return OutputTable(
            name: Self.summaryName,
            heads: [
                "funder", "direct costs, \(budget.currency)", "share", "overhead, \(budget.currency)",
                "total, \(budget.currency)", "grant, \(budget.currency)", "left, \(budget.currency)", "own currency",
                "total, own", "grant, own", "left, own", "check",
            ].map { OutputHead($0) }, rows: rows.padded(to: 12), isForPaper: true)
    }

    private func share(_ money: Money) -> Rational { money.units.divided(by: budget.total.units) ?? 0 }

    // MARK: The calendar

    var calendar: OutputTable {
        let count = budget.funders.count
        let hasNobody = budget.unfunded != .zero
        let columns = Array(1...max(1, count + (hasNobody ? 1 : 0))).prefix(count + (hasNobody ? 1 : 0))
        func letters(_ column: Int) -> String { CellRange.letters(column) }
        let (first, last) = (2, months.count + 1)
        let totalColumn = letters(columns.count + 3)
        var rows: [[OutputCell]] = months.enumerated().map { position, month in
            let row = position + first
            let found = budget.months.first { $0.year == month.date.year && $0.month == month.date.month }
            let sums = columns.map { column in
                let money = column > count ? found?.unfunded : found?.sums[column - 1].amount
                return sum(
                    "M", [(column: "B", is: "\(column > count ? 0 : column)"), (column: "L", is: "$A\(row)")],
                    money ?? .zero)
            }
            return [number(number(ofMonth: month)), .text(words(month))] + sums + [
                columns.isEmpty
                    ? .cents(0)
                    : .strong(
                        .formula(
                            "ROUND(SUM(\(letters(3))\(row):\(letters(columns.count + 2))\(row)),2)",
                            .cents((found?.total ?? .zero).cents)))
            ]
        }
        func total(_ column: String, _ money: Money) -> OutputCell {
            months.isEmpty
                ? .cents(0) : .strong(.formula("ROUND(SUM(\(column)\(first):\(column)\(last)),2)", .cents(money.cents)))
        }
        let sums = columns.map { column in
            total(
                letters(column + 2), column > count ? budget.unfunded : budget.funders[column - 1].balance.direct)
        }
        rows.append([.strong(.text("total")), .empty] + sums + [total(totalColumn, budget.total)])
        rows.append(
            [.text("with the plan"), .empty] + columns.map { _ in .empty } + [
                tie("\(totalColumn)\(last + 1)", "\(Self.summaryName)!$B$\(summaryRows.plan)")
            ])
        let names = budget.funders.map(\.funder.name.onOneLine) + (hasNobody ? ["nobody"] : [])
        let heads = ["month no.", "needed in \(budget.currency), without overhead"] + names + ["total"]
        return OutputTable(
            name: Self.calendarName, heads: heads.map { OutputHead($0) }, rows: rows.padded(to: heads.count),
            isForPaper: true)
    }
}

extension [[OutputCell]] {
    /// Rows of a table with so many columns.
    fileprivate func padded(to columns: Int) -> [[OutputCell]] {
        map { $0 + Array<OutputCell>(repeating: .empty, count: Swift.max(0, columns - $0.count)) }
    }
}

extension String.StringInterpolation {
    /// A number as formulas have it.
    fileprivate mutating func appendInterpolation(number: Rational) { appendLiteral(number.decimal(to: 9)) }
}
