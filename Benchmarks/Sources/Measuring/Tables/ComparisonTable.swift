import Foundation

/// What comparisons come to: a line for each series, and a line for each family.
package struct ComparisonTable: Sendable {
    private let comparisons: [Comparison]
    private let tools: [String]

    package init(_ comparisons: [Comparison]) {
        self.comparisons = comparisons
        var tools: [String] = []
        for peer in comparisons.flatMap(\.peers) where !tools.contains(peer.tool) { tools.append(peer.tool) }
        self.tools = tools
    }

    /// Both tables.
    package var text: String { lines + "\n" + summary }

    /// A line for each series: our time, and how many times as long each peer takes.
    private var lines: String {
        var table = TextTable(["series", "parley", "MB"] + tools + ["fastest peer"])
        for comparison in comparisons {
            let cells = tools.map { tool in cell(comparison, tool) }
            table.add(
                [comparison.name, Self.time(comparison.ours), String(format: "%.0f", comparison.ours.peakMegabytes)]
                    + cells + [comparison.fastestRatio?.text ?? "–"])
        }
        return table.text
    }

    private func cell(_ comparison: Comparison, _ tool: String) -> String {
        guard let peer = comparison.peers.first(where: { $0.tool == tool }) else { return "" }
        if case .failed = peer.answer.status { return "failed" }
        return comparison.ratio(tool)?.text ?? "both open"
    }

    private static func time(_ answer: Answer) -> String {
        let seconds = String(format: answer.seconds < 9.95 ? "%.2f s" : "%.0f s", answer.seconds)
        return switch answer.status {
        case .optimal: seconds
        case .infeasible: seconds + " (no plan)"
        case .open: seconds + " (open)"
        case .failed: "failed"
        }
    }

    /// A line for each family and tool.
    private var summary: String {
        var table = TextTable([
            "family and peer", "series", "geometric mean", "median", "least", "parley slower", "peer open",
            "parley open",
            "peak MB",
        ])
        var families: [String] = []
        for comparison in comparisons where !families.contains(comparison.family) { families.append(comparison.family) }
        for family in families {
            let members = comparisons.filter { $0.family == family }
            for tool in tools {
                let answers = members.compactMap { member in member.peers.first { $0.tool == tool }?.answer }
                table.add(
                    row("\(family), \(tool)", members, members.map { $0.ratio(tool) }, answers))
            }
            table.add(row("\(family), fastest peer", members, members.map(\.fastestRatio), []))
        }
        return table.text
    }

    private func row(_ name: String, _ members: [Comparison], _ found: [Ratio?], _ answers: [Answer]) -> [String] {
        let ratios = found.compactMap(\.self)
        let values = ratios.map(\.value)
        let sign =
            switch (ratios.contains { $0.meaning == .atLeast }, ratios.contains { $0.meaning == .atMost }) {
            case (true, true): "about "
            case (true, false): "≥ "
            case (false, true): "≤ "
            case (false, false): ""
            }
        let number = { (value: Double?) in value.map { sign + String(format: "%.2f×", $0) } ?? "–" }
        let peak = answers.map(\.peakMegabytes).max().map { String(format: "%.0f", $0) } ?? ""
        return [
            name, "\(members.count)", number(Average.geometricMean(values)), number(Average.median(values)),
            ratios.min { $0.value < $1.value }?.text ?? "–", "\(ratios.filter(\.isSlower).count)",
            answers.isEmpty ? "" : "\(answers.filter { !$0.status.isProven }.count)",
            "\(members.filter { !$0.ours.status.isProven }.count)", peak,
        ]
    }
}
