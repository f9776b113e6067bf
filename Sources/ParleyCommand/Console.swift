import ArgumentParser
import Foundation
import SeriesAnswers
import SeriesFiles
import SeriesText

/// Where the command writes: results to standard output, everything else to standard error.
///
/// Nothing that a file holds acts on a terminal: control characters are written out on their way.
enum Console {
    /// A result; ends the command where it cannot be written, such as to a full disk.
    static func out(_ text: String) throws {
        try out(own: text.onLines)
    }

    /// What the command itself says, such as its help or a script for a shell, to the letter; nothing of a file belongs
    /// in it.
    static func out(own text: String) throws {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
        } catch {
            say("standard output: cannot be written")
            throw ExitCode.cannotWrite
        }
    }

    /// What is said of a file that was written: a result, unless the file itself went to standard output.
    static func report(_ text: String, besides path: String?) throws {
        if path == OutputTarget.standardOutput { say(lines: text) } else { try out(text) }
    }

    /// A message for the person who runs the command; a line, whatever names are in it.
    static func say(_ line: String) {
        sketch(line.onOneLine + "\n")
    }

    /// The same of several lines, for errors whose own words keep names on one.
    static func say(lines: String) {
        sketch(lines.onLines + "\n")
    }

    /// Text that goes to standard error as it stands, for lines that are drawn over; nothing of a file belongs in it.
    static func sketch(_ text: String) {
        // Nobody can be told where this fails.
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }

    /// How many columns the terminal has on which standard error is shown.
    static var width: Int {
        var size = winsize()
        return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    }

    /// Whether somebody watches standard error.
    static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }
}

/// The exit codes that programs may rely on.
extension ExitCode {
    /// The answer is no: proven infeasible, or the checked plan is wrong.
    static let answerIsNo = ExitCode(1)
    /// Stopped before an answer.
    static let stopped = ExitCode(3)
    /// The input is wrong.
    static let badInput = ExitCode(65)
    /// A file cannot be read.
    static let cannotRead = ExitCode(66)
    /// A bug of Parley's.
    static let bug = ExitCode(70)
    /// A file cannot be written.
    static let cannotWrite = ExitCode(73)
    /// Ended politely from outside: what is done is kept, and the same command goes on from there.
    static let goOnLater = ExitCode(75)
}

extension Verdict {
    /// Ends the command with the exit code that it calls for.
    func end() throws {
        switch self {
        case .yes: return
        case .no: throw ExitCode.answerIsNo
        case .stopped: throw ExitCode.stopped
        }
    }
}
