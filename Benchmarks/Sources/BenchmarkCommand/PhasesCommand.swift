import ArgumentParser
import Foundation
import Measuring
import Parley
import SeriesFiles
import SeriesModel
import SeriesGenerator

/// `parley-benchmarks phases`.
struct PhasesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "phases",
        abstract: "Says what share of the time each part of planning takes.",
        discussion: "Plans in this process, through the library, by the clock on the wall: shares, not seconds.")

    @OptionGroup var selection: SeriesSelection

    @Option(help: "Seconds for each series.")
    var time = 60.0

    func run() async throws {
        var table = TextTable([
            "series, part", "share", "relaxing", "diving", "resolving", "iterations", "columns", "options left",
            "attendances left", "nodes",
        ])
        for recipe in selection.recipes {
            let clock = ContinuousClock()
            let began = clock.now
            let series = try SeriesFile.read(recipe.text, name: recipe.name).series
            let read = clock.now
            let outcome = try await Planner(timeLimit: .seconds(time)).plan(series)
            let whole = (clock.now - began).seconds
            let share = { (part: Duration) in String(format: "%.1f %%", 100 * part.seconds / max(1e-9, whole)) }
            let statistics = outcome.statistics
            let stages = statistics.stages.map(\.elapsed).reduce(.zero, +)
            let rest = { (cells: [String]) in cells + Array(repeating: "", count: 10 - cells.count) }
            let time = String(format: "%.2f s", whole)
            table.add(rest(["\(recipe.name), \(outcome.plan.status)", time]))
            table.add(rest(["  reading", share(read - began)]))
            for stage in statistics.stages {
                table.add([
                    "  \(stage.objective)", share(stage.elapsed), share(stage.relaxing), share(stage.diving),
                    share(stage.resolving), "\(stage.iterations)", "\(stage.columns)",
                    (stage.optionsLeft.map { "\($0)" } ?? "–") + " of \(statistics.options)",
                    stage.attendancesLeft.map { "\($0)" } ?? "–", "\(stage.nodes)",
                ])
            }
            table.add(rest(["  building, funding, audit", share(statistics.elapsed - stages)]))
        }
        print(table.text)
    }
}
