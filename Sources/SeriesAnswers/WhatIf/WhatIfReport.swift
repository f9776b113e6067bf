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
        guard let cost = answer.cost else {
            return [name] + dashes + [answer.status == .infeasible ? "no right plan" : "out of time, nothing known"]
        }
        let values = goals.map { goal in answer.goals.first { $0.goal == goal }?.value.grouped ?? "–" }
        var words = isToday ? "" : answer.difference?.words ?? ""
        if answer.status == .feasible { words += (words.isEmpty ? "" : "; ") + "out of time, not proven" }
        return [name] + values + [cost.grouped, answer.leftInAll.grouped, words]
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

extension WhatIfReport {
    /// At most so many scenarios are listed under each heading.
    private static let most = 10

    /// What scenarios do to the goals, worst first; nothing where today has no plan to compare with.
    var effects: [String] {
        guard let today else { return [] }
        guard today.hasPlan else { return today.status == .infeasible ? mends : [] }
        let effects = rows.compactMap { row in row.answer.flatMap { Effect(row.name, $0, today) } }
        let sorted = effects.stableSorted(by: <)
        let worse = sorted.filter { $0.isWorse }
        let better = sorted.filter { $0.isBetter }
        let same = sorted.filter { !$0.isWorse && !$0.isBetter }
        var lines = section("What hurts most", worse)
        if !better.isEmpty { lines += (lines.isEmpty ? [] : [""]) + section("What helps most", better.reversed()) }
        if !same.isEmpty {
            let words = counted(same.count, "scenario changes", "scenarios change") + " no goal"
            lines += (lines.isEmpty ? [] : [""]) + wrapped(text: "\(words): \(listed(same.map(\.name)))")
        }
        return lines
    }

    /// Where today has no right plan: the scenarios that have one.
    private var mends: [String] {
        let names = rows.filter { $0.answer?.hasPlan == true }.map(\.name)
        guard !names.isEmpty else { return [] }
        return wrapped(text: "Today there is no right plan. There is one with: \(listed(names))")
    }

    /// The first names, and how many more there are.
    private func listed(_ names: [String]) -> String {
        let rest = names.count - Self.most
        return names.prefix(Self.most).joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : "")
    }

    private func section(_ heading: String, _ effects: [Effect]) -> [String] {
        guard !effects.isEmpty else { return [] }
        var table = NarrowTable([.right, .left, .left], breaking: [1, 2])
        for (position, effect) in effects.prefix(Self.most).enumerated() {
            table.add(["\(position + 1)", effect.name, effect.words])
        }
        let rest = effects.count - Self.most
        return [heading] + table.lines + (rest > 0 ? ["  and \(rest) more"] : [])
    }
}

/// What a scenario does to the goals in their order, compared with today.
private struct Effect: Comparable {
    let name: String
    let words: String
    /// Infeasible is worse than any loss.
    private let isInfeasible: Bool
    /// How much is gained of each goal, in its order; negative where it is lost.
    private let gains: [Rational]

    init?(_ name: String, _ answer: ScenarioAnswer, _ today: ScenarioAnswer) {
        guard answer.status != .unknown else { return nil }
        self.name = name
        isInfeasible = answer.status == .infeasible
        guard !isInfeasible else {
            gains = []
            words = "no right plan is left"
            return
        }
        // Where a scenario has other goals, those before the first that differs are compared.
        let pairs = zip(today.goals, answer.goals).prefix { $0.goal == $1.goal }
        gains = pairs.map { before, after in
            before.goal.isMaximised ? after.value - before.value : before.value - after.value
        }
        let changed = pairs.filter { $0.value != $1.value }
        let isProven = answer.status == .optimal
        words =
            changed.prefix(2).map { Self.words($0, $1) }.joined(separator: ", ")
            + (isProven ? "" : " (not proven)")
    }

    var isWorse: Bool { isInfeasible || (gains.first { $0 != 0 } ?? 0) < 0 }
    var isBetter: Bool { (gains.first { $0 != 0 } ?? 0) > 0 }

    static func < (first: Effect, second: Effect) -> Bool {
        if first.isInfeasible != second.isInfeasible { return first.isInfeasible }
        return first.gains.lexicographicallyPrecedes(second.gains)
    }

    static func == (first: Effect, second: Effect) -> Bool {
        first.isInfeasible == second.isInfeasible && first.gains == second.gains
    }

    /// `1 workshop less`, `attendance 39 → 36`, `cost 1,204.00 more`.
    private static func words(_ before: GoalOutcome, _ after: GoalOutcome) -> String {
        switch before.goal {
        case .workshops:
            let less = before.value - after.value
            let count = less < 0 ? after.value - before.value : less
            return "\(count.grouped) \(count == 1 ? "workshop" : "workshops") \(less < 0 ? "more" : "less")"
        case .cost:
            let more = Money(roundingHalfUp: after.value) - Money(roundingHalfUp: before.value)
            return "cost \(Money(cents: abs(more.cents)).grouped) \(more.cents > 0 ? "more" : "less")"
        default: return "\(before.goal.rawValue) \(before.value.grouped) → \(after.value.grouped)"
        }
    }
}
