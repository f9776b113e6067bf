import ArgumentParser
import LinearModel
import Parley
import SeriesPlanning

/// Options of a command that searches: how long, and who watches.
protocol Searching {
    var quiet: Bool { get }
    var planner: Planner { get }
}

extension Searching {
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
        return try work(planner, cancellation, line.show)
    }

    /// Refuses a time limit that is none.
    static func expect(timeLimit: Double?) throws {
        guard let timeLimit, !(timeLimit > 0 && timeLimit <= 1e9) else { return }
        throw ValidationError("The time limit is \(timeLimit); it must be a number of seconds above 0.")
    }
}
