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
        guard let first = frontier.steps.first else {
            return frontier.isWhole
                ? ["There is no right plan: the rules of this series cannot all hold. That is proven."]
                : ["The search stopped before it found a right plan, or a proof that there is none."]
        }
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
        return [headline] + missing + table.lines + ending
    }

    private func cells(_ step: FrontierStep, _ words: String) -> [String] {
        zip(frontier.goals, step.values).flatMap { goal, value in
            showsHeads(goal) ? ["\(step.plan.heads)", goal.shown(value)] : [goal.shown(value)]
        }
            + [frontier.against.shown(step.price), words + (step.isProven ? "" : doubt(step))]
    }

    /// Whether attendance is no number of people here, which then stands beside it.
    private func showsHeads(_ goal: Goal.Kind) -> Bool {
        goal == .attendance && series.participants.contains { $0.weight != 1 }
    }

    private var headline: String {
        let gains = frontier.goals.map(\.phrase).joined(separator: ", then ")
        return "\(gains.capitalizedFirst) against \(frontier.against.phrase): every step"
    }

    private var ending: [String] {
        frontier.isProven
            ? ["Each step is proven: nothing lies between, and no right plan has more."]
            : ["The search was stopped: there may be further steps, and steps between these."]
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
