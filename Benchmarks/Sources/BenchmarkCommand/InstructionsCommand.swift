import ArgumentParser
import Foundation
import Measuring
import SeriesGenerator

/// `parley-benchmarks instructions`.
struct InstructionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "instructions",
        abstract: "Counts the instructions of one plan and of its parts, with valgrind's callgrind.",
        discussion: """
            Counts hardly depend on what else the machine does, so they tell whether a change made things faster where \
            seconds cannot. Compare counts of builds by the same compiler only.
            """)

    @Option(help: "The size of the series.")
    var family = SeriesFamily.medium

    @Option(help: "The number of the series in its family.")
    var number = 1

    @Option(help: "More functions to count, by a part of their symbol.")
    var symbol: [String] = []

    @OptionGroup var tools: ToolOptions

    @Option(name: [.customShort("o"), .long], help: "The folder for the series and callgrind's file.")
    var output: String

    func run() throws {
        let folder = try Folder(output)
        let recipe = SeriesRecipe(family: family, number: number)
        let series = try Questions.allGoals(of: recipe, in: folder).series
        _ = try tools.parley()
        let binary = folder.path("parley-stripped")
        // Valgrind 3.19 cannot read the debug information of Swift; the symbols it needs are apart from it.
        let strip = try Run("strip", ["--strip-debug", "-o", binary, tools.parley]).measured()
        guard strip.exitCode == 0 else { throw ValidationError("strip failed: \(strip.errors)") }
        let profile = folder.path("callgrind.out")
        let run = try Run(
            "valgrind",
            ["--tool=callgrind", "--callgrind-out-file=\(profile)", binary, "plan", series, "--json", "-q"],
            // Otherwise sets and dictionaries have another order in each process.
            environment: ["SWIFT_DETERMINISTIC_HASHING": "1"], limit: .seconds(tools.time * 10)
        ).measured()
        guard run.exitCode == 0, let text = try? String(contentsOfFile: profile, encoding: .utf8) else {
            throw ValidationError("callgrind came to no end within its limit: \(run.errors.suffix(300))")
        }
        let parts = ProfiledPart.all + symbol.map { ProfiledPart($0, symbol: $0) }
        let table = ProfileTable(CallProfile(text), parts: parts).text
        try folder.write(table, to: "instructions.md")
        print("\(recipe.name)\n\n\(table)")
    }
}
