public import SeriesModel
import SeriesText

/// A plan as a coordinator reads it on a terminal: workshops and attendees, costs and who pays them, goals and proofs.
public struct PlanReport: Sendable {
    private let series: Series
    private let plan: Plan
    private let codenames: Bool
    private let attendance: Bool
    private let broken: Int

    /// A report of a plan.
    ///
    /// - Parameters:
    ///   - plan: what to report.
    ///   - series: its series.
    ///   - codenames: participants are called by their ids.
    ///   - attendance: who comes to what is a matrix instead of lists.
    ///   - broken: how many rules the plan breaks; of one that breaks any, neither money nor proofs are shown.
    public init(
        _ plan: Plan, of series: Series, codenames: Bool = false, attendance: Bool = false, broken: Int = 0
    ) {
        self.series = series
        self.plan = plan
        self.codenames = codenames
        self.attendance = attendance
        self.broken = broken
    }

    /// The whole report, lines ending with a newline.
    public var text: String {
        var sections = [[series.name, verdict]]
        if plan.hasPlan {
            if broken == 0, let share = EstimatedShare(plan, of: series) {
                sections[0] += wrapped(text: share.sentence(series.currency))
            }
            sections.append(workshops)
            if attendance, !plan.workshops.isEmpty { sections.append(matrix) }
            if broken == 0 { sections += [money, goals] }
        }
        return report(sections)
    }

    /// What is known of the plan, in a sentence.
    private var verdict: String {
        if broken > 0 {
            return "A wrong plan: it breaks \(counted(broken, "rule", "rules")) of this series."
        }
        return Self.verdict(plan.status)
    }

    /// What is known of a right plan, in a sentence.
    static func verdict(_ status: Plan.Status) -> String {
        switch status {
        case .optimal: "The best plan there is: every goal is proven."
        case .feasible: "A right plan, but the search stopped before it was proven to be the best."
        case .infeasible: "There is no right plan: the rules of this series cannot all hold. That is proven."
        case .unknown: "The search stopped before it found a right plan, or a proof that there is none."
        }
    }

    private var workshops: [String] {
        var lines = ["Workshops"]
        guard !plan.workshops.isEmpty else { return lines + ["  none"] }
        var heads = TextTable(.right, .left, .left, .right, .right)
        for (position, workshop) in plan.workshops.enumerated() {
            heads.add(
                "\(position + 1)", workshop.days.spoken,
                series.name(ofVenue: workshop.venue), workshop.people(in: series),
                broken > 0 ? "" : "\(workshop.costs.map(\.amount).total.grouped) \(series.currency)")
        }
        for (head, workshop) in zip(heads.lines, plan.workshops) {
            lines.append(head)
            if workshop.attendees.isEmpty { lines.append(nobody) }
            if attendance { continue }
            lines += series.attendeeLines(of: workshop.attendees, codenames: codenames).map { "     " + $0 }
        }
        return lines
    }

    /// What a workshop without anybody says for itself.
    private var nobody: String {
        let isAllowed = series.delegations.allSatisfy { $0.seats.min == 0 }
        return "       nobody comes"
            + (isAllowed
                ? ": that is right, as no delegation must send anybody (seats: {min: 1} would ask for it)" : "")
    }

    private var matrix: [String] {
        ["Who comes to what"] + Attendance(plan, of: series).tables(plan, of: series, codenames: codenames)
    }

    /// Cost categories down, funders across, and what each funder has left.
    private var money: [String] {
        let budget = Budget(plan, of: series)
        var lines = ["Money, in \(series.currency)"]
        // Wide tables break on a terminal: so many funders stand beside each other.
        let perTable = 4
        for first in stride(from: 0, to: max(1, budget.funders.count), by: perTable) {
            let funders = budget.funders[first..<min(first + perTable, budget.funders.count)]
            var table = TextTable([.left, .right] + funders.map { _ in .right })
            table.add(["", "cost"] + funders.map(\.funder.name))
            for category in budget.categories {
                let paid = funders.map { funder in funder.categories.first { $0.heading == category }?.sum.amount }
                let cost = budget.lines.filter { $0.category == category }.map(\.sum.amount).total
                table.add([CostCategory.words(for: category), cost.grouped] + paid.map { $0?.grouped ?? "–" })
            }
            table.add(["total", budget.total.grouped] + funders.map(\.balance.direct.grouped))
            table.add(["can pay at most", ""] + funders.map(\.balance.limit.grouped))
            table.add(["left", ""] + funders.map(\.balance.leftForDirect.grouped))
            if first > 0 { lines.append("") }
            lines += table.lines
        }
        return lines
    }

    private var goals: [String] {
        var table = TextTable(.right, .left, .right, .left)
        for (position, outcome) in plan.goals.enumerated() {
            let goal = series.goals.indices.contains(position) ? series.goals[position] : Goal(outcome.goal)
            if let missing = outcome.goal.missingData(in: series) {
                table.add("\(position + 1)", outcome.goal.rawValue, "–", "not measured: \(missing)")
                continue
            }
            table.add(
                "\(position + 1)", outcome.goal.rawValue, outcome.goal.shown(outcome.value),
                proof(of: outcome, tolerance: goal.tolerance) + heads(behind: outcome))
        }
        return ["Goals, in order"] + table.lines
    }

    private func proof(of outcome: GoalOutcome, tolerance: Rational) -> String {
        Self.proof(
            of: outcome.goal, value: outcome.value, bound: outcome.bound, tolerance: tolerance, plan.status)
    }

    /// What is proven of a goal.
    static func proof(
        of goal: Goal.Kind, value: Rational, bound: Rational?, tolerance: Rational, _ status: Plan.Status
    ) -> String {
        guard let bound else { return "not proven yet" }
        let more = goal.isMaximised ? "more" : "less"
        if bound == value { return "proven: no right plan has \(more)" }
        let best = goal.shown(bound)
        if status == .optimal {
            return "proven: the best is \(best), and \(tolerance.grouped) may be given up for the goals that follow"
        }
        return "not proven: no right plan has \(more) than \(best)"
    }

    /// How many people a weighted attendance stands for.
    private func heads(behind outcome: GoalOutcome) -> String {
        guard outcome.goal == .attendance, outcome.value != Rational(plan.heads) else { return "" }
        let weight = outcome.value > Rational(plan.heads) ? "more" : "less"
        return "; \(counted(plan.heads, "person", "people")), some of whom count for \(weight)"
    }
}
