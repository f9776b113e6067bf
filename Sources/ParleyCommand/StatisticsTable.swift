import Foundation
import Parley
import SeriesModel
import SeriesPlanning
import SeriesText

/// What a search took, phase by phase: a line for each goal.
struct StatisticsTable {
    private let statistics: PlanningStatistics

    init(_ statistics: PlanningStatistics) {
        self.statistics = statistics
    }

    /// The table, for standard error.
    var text: String {
        var table = TextTable([.left] + Array(repeating: .right, count: 14))
        table.add(
            "goal", "seconds", "relax", "dive", "descend", "cut", "resolve", "iterations", "columns", "options left",
            "attendances left", "sequences", "nodes", "cuts", "cut off")
        for stage in statistics.stages {
            table.add(
                stage.objective.description, seconds(stage.elapsed), seconds(stage.relaxing), seconds(stage.diving),
                seconds(stage.descending), seconds(stage.cutting), seconds(stage.resolving), "\(stage.iterations)",
                "\(stage.columns)",
                number(stage.optionsLeft), number(stage.attendancesLeft),
                "\(stage.sequences)", "\(stage.nodes)", "\(stage.cuts)",
                "\(stage.cutOff)")
        }
        let size =
            "\(statistics.options) options; \(statistics.columns) variables, \(statistics.rows) constraints; "
            + "\(seconds(statistics.elapsed)) s in all"
        return report([[size] + table.lines])
    }

    private func number(_ value: Int?) -> String { value.map { "\($0)" } ?? "–" }

    private func seconds(_ duration: Duration) -> String {
        let parts = duration.components
        return String(format: "%.3f", Double(parts.seconds) + Double(parts.attoseconds) * 1e-18)
    }
}
