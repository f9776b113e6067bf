import ArgumentParser

/// The command `parley-benchmarks`.
@main
struct BenchmarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parley-benchmarks",
        abstract: "Measures Parley against other solvers, and against itself.",
        subcommands: [CompareCommand.self, GenerateCommand.self])
}
