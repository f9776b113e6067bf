import ArgumentParser
import SeriesGenerator

/// `parley-benchmarks all`: what the other commands do, with the sizes that are reported.
struct AllCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "all",
        abstract: "Runs everything: the comparison with other solvers, phases, growth, sweeps and instructions.",
        discussion: "Takes hours with all peers; every result is written to its file as soon as it is there.")

    @OptionGroup var tools: ToolOptions

    @Option(name: [.customShort("o"), .long], help: "The folder for series and results.")
    var output: String

    /// How many series of each family: proofs of large ones are long.
    private static let counts: [(family: SeriesFamily, count: Int)] = [
        (.small, 10), (.medium, 10), (.large, 4), (.extraLarge, 2),
    ]

    /// How many sweeps: each is fifty fresh solves as well.
    private static let sweeps = 3

    func run() async throws {
        var disagreed: ExitCode?
        for (family, count) in Self.counts {
            let selection = ["--families", family.rawValue, "--count", "\(count)"]
            let words = selection + tools.words + ["--output", "\(output)/\(family.rawValue)"]
            do {
                try CompareCommand.parse(words).run()
            } catch let code as ExitCode {
                // The rest is worth measuring all the same.
                disagreed = code
            }
            try await PhasesCommand.parse(selection + ["--time", "\(tools.time)"]).run()
        }
        try GrowthCommand.parse(tools.words + ["--output", "\(output)/growth"]).run()
        do {
            let words = ["--count", "\(Self.sweeps)"] + tools.words + ["--output", "\(output)/sweep"]
            try SweepCommand.parse(words).run()
        } catch let code as ExitCode {
            disagreed = code
        }
        try InstructionsCommand.parse(tools.words + ["--output", "\(output)/instructions"]).run()
        if let disagreed { throw disagreed }
    }
}
