import ArgumentParser
import Parley

/// The options of the commands that answer a question about a series.
struct QuestionOptions: ParsableArguments, Searching {
    @Flag(help: "Print JSON instead of a table.")
    var json = false

    @Option(help: ArgumentHelp("Stop after so many seconds with what is known by then.", valueName: "seconds"))
    var timeLimit: Double?

    @Flag(name: [.customShort("q"), .long], help: "No progress.")
    var quiet = false

    func validate() throws {
        try Self.expect(timeLimit: timeLimit)
    }

    var planner: Planner { Planner(timeLimit: timeLimit.map { .seconds($0) }) }
}
