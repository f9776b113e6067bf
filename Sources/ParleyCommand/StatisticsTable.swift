import Foundation
import Parley
import SeriesModel
import SeriesPlanning

/// What a search took, phase by phase: a line for each goal.
struct StatisticsTable {
    private let statistics: PlanningStatistics

    init(_ statistics: PlanningStatistics) {
        self.statistics = statistics
    }

    /// The table, for standard error.
    var text: String {
        let heading = [
            "goal", "seconds", "relax", "dive", "descend", "resolve", "iterations", "columns", "options left",
            "attendances left", "nodes", "cuts",
        ]
        let rows = statistics.stages.map { stage in
            [
                stage.objective.description, seconds(stage.elapsed), seconds(stage.relaxing), seconds(stage.diving),
                seconds(stage.descending), seconds(stage.resolving), "\(stage.iterations)", "\(stage.columns)",
                number(stage.optionsLeft), number(stage.attendancesLeft), "\(stage.nodes)", "\(stage.cutOff)",
            ]
        }
        let widths = heading.indices.map { column in ([heading] + rows).map { $0[column].count }.max() ?? 0 }
        let lines = ([heading] + rows).map { row in
            row.enumerated().map { column, cell in
                let padding = String(repeating: " ", count: widths[column] - cell.count)
                return column == 0 ? cell + padding : padding + cell
            }.joined(separator: "  ")
        }
        let size =
            "\(statistics.options) options; \(statistics.columns) variables, \(statistics.rows) constraints; "
            + "\(seconds(statistics.elapsed)) s in all"
        return ([size] + lines).map { $0 + "\n" }.joined()
    }

    private func number(_ value: Int?) -> String { value.map { "\($0)" } ?? "–" }

    private func seconds(_ duration: Duration) -> String {
        let parts = duration.components
        return String(format: "%.3f", Double(parts.seconds) + Double(parts.attoseconds) * 1e-18)
    }
}
