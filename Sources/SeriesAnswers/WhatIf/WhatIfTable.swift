import LinearModel
import SeriesModel
import SeriesText

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
