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

    /// The same of those rows that have an answer.
    package var answered: WhatIfReport {
        WhatIfReport(rows.filter { $0.answer != nil }, today: today, title: title)
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
