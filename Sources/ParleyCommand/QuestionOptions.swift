import ArgumentParser
import Parley

/// The options of the commands that answer a question about a series.
struct QuestionOptions: ParsableArguments {
    @Flag(help: "Print JSON instead of a table.")
    var json = false

    @Option(help: ArgumentHelp("Stop after so many seconds with what is known by then.", valueName: "seconds"))
    var timeLimit: Double?

    @Flag(name: [.customShort("q"), .long], help: "No progress.")
    var quiet = false

    func validate() throws {
        if let timeLimit, !(timeLimit > 0 && timeLimit <= 1e9) {
            throw ValidationError("The time limit is \(timeLimit); it must be a number of seconds above 0.")
        }
    }

    /// Searches until there is an answer or Ctrl-C, with progress on the terminal.
    func search<Answer, Failure: Error>(
        _ work: (Planner, Cancellation, @escaping @Sendable (PlanningProgress) -> Void) throws(Failure) -> Answer
    ) throws(Failure) -> Answer {
        let cancellation = Cancellation()
        let interruption = Interruption(cancellation)
        let line = ProgressLine(isWanted: !quiet)
        defer {
            line.clear()
            interruption.end()
        }
        return try work(Planner(timeLimit: timeLimit.map { .seconds($0) }), cancellation, line.show)
    }
}
