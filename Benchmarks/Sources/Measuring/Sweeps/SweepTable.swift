import Foundation

/// What sweeps cost beside planning afresh: a line for each series, and the mean of the shares.
package struct SweepTable: Sendable {
    private let comparisons: [SweepComparison]

    package init(_ comparisons: [SweepComparison]) { self.comparisons = comparisons }

    /// The table and the line with the mean.
    package var text: String {
        var table = TextTable(["series", "fresh solves", "one on average", "sweep", "share", "different answers"])
        for comparison in comparisons {
            table.add([
                comparison.name, "\(comparison.freshCount) of \(comparison.steps.count)",
                comparison.freshSeconds.map(Self.seconds) ?? "–", Self.seconds(comparison.sweepSeconds),
                Self.percent(comparison.share), "\(comparison.differentAnswers)",
            ])
        }
        let mean = Average.geometricMean(comparisons.compactMap(\.share))
        return table.text + "\nGeometric mean of the shares: \(Self.percent(mean))\n"
    }

    private static func seconds(_ seconds: Double) -> String { String(format: "%.2f s", seconds) }

    private static func percent(_ share: Double?) -> String {
        share.map { String(format: "%.1f %%", 100 * $0) } ?? "–"
    }
}
