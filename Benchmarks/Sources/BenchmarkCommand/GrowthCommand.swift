import ArgumentParser
import Foundation
import Measuring
import SeriesGenerator

extension GrowthAxis: ExpressibleByArgument {}

/// `parley-benchmarks growth`.
struct GrowthCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "growth",
        abstract: "Doubles people, options, venues and workshops in turn, and says how many times as long it takes.",
        discussion: "Writes growth.md and growth.svg. Only quotients of times are averaged, each series with itself.")

    @OptionGroup var tools: ToolOptions

    @Option(parsing: .upToNextOption, help: "What to double.")
    var axes: [GrowthAxis] = GrowthAxis.allCases

    @Option(help: "So many series at each size.")
    var seeds = 5

    @Option(name: [.customShort("o"), .long], help: "The folder for series and results.")
    var output: String

    func run() throws {
        let folder = try Folder(output)
        let ours = try tools.parley()
        var curves: [GrowthCurve] = []
        for axis in axes {
            let points = try axis.sizes.map { size in
                let answers = try (1...max(1, seeds)).map { seed in
                    let recipe = axis.recipe(size: size, seed: seed)
                    return try tools.answer(ours, recipe.name, Questions.allGoals(of: recipe, in: folder))
                }
                return GrowthCurve.Point(
                    size: size, seconds: answers.map(\.seconds),
                    megabytes: answers.map(\.peakMegabytes).max() ?? 0,
                    open: answers.filter { !$0.status.isProven }.count)
            }
            curves.append(GrowthCurve(name: axis.rawValue, points: points))
            try folder.write(GrowthTable(curves).text, to: "growth.md")
            try folder.write(GrowthChart(curves).text, to: "growth.svg")
        }
        print(GrowthTable(curves).text)
    }
}
