public import SeriesModel
import SeriesText

/// What to ask of a funder, as a coordinator reads it on a terminal: the levels, and budget tables for an application.
public struct AskReport: Sendable {
    private let ask: Ask
    private let series: Series

    /// A report of what to ask.
    public init(_ ask: Ask, of series: Series) {
        self.ask = ask
        self.series = series
    }

    /// So many levels have their budgets beside each other.
    private static let perTable = 4

    /// The whole report, lines ending with a newline.
    public var text: String {
        let findings = ask.findings(in: series)
        guard !ask.isForNothing else {
            return report([[series.name] + findings.flatMap { wrapped(text: $0, to: 110) }])
        }
        return report([[series.name] + levels + findings + today, budgets])
    }

    private var levels: [String] {
        let spent = ask.spent(in: series)
        var table = TextTable([.right] + (series.isWeighted ? [.right] : []) + [.right, .right, .left])
        table.add(["workshops"] + (series.isWeighted ? ["people"] : []) + ["attendance", ask.currency])
        for (position, level) in ask.levels.enumerated() {
            let words =
                position > 0
                ? difference(ask.levels[position - 1], level)
                : level.amount == .zero
                    ? "the others can pay" : level.amount <= spent ? "it has paid this already" : "the least there is"
            table.add(
                ["\(level.workshops)"] + (series.isWeighted ? ["\(level.plan.heads)"] : [])
                    + [level.attendance.grouped, level.amount.grouped]
                    + [words + (level.isProven || level.amount == .zero ? "" : "; not proven, less may do")])
        }
        return ["What to ask \(ask.funder.name) for, with everything else as it is"] + table.lines
    }

    private func difference(_ before: AskLevel, _ level: AskLevel) -> String {
        let gains = [
            Goal.Kind.workshops.change(from: Rational(before.workshops), to: Rational(level.workshops), in: series),
            Goal.Kind.attendance.change(from: before.attendance, to: level.attendance, in: series),
        ].compactMap { $0 }
        return gains.joined(separator: " and ") + " for \((level.amount - before.amount).grouped) \(ask.currency)"
    }

    /// How far the amount of the series file goes, as far as that is known.
    private var today: [String] {
        let amount = Money(roundingDown: ask.funder.amount)
        let given = max(amount, ask.spent(in: series))
        let reached = ask.levels.last { $0.amount <= given }
        let next = ask.levels.first { $0.amount > given }
        // Where the next level may take less, or is not there, the amount may do for more.
        let isKnown = ask.isWhole && next?.isProven ?? true
        let far =
            switch (reached, isKnown) {
            case (let reached?, true): "that does for \(reached.title(in: series))"
            case (let reached?, false): "that does for \(reached.title(in: series)), and maybe for more"
            case (nil, true): "that does for none of these"
            case (nil, false): "that is less than was found, and may still do"
            }
        return ["The series file has \(amount.grouped) \(ask.currency): \(far)."]
    }

    // MARK: Budgets

    /// The levels of which the budgets are shown: for each number of workshops the first, and the last of all.
    private var shown: [AskLevel] {
        ask.levels.filter { $0.amount != .zero }.enumerated().filter { position, level in
            let levels = ask.levels.filter { $0.amount != .zero }
            return position == 0 || position == levels.count - 1
                || levels[position - 1].workshops != level.workshops
        }.map(\.element)
    }

    private var budgets: [String] {
        var lines = ["The budget of the application, in \(ask.currency)"]
        for first in stride(from: 0, to: shown.count, by: Self.perTable) {
            let levels = Array(shown[first..<min(first + Self.perTable, shown.count)])
            var table = TextTable([.left] + levels.map { _ in .right })
            table.add(["workshops"] + levels.map { "\($0.workshops)" })
            table.add(["attendance"] + levels.map(\.attendance.grouped))
            for category in categories {
                table.add(
                    [CostCategory.words(for: category)]
                        + levels.map { level in
                            level.budget.categories.first { $0.heading == category }?.sum.own.grouped ?? "–"
                        })
            }
            if ask.funder.overhead > 0 {
                table.add(
                    ["overhead, \(ask.funder.overhead.grouped) %"] + levels.map(\.budget.ownBalance.overhead.grouped))
            }
            if levels.contains(where: { $0.rounding != .zero }) {
                table.add(["rounding"] + levels.map { $0.rounding == .zero ? "–" : $0.rounding.grouped })
            }
            table.add(["to ask for"] + levels.map(\.amount.grouped))
            if first > 0 { lines.append("") }
            lines += table.lines
        }
        return lines
    }

    /// What anything is spent on, in the order of the format and then of the series.
    private var categories: [String] {
        let spent = Set(shown.flatMap { $0.budget.categories.map(\.heading) })
        var seen: Set<String> = []
        return (series.categories + spent.sorted()).filter { spent.contains($0) && seen.insert($0).inserted }
    }
}

extension AskLevel {
    /// What the amount has beyond categories and overhead: fractions of cents that had to be rounded up.
    var rounding: Money {
        amount - budget.categories.map(\.sum.own).total - budget.ownBalance.overhead
    }
}
