import ArgumentParser

/// The command `parley-benchmarks`.
@main
struct BenchmarkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parley-benchmarks",
        abstract: "Measures Parley against other solvers, and against itself.",
        subcommands: [
            AllCommand.self, CompareCommand.self, GrowthCommand.self, SweepCommand.self,
            DifferentialCommand.self,
            InstructionsCommand.self,
            PhasesCommand.self,
            GenerateCommand.self,
        ])
}
