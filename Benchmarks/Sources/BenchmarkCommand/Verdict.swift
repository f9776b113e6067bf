import ArgumentParser
import Foundation
import Measuring

/// What is said beside the results, and how a command ends.
enum Verdict {
    /// A line on standard error.
    static func note(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }

    /// A disagreement, in red on a terminal.
    static func say(_ disagreement: Disagreement) {
        let isTerminal = isatty(STDERR_FILENO) == 1
        note((isTerminal ? "\u{1B}[31m" : "") + "DISAGREEMENT \(disagreement)" + (isTerminal ? "\u{1B}[0m" : ""))
    }

    /// Ends the command with 1 where answers contradict each other.
    static func end(_ disagreements: [Disagreement]) throws {
        guard !disagreements.isEmpty else { return }
        note("\(disagreements.count) disagreements:")
        for disagreement in disagreements { say(disagreement) }
        throw ExitCode(1)
    }
}
