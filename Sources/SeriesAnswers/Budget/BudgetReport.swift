public import SeriesModel
import SeriesText

/// A budget as a coordinator reads it on a terminal: each funder in its own currency and the series', then the
/// calendar.
public struct BudgetReport: Sendable {
    private let budget: Budget
    private let series: Series

    /// A report of a budget.
    public init(_ budget: Budget, of series: Series) {
        self.budget = budget
        self.series = series
    }

    /// The whole report, lines ending with a newline.
    public var text: String {
        let sections =
            [[series.name] + summary] + budget.funders.map(section) + [calendar]
        return report(sections)
    }

    private var summary: [String] {
        let overhead = budget.funders.map(\.balance.overhead).total
        var lines = [
            "Direct costs of \(budget.total.grouped) \(budget.currency), and overhead of \(overhead.grouped) on them."
        ]
        if let estimated = budget.estimated { lines += wrapped(text: estimated.sentence(budget.currency)) }
        if budget.unfunded != .zero {
            lines.append("Of these, \(budget.unfunded.grouped) of what has been held are paid by no funder here.")
        }
        return lines
    }

    // MARK: A funder

    private func section(_ funder: FunderBudget) -> [String] {
        let isForeign = funder.currency != budget.currency
        var table = TextTable(isForeign ? [.left, .right, .right] : [.left, .right])
        func add(_ name: String, _ amount: Money, _ own: Money) {
            table.add([name, amount.grouped] + (isForeign ? [own.grouped] : []))
        }
        func rounding(_ rounding: Rational, _ own: Rational) {
            guard rounding != 0 || (isForeign && own != 0) else { return }
            table.add(["  rounded down by", shown(rounding)] + (isForeign ? [shown(own)] : []))
        }
        table.add(["", budget.currency] + (isForeign ? [funder.currency] : []))
        if !funder.categories.isEmpty { table.add("by category") }
        for entry in funder.categories {
            add("  " + CostCategory.words(for: entry.heading), entry.sum.amount, entry.sum.own)
        }
        if !funder.places.isEmpty { table.add("by workshop") }
        for entry in funder.places { add("  " + entry.heading.words(in: series), entry.sum.amount, entry.sum.own) }
        let (balance, own) = (funder.balance, funder.ownBalance)
        add("direct costs", balance.direct, own.direct)
        rounding(balance.directRounding, own.directRounding)
        add("overhead, \(funder.funder.overhead.grouped) %", balance.overhead, own.overhead)
        rounding(balance.overheadRounding, own.overheadRounding)
        add("total", balance.total, own.total)
        add("grant", balance.grant, own.grant)
        rounding(balance.grantRounding, own.grantRounding)
        add("left", balance.left, own.left)
        if funder.funder.overhead > 0 { add("  for direct costs", balance.leftForDirect, own.leftForDirect) }
        let rate =
            isForeign ? ", 1 \(funder.currency) = \(funder.rate.decimal(to: 6)) \(budget.currency)" : ""
        return [funder.funder.name + rate] + table.lines
    }

    /// Less than a cent, as far as it matters to the eye.
    private func shown(_ rounding: Rational) -> String {
        if rounding == 0 { return "0" }
        let text = rounding.decimal(to: 6)
        return text == "0" ? "less than 0.000001" : text
    }

    // MARK: The calendar

    private var calendar: [String] {
        var lines = ["When the money is needed, in \(budget.currency), without overhead"]
        // Wide tables break on a terminal: so many funders stand beside each other.
        let perTable = 4
        for first in stride(from: 0, to: max(1, budget.funders.count), by: perTable) {
            let range = first..<min(first + perTable, budget.funders.count)
            let isLast = range.upperBound == budget.funders.count
            let hasUnfunded = isLast && budget.months.contains { $0.unfunded != .zero }
            let tail = (hasUnfunded ? 1 : 0) + (isLast ? 1 : 0)
            var table = TextTable([.left] + Array(repeating: .right, count: range.count + tail))
            func add(_ name: String, _ sums: [Money], _ unfunded: Money, _ total: Money) {
                var cells = [name] + sums[range].map { $0 == .zero ? "–" : $0.grouped }
                if hasUnfunded { cells.append(unfunded.grouped) }
                if isLast { cells.append(total.grouped) }
                table.add(cells)
            }
            table.add(
                [""] + budget.funders[range].map(\.funder.name) + (hasUnfunded ? ["nobody"] : [])
                    + (isLast ? ["total"] : []))
            for month in budget.months {
                add(Self.name(of: month), month.sums.map(\.amount), month.unfunded, month.total)
            }
            add("total", budget.funders.map(\.balance.direct), budget.unfunded, budget.total)
            if first > 0 { lines.append("") }
            lines += table.lines
        }
        return lines + wrapped(text: DueDates.words, to: 76).map { "  " + $0 }
    }

    private static func name(of month: BudgetMonth) -> String {
        "\(Day.months[(month.month - 1) % 12]) \(month.year)"
    }
}

extension BudgetPlace {
    /// `8–10 March 2027, Istanbul`, or that it is the whole series.
    func words(in series: Series) -> String {
        switch self {
        case .series: "the series as a whole"
        case .workshop(let start, let end, let venue):
            "\(DayRange(from: start, to: end).spoken), \(series.name(ofVenue: venue))"
        }
    }
}
