import SeriesModel

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
        ([series.name] + body).joined(separator: "\n") + "\n"
    }

    private var body: [String] {
        guard let first = frontier.steps.first else {
            return frontier.extent == .whole
                ? ["There is no right plan: the rules of this series cannot all hold. That is proven."]
                : ["The search stopped before it found the first step."]
        }
        var table = TextTable(frontier.goals.map { _ in .right } + [.right, .left])
        table.add(frontier.goals.map(\.rawValue) + [frontier.against.title(in: series), ""])
        table.add(cells(first) + [frontier.against.isMaximised ? "the most" : "the least"])
        for (before, step) in zip(frontier.steps, frontier.steps.dropFirst()) {
            table.add(cells(step) + [difference(before, step)])
        }
        return [headline] + table.lines + ending
    }

    private func cells(_ step: FrontierStep) -> [String] {
        zip(frontier.goals, step.values).map { $0.shown($1) } + [frontier.against.shown(step.price)]
    }

    private var headline: String {
        let gains = frontier.goals.map { $0.phrase }.joined(separator: ", then ")
        return "What can be had of \(gains) for how much \(frontier.against.phrase), each step proven"
    }

    private var ending: [String] {
        guard frontier.extent == .whole else { return ["The search stopped here: there may be further steps."] }
        let gain = frontier.goals.first?.isMaximised ?? true ? "more" : "better"
        return ["No right plan has \(gain), whatever the \(frontier.against.phrase)."]
    }

    /// `1 more workshop and 4 fewer attendances for 4,210.00 EUR`.
    private func difference(_ before: FrontierStep, _ step: FrontierStep) -> String {
        let gains = frontier.goals.indices.compactMap { position in
            frontier.goals[position].change(from: before.values[position], to: step.values[position])
        }
        return gains.joined(separator: " and ") + " for "
            + frontier.against.difference(from: before.price, to: step.price, in: series)
    }
}
