import LinearModel
import SeriesModel
import SeriesText

/// Scenarios beside each other as a coordinator reads them: goals, money, what changes, and what hurts most.
public struct WhatIfReport: Sendable {
    /// A scenario and its answer.
    public struct Row: Sendable {
        /// What people call the scenario.
        public let name: String
        /// Its answer; nil where there is none yet.
        public let answer: ScenarioAnswer?

        /// A scenario, and its answer where there is one.
        public init(_ name: String, _ answer: ScenarioAnswer?) {
            self.name = name
            self.answer = answer
        }
    }

    let title: String
    let today: ScenarioAnswer?
    let rows: [Row]

    /// Rows without an answer are shown as not answered yet.
    ///
    /// - Parameters:
    ///   - rows: the scenarios in order.
    ///   - today: the answer for the series as it is.
    ///   - title: the name of the series.
    public init(_ rows: [Row], today: ScenarioAnswer?, title: String) {
        self.rows = rows
        self.today = today
        self.title = title
    }

    /// The whole report, lines ending with a newline.
    public var text: String {
        let sections = [[title], table, effects].filter { !$0.isEmpty }
        return report(sections)
    }

    // MARK: The table

    /// The goals that some answer has, in order; what a plan costs has its own column in any case.
    var goals: [Goal.Kind] {
        var goals: [Goal.Kind] = []
        for answer in [today].compactMap({ $0 }) + rows.compactMap(\.answer) {
            for outcome in answer.goals where outcome.goal != .cost && !goals.contains(outcome.goal) {
                goals.append(outcome.goal)
            }
        }
        return goals
    }

    private var table: [String] {
        let goals = goals
        var table = NarrowTable(
            [.left] + goals.map { _ in .right } + [.right, .right, .left], breaking: [0, goals.count + 3])
        table.add(["What if"] + goals.map(\.rawValue) + ["cost", "left", "against today's plan"])
        table.add(cells("today", today, goals, isToday: true))
        for row in rows { table.add(cells(row.name, row.answer, goals, isToday: false)) }
        let currency = (today ?? rows.compactMap(\.answer).first)?.currency
        let note = currency.map { ["", "  Money in \($0). Left is what funders could still pay directly."] } ?? []
        return table.lines + note
    }

    private func cells(_ name: String, _ answer: ScenarioAnswer?, _ goals: [Goal.Kind], isToday: Bool) -> [String] {
        let dashes = Array(repeating: "–", count: goals.count + 2)
        guard let answer else { return [name] + dashes + ["not answered yet"] }
        guard answer.hasPlan else {
            return [name] + dashes + [answer.status == .infeasible ? "no right plan" : "out of time, nothing known"]
        }
        let values = goals.map { goal in answer.goals.first { $0.goal == goal }?.value.grouped ?? "–" }
        var words = isToday ? "" : answer.difference?.words ?? ""
        if answer.status == .feasible { words += (words.isEmpty ? "" : "; ") + "out of time, not proven" }
        return [name] + values + [answer.cost.grouped, answer.leftInAll.grouped, words]
    }
}

extension ScenarioDifference {
    /// `2 moved, 1 dropped, 3 in, 4 out`.
    fileprivate var words: String {
        if isNone { return "the same plan" }
        let counts = [
            (kept, "kept"), (moved, "moved"), (new, "new"), (dropped, "dropped"), (joining, "in"), (leaving, "out"),
        ]
        return counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}

/// Scenarios for a spreadsheet: a row for today and each scenario, a column for each number.
public struct WhatIfTable: Sendable {
    private let report: WhatIfReport

    /// A table of the same scenarios as a report.
    public init(_ rows: [WhatIfReport.Row], today: ScenarioAnswer?) {
        report = WhatIfReport(rows, today: today, title: "")
    }

    /// RFC 4180, money in units of the currency; a cell is empty where there is no such number.
    public var text: String {
        let goals = report.goals
        var table = CSVText()
        table.add(
            ["scenario", "status"] + goals.map(\.rawValue) + ["currency", "cost", "left"] + Self.differences)
        if let today = report.today { table.add(cells("today", today, goals)) }
        for row in report.rows { table.add(cells(row.name, row.answer, goals)) }
        return table.text
    }

    private static let differences = ["kept", "moved", "new", "dropped", "in", "out"]

    private func cells(_ name: String, _ answer: ScenarioAnswer?, _ goals: [Goal.Kind]) -> [String] {
        guard let answer else { return [name] + Array(repeating: "", count: goals.count + 4 + Self.differences.count) }
        let values = goals.map { goal in answer.goals.first { $0.goal == goal }.map { "\($0.value)" } ?? "" }
        let money = answer.hasPlan ? ["\(answer.cost)", "\(answer.leftInAll)"] : ["", ""]
        let counts = answer.difference.map { [$0.kept, $0.moved, $0.new, $0.dropped, $0.joining, $0.leaving] }
        return [name, answer.status.rawValue] + values + [answer.currency] + money
            + (counts?.map(String.init) ?? Self.differences.map { _ in "" })
    }
}
