public import SeriesModel
import SeriesText

/// A trade-off as a coordinator reads it on a terminal: each step, and what it takes beyond the one before.
public struct FrontierReport: Sendable {
    private let frontier: Frontier
    private let series: Series

    /// A report of a trade-off.
    public init(_ frontier: Frontier, of series: Series) {
        self.frontier = frontier
        self.series = series
    }

    /// The whole report, lines ending with a newline.
    public var text: String {
        report([[series.name] + body])
    }

    private var body: [String] {
        guard let first = frontier.steps.first else { return [frontier.finding] }
        var table = TextTable(
            frontier.goals.flatMap { showsHeads($0) ? [.right, .right] : [.right] } + [.right, .left])
        table.add(
            frontier.goals.flatMap { showsHeads($0) ? ["people", $0.rawValue] : [$0.rawValue] } + [
                frontier.against.title(in: series), "",
            ])
        table.add(cells(first, frontier.against.isMaximised ? "the most there is" : "the least there is"))
        for (before, step) in zip(frontier.steps, frontier.steps.dropFirst()) {
            table.add(cells(step, difference(before, step)))
        }
        return ["\(frontier.title): every step"] + missing + table.lines + [frontier.finding]
    }

    private func cells(_ step: FrontierStep, _ words: String) -> [String] {
        zip(frontier.goals, step.values).flatMap { goal, value in
            showsHeads(goal) ? ["\(step.plan.heads)", goal.shown(value)] : [goal.shown(value)]
        }
            + [frontier.against.shown(step.price), words + (step.isProven ? "" : doubt(step))]
    }

    /// Whether attendance is no number of people here, which then stands beside it.
    private func showsHeads(_ goal: Goal.Kind) -> Bool {
        goal == .attendance && series.isWeighted
    }

    /// Goals of which the series says nothing.
    private var missing: [String] {
        (frontier.goals + [frontier.against]).compactMap { goal in
            goal.missingData(in: series).map { "Of \(goal.phrase) nothing is known: \($0)." }
        }
    }

    /// How far a price may be from the best.
    private func doubt(_ step: FrontierStep) -> String {
        guard let bound = step.bound else { return "; not proven" }
        let word = frontier.against.isMaximised ? "at the most" : "at the least"
        return "; not proven, \(word) \(frontier.against.shown(bound))"
    }

    /// `1 more workshop and 4 fewer attendances for 4,210.00 EUR`.
    private func difference(_ before: FrontierStep, _ step: FrontierStep) -> String {
        let gains = frontier.goals.indices.compactMap { position in
            frontier.goals[position].change(from: before.values[position], to: step.values[position], in: series)
        }
        return gains.joined(separator: " and ") + " for "
            + frontier.against.difference(from: before.price, to: step.price, in: series)
    }
}

extension Frontier {
    /// `Workshops, then attendance against cost`.
    var title: String {
        "\(goals.map(\.phrase).joined(separator: ", then ").capitalizedFirst) against \(against.phrase)"
    }

    /// What is proven of the steps, or left open.
    var finding: String {
        switch (steps.isEmpty, isWhole) {
        case (true, true): PlanReport.verdict(.infeasible)
        case (true, false): PlanReport.verdict(.unknown)
        case (false, _):
            isProven
                ? "Each step is proven: nothing lies between, and no right plan has more."
                : "The search was stopped: there may be further steps, and steps between these."
        }
    }
}
